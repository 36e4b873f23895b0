import assert from 'node:assert/strict';
import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { after, before, describe, it } from 'mocha';
import { readSidecar, storedSet } from '../../src/core/annotation/sidecar';

const KILLS = 100;

/** Runs the writing process until it is killed at a random moment; the ids that it said were saved. */
function runAndKill(program: string, folder: string, session: number, afterMs: number): Promise<string[]> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [program, folder, String(session)], { stdio: ['ignore', 'pipe', 'pipe'] });
    let said = '';
    let failed = '';
    child.stdout.on('data', (data: Buffer) => {
      // counted from the first word, since starting takes what it takes
      if (said === '') setTimeout(() => child.kill('SIGKILL'), afterMs);
      said += data.toString();
    });
    child.stderr.on('data', (data: Buffer) => (failed += data.toString()));
    child.on('close', (code, signal) => {
      if (signal !== 'SIGKILL') reject(new Error(`ended by itself (${code}): ${failed}`));
      // a line cut short was not said
      else resolve(said.split('\n').slice(1, -1));
    });
  });
}

describe(`a process killed ${KILLS} times while it writes files on disk`, () => {
  let folder = '';
  let program = '';

  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'aznews-kill-'));
    program = join(folder, 'process.cjs');
    await build({
      entryPoints: [join(import.meta.dirname, '../support/annotation/storeProcess.ts')],
      outfile: program,
      bundle: true,
      platform: 'node',
      logLevel: 'error',
    });
  });
  after(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  it('has lost nothing that it said was saved', async () => {
    const saved = new Set<string>();
    for (let session = 0; session < KILLS; session++) {
      for (const id of await runAndKill(program, folder, session, (session * 7) % 60)) saved.add(id);
    }
    // one more session finishes what the last began
    execFileSync(process.execPath, [program, folder, 'end']);
    const read = readSidecar(readFileSync(join(folder, 'a.azn.ann.yaml'), 'utf8'));
    assert.equal(read.state, 'ok');
    const there = storedSet(read).annotations;
    for (const id of saved) assert.ok(there.has(id), id);
    assert.ok(saved.size > KILLS, `${saved.size} marks were saved`);
  });
});

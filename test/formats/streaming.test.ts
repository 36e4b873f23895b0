import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { closeSync, existsSync, mkdtempSync, openSync, rmSync, statSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'mocha';

const CLI = join(__dirname, '..', '..', 'dist', 'cli.js');
const MB = 1024 * 1024;
const SIZE = 100 * MB;
/** Far less than the file's text takes in memory, which is two bytes a letter: whoever held it would die. */
const HEAP_MB = 256;

const SENTENCE = 'Nazir Rauf Qəmbərov Gəncədə fermerlərlə görüşüb, sonra kənd məktəbinə gedib. ';

describe('large files on the command line', function () {
  this.timeout(240_000);
  this.slow(120_000);
  let folder = '';
  let articles = 0;

  before(function () {
    if (!existsSync(CLI)) this.skip();
    folder = mkdtempSync(join(tmpdir(), 'aznews-large-'));
    const file = openSync(join(folder, 'large.jsonl'), 'w');
    const body = SENTENCE.repeat(400);
    for (let written = 0; written < SIZE; articles++) {
      const label = [[body.indexOf('Rauf'), body.indexOf('Qəmbərov') + 8, 'PERSON']];
      written += writeSync(file, `${JSON.stringify({ id: articles, text: `${articles} ${body}`, label })}\n`);
    }
    closeSync(file);
  });
  after(() => {
    if (folder !== '') rmSync(folder, { recursive: true, force: true });
  });

  const aznews = (args: readonly string[], ...node: string[]): { status: number | null; stderr: string } =>
    spawnSync(process.execPath, [...node, CLI, ...args], { cwd: folder, encoding: 'utf8' });

  it('100 MB of a line format stream through a small heap', () => {
    const { status, stderr } = aznews(
      ['convert', '--from', 'doccano', '--to', 'spacy', '--unreviewed', '--out', 'out', 'large.jsonl'],
      `--max-old-space-size=${HEAP_MB}`,
    );
    assert.equal(status, 0, stderr.slice(-2000));
    assert.ok(articles > 1000);
    assert.ok(statSync(join(folder, 'large.jsonl')).size >= SIZE);
  });

  it('a format that is read as a whole says how large a file may be, at the file', () => {
    const { status, stderr } = aznews(['convert', '--from', 'label-studio', '--to', 'jsonl', 'large.jsonl']);
    assert.equal(status, 1);
    assert.match(stderr, /^large\.jsonl: error: The file is larger than 64 MB/m);
  });
});

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import * as vscode from 'vscode';
import { FORMATS } from '../../src/core/formats/registry';
import { setAnnotator } from '../support/vscode/annotating';
import { extension } from '../support/vscode/extension';
import { inWorkspace, writeFile } from '../support/vscode/documents';
import { snapshot } from '../support/vscode/folders';

const FOLDER = 'same-export';
const FIRST = '😀 Nazir Rauf Qəmbərov aprelin 12-də Gəncəyə gedib.\n\nGörüşdə Lalə Muradova da olub.\n';
const SECOND = '---\ndate: 2023-11-07\ntitle: "Hava: necə olacaq?"\n---\nŞuşada mayın 5-də yağış gözlənilir.\n';

/** What the command line writes for the folder, run where the workspace is, so that files are named alike. */
function byCommandLine(format: string): void {
  const cli = join(extension().extensionUri.fsPath, 'dist', 'cli.js');
  const env = { ...process.env, ELECTRON_RUN_AS_NODE: '1' };
  const args = [cli, 'export', '--format', format, '--suggestions', '--out', `${FOLDER}-cli/${format}`, FOLDER];
  execFileSync(process.execPath, args, { cwd: inWorkspace('.').fsPath, env, stdio: 'pipe' });
}

describe('an export by the editor and by the command line', () => {
  before(async () => {
    await setAnnotator();
    await writeFile(`${FOLDER}/a.azn`, `date 2024-04-15\n${FIRST}`);
    await writeFile(`${FOLDER}/b/c.azn`, SECOND);
    const start = Array.from(FIRST.slice(0, FIRST.indexOf('Lalə'))).length;
    const mention = { id: 'mLale', start, end: start + 'Lalə Muradova'.length, label: 'PERSON', note: 'a|b\t"c"' };
    const row = { id: 'a', file: `${FOLDER}/a.azn`, text: FIRST, status: 'done', mentions: [mention] };
    await writeFile(`${FOLDER}-in/data.jsonl`, `${JSON.stringify(row)}\n`);
    const done = await vscode.commands.executeCommand<{ marks: number } | undefined>('aznews.import', {
      ...{ format: 'jsonl', files: [`${FOLDER}-in/data.jsonl`] },
    });
    assert.equal(done?.marks, 1);
  });

  for (const { id } of FORMATS) {
    it(`is the same for ${id}, byte for byte`, async () => {
      const done = await vscode.commands.executeCommand<object | undefined>('aznews.export', {
        ...{ format: id, scope: 'folder', what: 'suggestions', resource: inWorkspace(`${FOLDER}/a.azn`) },
        folder: `${FOLDER}-editor/${id}`,
      });
      assert.ok(done);
      byCommandLine(id);
      const files = await snapshot(`${FOLDER}-editor/${id}`);
      assert.ok(Object.keys(files).length > 0);
      assert.deepEqual(files, await snapshot(`${FOLDER}-cli/${id}`));
    });
  }
});

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'mocha';

const CLI = join(__dirname, '..', '..', 'dist', 'cli.js');
const TEXT = '😀 Nazir Rauf Qəmbərov Gəncədə fermerlərlə görüşüb.\n';

interface Ran {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

describe('the built command line', function () {
  let folder = '';

  before(function () {
    if (!existsSync(CLI)) {
      console.log('      (skipped: dist/cli.js is not built; npm run build makes it)');
      this.skip();
    }
    folder = mkdtempSync(join(tmpdir(), 'aznews-cli-'));
    const mention = { id: 'k1', start: 8, end: 21, label: 'PERSON', text: 'Rauf Qəmbərov', status: 'accepted' };
    const row = { id: 'bir.azn', file: 'bir.azn', date: '2024-04-15', text: TEXT, status: 'done', mentions: [mention] };
    writeFileSync(join(folder, 'in.jsonl'), `${JSON.stringify(row)}\n`);
  });
  after(() => {
    if (folder !== '') rmSync(folder, { recursive: true, force: true });
  });

  const aznews = (args: readonly string[], input = ''): Ran =>
    spawnSync(process.execPath, [CLI, ...args], {
      cwd: folder,
      input,
      encoding: 'utf8',
      env: { ...process.env, LANG: 'C', LC_ALL: 'C' },
    });

  it('makes an article with its sidecar and exports it as it came', () => {
    const made = aznews(['import', '--format', 'jsonl', '--create', '--out', 'news', 'in.jsonl']);
    assert.equal(made.status, 0, made.stderr);
    assert.deepEqual(readdirSync(join(folder, 'news')).sort(), ['bir.azn', 'bir.azn.ann.yaml']);
    assert.equal(readFileSync(join(folder, 'news', 'bir.azn'), 'utf8'), `date 2024-04-15\n${TEXT}`);
    const { status, stdout } = aznews(['export', '--format', 'jsonl', 'news']);
    const row = JSON.parse(stdout) as { file: string; text: string; mentions: { id: string; start: number }[] };
    assert.deepEqual(
      [status, row.file, row.text, row.mentions[0]?.id, row.mentions[0]?.start],
      [0, 'news/bir.azn', TEXT, 'k1', 8],
    );
  });

  it('makes an error of a mark that had to change only under --strict, at its line', () => {
    const cut = readFileSync(join(folder, 'in.jsonl'), 'utf8')
      .replace('"end":21', '"end":20')
      .replace('Qəmbərov"', 'Qəmbəro"');
    writeFileSync(join(folder, 'cut.jsonl'), cut);
    const convert = ['convert', '--from', 'jsonl', '--to', 'conll'];
    assert.equal(aznews([...convert, 'cut.jsonl']).status, 0);
    const strict = aznews([...convert, '--strict', 'cut.jsonl']);
    assert.equal(strict.status, 1);
    assert.match(strict.stderr, /^bir\.azn: error: .*\(mark\.widened: 1\): line 1 PERSON “Rauf Qəmbəro”$/mu);
    const json = aznews([...convert, '--report', 'json', 'cut.jsonl'])
      .stderr.trim()
      .split('\n');
    const widened = json
      .map((line) => JSON.parse(line) as { code: string; places: object[] })
      .find(({ code }) => code === 'mark.widened');
    assert.deepEqual(widened?.places, [{ start: 8, end: 20, line: 1, text: 'Rauf Qəmbəro', label: 'PERSON' }]);
  });

  it('reads standard input, writes data alone to standard output, and tells wrong use by 2', () => {
    const { status, stdout, stderr } = aznews(
      ['export', '--format', 'csv', '--suggestions', '-'],
      `date 2024-04-15\n${TEXT}`,
    );
    assert.equal(status, 0, stderr);
    assert.match(stdout, /^\ufeffid,file,/u);
    assert.match(stdout, /,-,2024-04-15,PERSON,Rauf Qəmbərov,8,21,9,22,/u);
    assert.equal(aznews(['export', '--format', 'nosuch', 'news']).status, 2);
    assert.equal(aznews(['export', '--format', 'jsonl', 'nosuch']).status, 1);
  });
});

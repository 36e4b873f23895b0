import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { MemoryFiles, run, wordEngine } from './memoryHost';

const engine = wordEngine({ Bakı: 'LOC' });

interface Row {
  file: string;
  date: string | null;
  mentions: { start: number; end: number; text: string; label: string; base: string }[];
}

function rows(out: string): Row[] {
  return out
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Row);
}

describe('aznews recognize', () => {
  it('prints one object a file with offsets in code points of the whole file', () => {
    const text = 'date 2024-04\n😀 Bakı';
    const { code, out, err } = run(['recognize', 'a.azn'], new MemoryFiles({ 'a.azn': `\ufeff${text}` }), engine);
    assert.equal(code, 0);
    assert.equal(err, '');
    const [row] = rows(out);
    assert.equal(row?.file, 'a.azn');
    assert.equal(row?.date, '2024-04');
    const mention = row?.mentions[0];
    assert.deepEqual([mention?.start, mention?.end, mention?.text], [15, 19, 'Bakı']);
    assert.equal([...text].slice(15, 19).join(''), 'Bakı');
  });

  it('walks folders in code-point order and leaves out what is no article', () => {
    const files = new MemoryFiles({
      'n/b.azn': 'date 2024\nx',
      'n/a.az.txt': 'x',
      'n/c.txt': 'date 2024-01-01\nx',
      'n/matter.txt': '---\ndate: 2024-01-01\n---\nx',
      'n/plain.txt': 'no header',
      'n/😀.azn': 'date 2024\nx',
      'n/ﬁ.azn': 'date 2024\nx',
      'n/b.azn.ann.yaml': 'x: 1',
      'n/.git/d.azn': 'x',
      'n/node_modules/e.azn': 'x',
      'n/sub/f.azn': 'date 2024\nx',
    });
    const { code, out } = run(['recognize', 'n/'], files);
    assert.equal(code, 0);
    assert.deepEqual(
      rows(out).map((row) => row.file),
      ['n/a.az.txt', 'n/b.azn', 'n/c.txt', 'n/matter.txt', 'n/sub/f.azn', 'n/ﬁ.azn', 'n/😀.azn'],
    );
  });

  it('warns of a folder without articles', () => {
    const ran = run(['recognize', 'n'], new MemoryFiles({ 'n/a.txt': 'Bakıda.\n' }));
    assert.equal(ran.code, 0);
    assert.match(ran.err, /^n: warning: .*\.azn/mu);
  });

  it('reads standard input as -', () => {
    const { out } = run(['recognize', '-', '--date', '2024-05'], new MemoryFiles({}, 'Bakı'), engine);
    assert.deepEqual([rows(out)[0]?.file, rows(out)[0]?.date], ['-', '2024-05']);
  });

  it('warns of a missing date and still ends with 0', () => {
    const { code, err } = run(['recognize', 'a.azn'], new MemoryFiles({ 'a.azn': 'Bakı' }), engine);
    assert.equal(code, 0);
    assert.match(err, /^a\.azn:1: warning: .+\n$/u);
  });

  it('names the byte that is not UTF-8 and goes on with the other files', () => {
    const bad = new Uint8Array([...new TextEncoder().encode('date 2024\nbir söz '), 0xff, 0x41]);
    const { code, out, err } = run(
      ['recognize', 'bad.azn', 'ok.azn'],
      new MemoryFiles({ 'bad.azn': bad, 'ok.azn': 'date 2024\nx' }),
    );
    assert.equal(code, 1);
    assert.deepEqual(
      rows(out).map((row) => row.file),
      ['ok.azn'],
    );
    assert.match(err, /^bad\.azn: error: .*position 19 .*\n$/u);
  });

  it('reads UTF-16 with a byte order mark', () => {
    const text = 'date 2024-04\n😀 Bakı';
    for (const big of [false, true]) {
      const bytes = new Uint8Array(2 + text.length * 2);
      const view = new DataView(bytes.buffer);
      view.setUint16(0, 0xfeff, !big);
      for (let i = 0; i < text.length; i++) view.setUint16(2 + i * 2, text.charCodeAt(i), !big);
      const { out } = run(['recognize', 'a.azn'], new MemoryFiles({ 'a.azn': bytes }), engine);
      assert.equal(rows(out)[0]?.mentions[0]?.start, 15);
    }
  });

  it('ends with 1 for a file that is not there and 2 for wrong use', () => {
    assert.equal(run(['recognize', 'none.azn']).code, 1);
    assert.match(run(['recognize', 'none.azn']).err, /^none\.azn: error: .+\n$/u);
    assert.equal(run(['recognize']).code, 2);
    assert.equal(run(['recognize', '--no-such-option', 'a.azn']).code, 2);
    assert.equal(run(['recognize', '--date', '2024-13', 'a.azn'], new MemoryFiles({ 'a.azn': '' })).code, 2);
    assert.equal(run(['unknown']).code, 2);
    assert.equal(run(['--help']).code, 0);
  });

  it('tells errors as JSON and in Azerbaijani when asked', () => {
    const json = JSON.parse(run(['recognize', '--report', 'json', 'none.azn']).err) as { code: string; file: string };
    assert.deepEqual([json.code, json.file], ['file.absent', 'none.azn']);
    assert.match(run(['recognize', '--lang', 'az', 'none.azn']).err, /^none\.azn: xəta: .*yoxdur/u);
  });
});

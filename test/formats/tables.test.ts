import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { nastyDocument } from '../fixtures/formats/nasty';
import { output } from './outputs';
import { isHere, runProgram } from './programs';

const READ = `
import csv, io, json, sys
text = sys.stdin.buffer.read().decode('utf-8-sig')
json.dump(list(csv.DictReader(io.StringIO(text, newline=''), dialect=sys.argv[1], strict=True)), sys.stdout)
`;

type Row = Readonly<Record<string, string | null>>;

describe('CSV and TSV, by the csv module of Python', () => {
  for (const [id, dialect] of [
    ['csv', 'excel'],
    ['tsv', 'excel-tab'],
  ] as const) {
    it(`${id} has the marks at their offsets in both units, lines and columns`, function () {
      isHere(this, 'python3', ['-c', 'import csv']);
      const rows = JSON.parse(runProgram('python3', ['-c', READ, dialect], output(id, '')).out) as Row[];
      const { text, file } = nastyDocument();
      const points = Array.from(text);
      const lines = text.split(/\r\n/u);
      const own = rows.filter((row) => row['file'] === file && row['spans_cp'] === '');
      assert.equal(own.length, nastyDocument().marks.length - 1);
      for (const row of own) {
        const number = (key: string): number => Number(row[key]);
        const quote = points.slice(number('start_cp'), number('end_cp')).join('');
        assert.equal(row['text']?.replace(/^'/u, ''), quote);
        assert.equal(text.slice(number('start_utf16'), number('end_utf16')), quote);
        const line = Array.from(lines[number('line') - 1] ?? '').slice(number('column') - 1);
        assert.ok(line.join('').startsWith(quote.split('\r\n')[0] ?? ''));
        assert.doesNotMatch(row['text'] ?? '', /^[=+\-@]/u);
      }
    });

    it(`${id} with a lost quotation mark is refused`, function () {
      isHere(this, 'python3', ['-c', 'import csv']);
      const broken = output(id, '').replace('""', '"');
      const { ok, out } = runProgram('python3', ['-c', READ, dialect], broken);
      assert.ok(
        !ok ||
          (JSON.parse(out) as Row[]).length !==
            (JSON.parse(runProgram('python3', ['-c', READ, dialect], output(id, '')).out) as Row[]).length,
      );
    });
  }
});

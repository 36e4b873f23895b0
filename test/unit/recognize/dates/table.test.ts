import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../../../../src/build/vscode/places';
import { dates, shown } from './support';

/** A Tuesday. */
const DATE = '2024-04-23';

/** Constructions of Azerbaijani news by kind, with what a reader takes them for: `expression = value`, and traps with nothing. */
const ROWS = readFileSync(join(ROOT, 'test', 'gold', 'dates', 'table.tsv'), 'utf8')
  .trimEnd()
  .split('\n')
  .slice(1)
  .map((row) => row.split('\t'))
  .map(([section = '', phrase = '', expected = '']) => ({ section, phrase, expected }));

describe('dates: every construction', () => {
  const sections = new Set(ROWS.map(({ section }) => section));

  it('is there', () => {
    assert.deepEqual([...sections], Array.from({ length: 12 }, (_, i) => `3.${i + 1}`).concat('3.14'));
  });

  for (const section of sections) {
    const rows = ROWS.filter((row) => row.section === section);
    it(`of kind ${section} is read (${rows.length})`, () => {
      for (const { phrase, expected } of rows) assert.equal(shown(phrase, DATE).join(' | '), expected, phrase);
    });

    it(`of kind ${section} is read alike inside a sentence, decomposed, with no-break spaces and with CRLF`, () => {
      for (const { phrase } of rows) {
        const values = (text: string): (string | undefined)[] => dates(text, DATE).map(({ value }) => value);
        const plain = values(phrase);
        assert.deepEqual(values(phrase.normalize('NFD')), plain, `NFD: ${phrase}`);
        assert.deepEqual(values(phrase.replaceAll(' ', '\u00a0')), plain, `no-break: ${phrase}`);
        assert.deepEqual(values(`Xəbər verilir.\r\n\r\n${phrase}\r\n\r\nSon.`), plain, `CRLF: ${phrase}`);
      }
    });
  }
});

import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { brat } from '../../../src/core/formats/brat';
import { conll } from '../../../src/core/formats/conll';
import { jsonl } from '../../../src/core/formats/jsonl';
import type { Format } from '../../../src/core/formats/format';
import type { ExportDocument } from '../../../src/core/formats/model';
import { emptyDocument, longDocument, nastyDocument } from '../../fixtures/formats/nasty';
import { bare, expected, read, write } from './roundTrip';

const DOCUMENTS = (): ExportDocument[] => [nastyDocument(), emptyDocument(), longDocument(10_000)];

function compare(format: Format, back: readonly ExportDocument[], want: readonly ExportDocument[]): void {
  assert.equal(back.length, want.length);
  for (const [i, document] of want.entries()) {
    const got = back[i];
    assert.ok(got);
    if (format.holds.text === 'exact') assert.equal(got.text, document.text);
    if (format.holds.text === 'exact') {
      const ids = format.holds.marks.has('id');
      const marks = (from: ExportDocument): unknown[] =>
        from.marks.map((mark) => bare(ids ? mark : { ...mark, id: '' }));
      assert.deepEqual(marks(got), marks(document));
    } else {
      const words = (from: ExportDocument): string[] =>
        from.marks.map(
          (mark) =>
            `${mark.label} ${mark.spans.map((s) => from.text.slice(s.start, s.end).replace(/\s+/gu, '')).join('|')}`,
        );
      assert.deepEqual(
        words(got).map((w) => w.replace(/ /gu, '')),
        words(document).map((w) => w.replace(/ /gu, '')),
      );
    }
    assert.deepEqual(bare(got.entities as never), bare(document.entities as never));
    assert.deepEqual(got.relations, document.relations);
    if (format.holds.document.has('record')) assert.equal(got.status, document.status);
  }
}

describe('round trips of the nasty fixture', () => {
  for (const format of [jsonl, brat, conll]) {
    it(`${format.id} comes back as it fitted`, () => {
      const documents = DOCUMENTS();
      const { files } = write(documents, format);
      compare(format, read(files, format, {}, 1000), expected(documents, format));
    });
  }
});

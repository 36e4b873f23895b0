import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { readableFormats } from '../../../src/core/formats/registry';
import { placeMarks } from '../../../src/core/formats/importing/placing';
import { LossLog } from '../../../src/core/formats/loss';
import type { Format } from '../../../src/core/formats/format';
import type { ExportDocument } from '../../../src/core/formats/model';
import { emptyDocument, longDocument, nastyDocument } from '../../fixtures/formats/nasty';
import { bare, expected, read, write } from './roundTrip';

const DOCUMENTS = (): ExportDocument[] => [nastyDocument(), emptyDocument(), longDocument(10_000)];

/** Marks of a document; ids only where the format keeps them. */
function marksOf(document: ExportDocument, format: Format): unknown[] {
  const ids = format.holds.marks.has('id');
  return document.marks.map((mark) => bare(ids ? mark : { ...mark, id: '' }));
}

/** Places what came back on the text that went out, as an import does where a format does not hold the text. */
function placed(back: ExportDocument | undefined, text: string): ExportDocument {
  assert.ok(back);
  const log = new LossLog();
  const document = placeMarks(back, text, log);
  assert.deepEqual(log.all(), []);
  return document;
}

describe('round trips of the nasty fixture', () => {
  for (const format of readableFormats()) {
    it(`${format.id} comes back as it fitted`, () => {
      const documents = DOCUMENTS();
      const { files } = write(documents, format);
      const back = read(files, format, {}, 1000);
      // a list of annotations says nothing of an article that has none
      const want = expected(documents, format).filter((document) => format.id !== 'w3c' || document.marks.length > 0);
      assert.equal(back.length, want.length);
      for (const [i, document] of want.entries()) {
        if (format.holds.text === 'exact') assert.equal(back[i]?.text, document.text);
        const got = placed(back[i], document.text);
        assert.deepEqual(marksOf(got, format), marksOf(document, format));
        assert.deepEqual(bare(got.entities), bare(document.entities));
        assert.deepEqual(bare(got.relations), bare(document.relations));
        assert.equal(got.status, document.status);
      }
    });
  }
});

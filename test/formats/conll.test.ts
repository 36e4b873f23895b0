import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { conll } from '../../src/core/formats/conll';
import { nastyDocument } from '../fixtures/formats/nasty';
import { bioesChunks, columnSentences, lenientChunks, strictChunks, type Chunk } from '../support/formats/sequenceTags';
import { expected, write } from '../unit/formats/roundTrip';
import { datesDocument, output } from './outputs';

const show = ({ label, words }: Chunk): string => `${label} ${words.join('')}`;

/** What the marks are that went out, without the blanks in them. */
function wanted(): string[] {
  return expected([nastyDocument(), datesDocument()], conll).flatMap(({ marks, text }) =>
    marks.map(({ label, spans: [span] }) => `${label} ${text.slice(span?.start, span?.end).replace(/\s+/gu, '')}`),
  );
}

describe('CoNLL columns, read as conlleval and seqeval do', () => {
  it('have four columns and give back every mark in strict IOB2', () => {
    const chunks = columnSentences(output('conll', ''), 4).flatMap(strictChunks);
    assert.deepEqual(chunks.map(show), wanted());
  });

  it('mean the same to conlleval, which is not strict', () => {
    const sentences = columnSentences(output('conll', ''), 4);
    assert.deepEqual(sentences.flatMap(lenientChunks).map(show), wanted());
    // its reading splits at single blanks and takes a first column -X- for the end of a sentence
    for (const line of output('conll', '').split('\n')) {
      assert.ok([0, 4].includes(line === '' ? 0 : line.split(' ').length), line);
      assert.ok(!line.startsWith('-X- '), line);
    }
    const broken = columnSentences(output('conll', '').replace(' I-PERSON', ' I-LOC'), 4);
    assert.notDeepEqual(broken.flatMap(lenientChunks).map(show), wanted());
  });

  it('whose first tag does not begin a chunk give back fewer', () => {
    const broken = output('conll', '').replace(' B-PERSON', ' I-PERSON');
    assert.equal(columnSentences(broken, 4).flatMap(strictChunks).length, wanted().length - 1);
  });

  it('give back every mark in BIOES, and in two columns for doccano', () => {
    const documents = [nastyDocument(), datesDocument()];
    const bioes = write(documents, conll, { scheme: 'bioes' }).files.get('') ?? '';
    assert.deepEqual(columnSentences(bioes, 4).flatMap(bioesChunks).map(show), wanted());
    const two = write(documents, conll, { twoColumns: true });
    const lines = (two.files.get('') ?? '').split('\n').filter((line) => line !== '');
    assert.deepEqual(
      lines.filter((line) => line.split('\t').length !== 2),
      [],
    );
    assert.deepEqual(columnSentences(lines.join('\n'), 2).flatMap(strictChunks).map(show), wanted());
    assert.equal(two.log.totals().get('article.border'), 1);
  });

  it('with a blank inside a word are refused', () => {
    assert.throws(() => columnSentences(output('conll', '').replace('Bakıda', 'Bakı da'), 4), /5 columns/u);
  });

  it('have the base form in the second column under strip, and the ending as a token under split', () => {
    const strip = write([nastyDocument()], conll, { endings: 'strip' }).files.get('') ?? '';
    assert.match(strip, /^Bakıda Bakı _ B-LOC$/mu);
    const split = write([nastyDocument()], conll, { endings: 'split' });
    assert.match(split.files.get('') ?? '', /^İsmayıllı -X- _ B-LOC\nda -X- _ O$/mu);
    assert.ok((split.log.totals().get('mark.ending-split') ?? 0) > 0);
  });
});

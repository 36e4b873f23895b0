import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { webannoTsv } from '../../src/core/formats/webannoTsv';
import { documentOf, markOn, nastyDocument } from '../fixtures/formats/nasty';
import { readWebannoTsvStrictly } from '../support/formats/webannoReader';
import { expected, write } from '../unit/formats/roundTrip';
import { output, outputs } from './outputs';

describe('WebAnno TSV, read as its description says', () => {
  it('has every mark where the text has it, parts of words and stacked ones too', () => {
    const [document] = expected([nastyDocument()], webannoTsv);
    assert.ok(document);
    const { text, spans } = readWebannoTsvStrictly(output('webanno-tsv', '1.azn.tsv'));
    const squeeze = (quote: string): string => quote.replace(/\s+/gu, ' ');
    assert.deepEqual(
      spans.map(({ begin, end, features }) => `${features[1] ?? ''} ${squeeze(text.slice(begin, end))}`).sort(),
      document.marks
        .map(({ label, spans: [span] }) => `${label} ${squeeze(document.text.slice(span?.start, span?.end))}`)
        .sort(),
    );
    for (const { begin, end } of spans)
      assert.equal(squeeze(document.text.slice(begin, end)), squeeze(text.slice(begin, end)));
  });

  it('carries the values of dates', () => {
    const { spans } = readWebannoTsvStrictly(output('webanno-tsv', 'dates.azn.tsv'));
    assert.ok(spans.some(({ features }) => features[0] === 'urn:timex3:DATE:2024-03-11%2F2024-03-12'));
  });

  it('escapes what means something in labels', () => {
    const text = 'Bakı.';
    const label = 'a|b_c[1]*;->\\';
    const { files } = write([documentOf(text, [markOn(text, 'a', label, 'Bakı')])], webannoTsv);
    assert.equal(readWebannoTsvStrictly([...files.values()].join('')).spans[0]?.features[1], label);
  });

  it('is read for articles without text too', () => {
    for (const file of outputs('webanno-tsv').values()) readWebannoTsvStrictly(file);
  });

  it('is refused with offsets in code points, a lost part or an unescaped sign', () => {
    const good = output('webanno-tsv', '1.azn.tsv');
    for (const [from, to] of [
      ['1-2\t3-8', '1-2\t2-7'],
      ['#Text=', '#Tekst='],
      ['\n\n\n', '\n\n'],
      ['.1\t', '.2\t'],
    ] as const) {
      assert.ok(good.includes(from), from);
      assert.throws(() => readWebannoTsvStrictly(good.replace(from, to)), from);
    }
  });
});

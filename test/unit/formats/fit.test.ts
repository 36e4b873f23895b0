import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { describe, it } from 'mocha';
import { fit } from '../../../src/core/formats/fit';
import { HOLDS_ALL, type EndingPolicy, type Holds } from '../../../src/core/formats/format';
import { LossLog } from '../../../src/core/formats/loss';
import { endOf, startOf, type ExportDocument, type ExportMark } from '../../../src/core/formats/model';
import { flatten, nest } from '../../../src/core/formats/overlap';
import { FORMATS } from '../../../src/core/formats/registry';
import { emptyDocument, markOn, nastyDocument, documentOf } from '../../fixtures/formats/nasty';

const TOKENS: Holds = { ...HOLDS_ALL, sharing: 'none', discontinuous: false, edges: 'token' };

function fitted(
  document: ExportDocument,
  holds: Holds,
  endings: EndingPolicy = 'keep',
): { marks: string[]; losses: string[] } {
  const log = new LossLog();
  const { marks, text } = fit(document, holds, endings, log);
  const show = (mark: ExportMark): string =>
    `${mark.label} ${mark.spans.map(({ start, end }) => text.slice(start, end)).join(' + ')}`;
  return { marks: marks.map(show), losses: [...log.totals()].map(([code, count]) => `${code} ${count}`) };
}

describe('endings', () => {
  const text = 'O Bakıda “Report”un yanında uşağın adını Şəkidən yazdı.';
  const document = documentOf(text, [
    markOn(text, 'a', 'LOC', 'Bakı', { base: 'Bakı' }),
    markOn(text, 'b', 'ORG', 'Report', { base: 'Report' }),
    markOn(text, 'c', 'PERSON', 'uşağın', { base: 'uşaq' }),
    markOn(text, 'd', 'LOC', 'Şəkidən', { base: 'Şəki' }),
  ]);

  it('expand widens marks to whole words and counts them', () => {
    assert.deepEqual(fitted(document, TOKENS, 'expand'), {
      marks: ['LOC Bakıda', 'ORG Report', 'PERSON uşağın', 'LOC Şəkidən'],
      losses: ['mark.widened 1'],
    });
  });

  it('split ends the mark with its base form, where the word begins with it', () => {
    assert.deepEqual(fitted(document, TOKENS, 'split'), {
      marks: ['LOC Bakı', 'ORG Report', 'PERSON uşağın', 'LOC Şəki'],
      losses: ['mark.ending-split 1'],
    });
  });

  it('strip keeps whole words, for the base form goes out beside them', () => {
    assert.deepEqual(fitted(document, TOKENS, 'strip').marks, [
      'LOC Bakıda',
      'ORG Report',
      'PERSON uşağın',
      'LOC Şəkidən',
    ]);
  });

  it('keep changes nothing where a format needs no words', () => {
    assert.deepEqual(fitted(document, HOLDS_ALL), {
      marks: ['LOC Bakı', 'ORG Report', 'PERSON uşağın', 'LOC Şəkidən'],
      losses: [],
    });
  });
});

describe('what a format does not hold', () => {
  it('flattens to the longest mark', () => {
    const { marks, losses } = fitted(nastyDocument(), { ...HOLDS_ALL, sharing: 'none', discontinuous: false });
    assert.ok(marks.includes('ORG Azərbaycan-Türkiyə Universitetinin'));
    assert.ok(!marks.includes('LOC Azərbaycan'));
    assert.deepEqual(
      losses.filter((loss) => loss.startsWith('mark')),
      ['mark.discontinuous 1', 'mark.overlap 4'],
    );
  });

  it('keeps nested marks and drops the shorter of two that cross', () => {
    const { marks, losses } = fitted(nastyDocument(), { ...HOLDS_ALL, sharing: 'nested', discontinuous: false });
    assert.ok(marks.includes('LOC Azərbaycan') && !marks.includes('LOC Universitetinin 🏛️ binası'));
    assert.ok(losses.includes('mark.crossing 1'));
  });

  it('cuts blanks off edges and leaves out marks of nothing else', () => {
    const text = ' Bakı  Şəki';
    const document = documentOf(text, [
      { id: 'a', spans: [{ start: 0, end: 6 }], label: 'LOC', decision: 'accepted' },
      { id: 'b', spans: [{ start: 5, end: 7 }], label: 'LOC', decision: 'accepted' },
    ]);
    assert.deepEqual(fitted(document, { ...HOLDS_ALL, edges: 'ink' }), {
      marks: ['LOC Bakı'],
      losses: ['mark.trimmed 1', 'mark.empty 1'],
    });
  });

  it('moves marks with line ends and with what XML cannot say', () => {
    const text = 'a\r\n\u0001Bakı\r\nŞəki\ud800';
    const document = documentOf(text, [markOn(text, 'a', 'LOC', 'Bakı\r\nŞəki')]);
    assert.deepEqual(fitted(document, { ...HOLDS_ALL, lineEnds: 'lf', characters: 'xml' }), {
      marks: ['LOC Bakı\nŞəki'],
      losses: ['text.line-ends 2', 'text.characters 2'],
    });
  });

  it('names what it takes off', () => {
    const bare: Holds = { ...HOLDS_ALL, marks: new Set(), document: new Set(), text: 'none', labels: 'name' };
    const { losses } = fitted(nastyDocument(), bare);
    for (const code of [
      'field.base',
      'field.timex',
      'field.note',
      'field.provenance',
      'entity',
      'relation',
      'article.date',
      'text.left-out',
    ]) {
      assert.ok(
        losses.some((loss) => loss.startsWith(`${code} `)),
        code,
      );
    }
    const log = new LossLog();
    const text = 'x';
    const named = fit(documentOf(text, [markOn(text, 'a', 'Şəxs adı', 'x')]), bare, 'keep', log);
    assert.equal(named.marks[0]?.label, 'Sexs_adi');
  });

  it('is the same when done twice, for every format', () => {
    for (const format of FORMATS) {
      const once = fit(nastyDocument(), format.holds, format.endings, new LossLog());
      assert.deepEqual(fit(once, format.holds, format.endings, new LossLog()), once, format.id);
      assert.deepEqual(fit(emptyDocument(), format.holds, format.endings, new LossLog()).marks, []);
    }
  });
});

describe('overlap', () => {
  const marks = fc.array(fc.tuple(fc.nat(40), fc.integer({ min: 1, max: 12 })), { maxLength: 20 }).map((pairs) =>
    pairs.map(([start, length], i): ExportMark => ({
      id: `${i}`,
      spans: [{ start, end: start + length }],
      label: 'L',
      decision: 'accepted',
    })),
  );

  it('flattening leaves no two marks on one letter and drops none that is free', () => {
    fc.assert(
      fc.property(marks, (all) => {
        const { kept, dropped } = flatten(all, 60);
        assert.equal(kept.length + dropped.length, all.length);
        const shared = (a: ExportMark, b: ExportMark): boolean => startOf(a) < endOf(b) && startOf(b) < endOf(a);
        for (const a of kept) for (const b of kept) assert.ok(a === b || !shared(a, b));
        for (const a of dropped)
          assert.ok(kept.some((b) => shared(a, b) && endOf(b) - startOf(b) >= endOf(a) - startOf(a)));
      }),
    );
  });

  it('nesting leaves no two marks that cross', () => {
    fc.assert(
      fc.property(marks, (all) => {
        const { kept, dropped } = nest(all);
        assert.equal(kept.length + dropped.length, all.length);
        for (const a of kept) {
          for (const b of kept) assert.ok(!(startOf(a) < startOf(b) && startOf(b) < endOf(a) && endOf(a) < endOf(b)));
        }
      }),
    );
  });
});

import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { resolveAnchors } from '../../../src/core/annotation/anchor/resolve';
import type { Annotation } from '../../../src/core/annotation/model';
import { readSidecar, writeSidecar } from '../../../src/core/annotation/sidecar';
import { parseArticle } from '../../../src/core/article/parse';
import { markOf, setOf } from '../../support/annotation/sets';

const TEXT =
  'date 2024-04-15\nBaş nazir Rauf Qəmbərov dünən Gəncə şəhərinə səfər edib.\nŞuşada yol çəkilib, Şuşada bayram olub.\nAzərbaycan Respublikasının Səhiyyə Nazirliyi məlumat yayıb.\n';

/** What becomes of a mark when the text changes outside the editor. */
function found(quote: string, change: (text: string) => string, nth = 0): { mark: Annotation; text: string } {
  const file = writeSidecar(undefined, setOf([markOf(TEXT, quote, 'a1', {}, nth)]), parseArticle(TEXT));
  const changed = change(TEXT);
  const mark = resolveAnchors(parseArticle(changed), readSidecar(file)).annotations.get('a1');
  assert.ok(mark);
  return { mark, text: mark.spans.map(({ start, end }) => changed.slice(start, end)).join('…') };
}

describe('marks after changes from outside', () => {
  it('are the same where lines come above, and where the paragraph changes elsewhere', () => {
    assert.equal(found('Gəncə', (text) => text.replace('\n', '\nYeni abzas.\n\n')).mark.anchor, 'same');
    assert.equal(found('Gəncə', (text) => text.replace('dünən', 'bu gün')).mark.anchor, 'same');
    assert.equal(found('Gəncə', (text) => text.replaceAll('\n', '\r\n')).text, 'Gəncə');
  });

  it('are moved where their sentence stands elsewhere', () => {
    const { mark, text } = found('Gəncə', (all) => {
      const sentence = 'Baş nazir Rauf Qəmbərov dünən Gəncə şəhərinə səfər edib.';
      return `${all.replace(`${sentence}\n`, '')}Daha bir xəbər: ${sentence}\n`;
    });
    assert.equal(mark.anchor, 'moved');
    assert.equal(text, 'Gəncə');
  });

  it('say that their text changed, and keep the old one', () => {
    const { mark, text } = found('Gəncə', (all) => all.replace('Gəncə', 'Şəki'));
    assert.equal(mark.anchor, 'changed');
    assert.equal(text, 'Şəki');
    assert.deepEqual(mark.quotes, ['Gəncə']);
    const long = 'Azərbaycan Respublikasının Səhiyyə Nazirliyi';
    const mended = found(long, (all) => all.replace('Respublikasının Səhiyyə', 'Respublikasinin Səhiyə'));
    assert.equal(mended.mark.anchor, 'changed');
    assert.equal(mended.text, 'Azərbaycan Respublikasinin Səhiyə Nazirliyi');
  });

  it('are orphans rather than on a weak match: a short name elsewhere is not it', () => {
    const { mark } = found('Gəncə', () => 'date 2024-04-15\nTamam başqa xəbər: Gəncə ilə bağlı.\n');
    assert.equal(mark.anchor, 'orphan');
    assert.deepEqual(mark.spans, []);
    assert.equal(found('Rauf', () => 'date 2024-04-15\nMəsələ Raufun deyil.\n').mark.anchor, 'orphan');
  });

  it('tell repeated names apart by what stands round them', () => {
    const first = found('Şuşada', (text) => text, 0).mark.spans[0]?.start ?? -1;
    const second = found('Şuşada', (text) => text, 1).mark.spans[0]?.start ?? -1;
    assert.ok(first >= 0 && second > first);
    assert.equal(found('Şuşada', (text) => text.replace('Şuşada yol çəkilib, ', ''), 1).text, 'Şuşada');
    const gone = found('Şuşada', (text) => text.replace('Şuşada yol çəkilib, ', ''), 0);
    assert.notEqual(gone.mark.anchor, 'same');
  });
});

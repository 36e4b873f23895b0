import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { assignSides, SPLIT_SIDES, type Side } from '../../../src/core/formats/split/assign';
import { featuresOf, type ArticleFeatures } from '../../../src/core/formats/split/features';
import { manifestText, readManifest } from '../../../src/core/formats/split/manifest';
import { likeness, signature } from '../../../src/core/formats/split/minhash';
import { documentOf, markOn } from '../../fixtures/formats/nasty';

const SHARES = { train: 0.8, dev: 0.1, test: 0.1 };

/** An invented article of a hundred words that depend on its number. */
function article(n: number, more = '', source = `mənbə${n % 3}.az`): ArticleFeatures {
  const words = Array.from({ length: 100 }, (_one, i) => `söz${(n * 7919 + i * i * 31) % 5000}`);
  const text = `Bakıda ${words.join(' ')}. ${more}`;
  const label = n % 5 === 0 ? 'EVENT' : 'LOC';
  return featuresOf(
    documentOf(text, [markOn(text, 'a', label, 'Bakıda')], { id: `a${n}`, file: `a${n}.azn`, fields: { source } }),
  );
}

function sidesOf(articles: readonly ArticleFeatures[]): Map<string, Side> {
  return new Map([...assignSides(articles, SHARES)].map(([id, { side }]) => [id, side]));
}

describe('split', () => {
  const articles = Array.from({ length: 300 }, (_one, n) => article(n));

  it('keeps to the shares, of every label too', () => {
    const sides = sidesOf(articles);
    for (const [stratum, members] of [
      ['articles', articles],
      ['EVENT', articles.filter(({ strata }) => strata.has('label EVENT'))],
    ] as const) {
      for (const side of SPLIT_SIDES) {
        const share = members.filter(({ id }) => sides.get(id) === side).length / members.length;
        assert.ok(Math.abs(share - SHARES[side]) < 0.08, `${stratum} ${side} ${share}`);
      }
    }
  });

  it('does not depend on the order, and hardly on which other articles there are', () => {
    const sides = sidesOf(articles);
    assert.deepEqual([...sidesOf([...articles].reverse())].sort(), [...sides].sort());
    const fewer = sidesOf(articles.slice(0, 200));
    const moved = [...fewer].filter(([id, side]) => sides.get(id) !== side).length;
    assert.ok(moved <= 20, `${moved} moved`);
  });

  it('leaves articles of an earlier manifest where they were', () => {
    const first = articles.slice(0, 150);
    const manifest = manifestText(first, assignSides(first, SHARES), SHARES);
    const later = assignSides(articles, SHARES, readManifest(manifest));
    for (const [id, side] of sidesOf(first)) assert.equal(later.get(id)?.side, side);
  });

  it('keeps near-duplicates and boilerplate of one source on one side', () => {
    const twins = Array.from({ length: 40 }, (_one, n) => [
      article(n),
      { ...article(n, 'Yenilənib: bir cümlə əlavə olunub.'), id: `b${n}` },
    ]);
    const sides = sidesOf(twins.flat());
    for (let n = 0; n < 40; n++) assert.equal(sides.get(`a${n}`), sides.get(`b${n}`));
    const notice =
      '\n\nBu xəbərin hazırlanmasında bir neçə agentliyin məlumatından istifadə olunub, bütün hüquqlar qorunur.';
    const pairs = Array.from({ length: 20 }, (_one, n) => [
      article(n, `${notice} ${'əlifba'.slice(0, n % 6)}${n}`, `s${n}`),
      { ...article(n + 100, `${notice} ${'əlifba'.slice(0, n % 6)}${n}`, `s${n}`), id: `c${n}` },
    ]);
    const together = sidesOf(pairs.flat());
    for (let n = 0; n < 20; n++) assert.equal(together.get(`a${n}`), together.get(`c${n}`));
  });

  it('tells copies from articles on other things', () => {
    const one = article(1).signature;
    assert.ok(likeness(one, article(1, 'Kiçik bir əlavə.').signature) > 0.8);
    assert.ok(likeness(one, article(2).signature) < 0.3);
    assert.equal(signature('').length, 0);
  });
});

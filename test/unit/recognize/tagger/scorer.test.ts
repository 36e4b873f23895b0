import assert from 'node:assert/strict';
import { FeatureBuffer } from '../../../../src/core/recognize/tagger/buffer';
import { Chooser } from '../../../../src/core/recognize/tagger/choose';
import { FEATURE_COUNT, featureIndex } from '../../../../src/core/recognize/tagger/hash';
import { LABEL_COUNT } from '../../../../src/core/recognize/tagger/labels';
import { newRow, unpackRow } from '../../../../src/core/recognize/tagger/labelSums';
import { addPrior } from '../../../../src/core/recognize/tagger/prior';
import { allFeatures, Scorer } from '../../../../src/core/recognize/tagger/scorer';
import { candidateSpans, isProposed, type CandidateSpan } from '../../../../src/core/recognize/tagger/spans';
import { viewOf } from '../../../../src/core/recognize/tagger/view';
import { FactReader } from '../../../../src/core/recognize/tagger/wordFacts';
import { quantized } from '../../../../src/lexicon/train/learn';
import { generator } from '../../../../src/lexicon/train/random';
import { proposed } from './support';

const K = LABEL_COUNT;

type Stretch = Pick<CandidateSpan, 'first' | 'last'>;

describe('scoring of spans', () => {
  const random = generator(5);
  const layer = quantized(Float32Array.from({ length: FEATURE_COUNT * K }, () => random() - 0.5));
  const silver = (key: number): number => key % 97;

  it('gives what summing all features one by one gives', () => {
    const scorer = new Scorer(layer);
    const buffer = new FeatureBuffer();
    for (const text of [
      'Səhiyyə naziri Teymur Musayev “Mavi Üfüq” mərkəzində Lerik və Yardımlı rayonlarının həkimləri ilə görüşüb.',
      'NORVEÇDƏ A.Berq, K.Əliyev (Oslo Universiteti) və “dəmirçilər”in kapitanı çıxış edib – “Report”un xəbəri.',
      'Bakı.',
    ]) {
      const names = proposed(text);
      const view = viewOf(names, new FactReader(silver), silver);
      const spans = candidateSpans(names, view.facts);
      scorer.begin(view);
      for (const span of spans) {
        const naive = new Int32Array(K);
        const prior = newRow();
        addPrior(view, span, prior);
        unpackRow(prior, 0, naive);
        buffer.clear();
        allFeatures(view, span, buffer);
        for (let i = 0; i < buffer.length; i++) {
          const row = (layer.rows[featureIndex(buffer.at(i))] ?? 0) * K;
          for (let k = 0; k < K; k++) naive[k] = (naive[k] ?? 0) + (layer.weights[row + k] ?? 0);
        }
        const sums = new Int32Array(K);
        unpackRow(scorer.score(span), 0, sums);
        assert.deepEqual(sums, naive, `${text} ${span.first}-${span.last}`);
      }
      assert.ok(spans.length > 0);
    }
  });

  it('asks about spans that no rule proposes only where their words leave them a chance', () => {
    const weighing = (weight: number): Scorer => {
      const scorer = new Scorer(quantized(new Float32Array(FEATURE_COUNT * K).fill(weight)));
      scorer.begin(view);
      return scorer;
    };
    const names = proposed('Səhiyyə naziri Teymur Musayev Lerikdə “Mavi Üfüq” mərkəzinə baxıb.');
    const view = viewOf(names, new FactReader(silver), silver);
    const all = candidateSpans(names, view.facts);
    const proposedOnly = all.filter(isProposed);
    assert.ok(proposedOnly.length > 0 && proposedOnly.length < all.length);
    assert.deepEqual(candidateSpans(names, view.facts, weighing(-0.5).isLikely), proposedOnly);
    assert.deepEqual(candidateSpans(names, view.facts, weighing(0.5).isLikely), all);
  });

  it('takes the best spans that do not overlap', () => {
    const chooser = new Chooser();
    for (let round = 0; round < 200; round++) {
      const units = 1 + Math.floor(random() * 7);
      const spans: Stretch[] = [];
      for (let last = 0; last < units; last++)
        for (let first = 0; first <= last; first++) if (random() < 0.4) spans.push({ first, last });
      const gain = spans.map(() => random() * 4 - 2);
      const chosen = chooser.choose(spans, gain, spans.length, units);
      const total = chosen.reduce((sum, index) => sum + (gain[index] ?? 0), 0);
      chosen.slice(1).forEach((index, i) => {
        assert.ok((spans[index]?.first ?? 0) > (spans[chosen[i] ?? 0]?.last ?? 0));
      });
      assert.ok(Math.abs(total - bestSum(spans, gain, 0)) < 1e-4);
    }
  });
});

/** By trying all sets. */
function bestSum(spans: readonly Stretch[], gain: readonly number[], from: number): number {
  let best = 0;
  spans.forEach(({ first, last }, index) => {
    if (first >= from) best = Math.max(best, (gain[index] ?? 0) + bestSum(spans, gain, last + 1));
  });
  return best;
}

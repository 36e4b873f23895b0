import { LABEL_COUNT, labelIndex } from '../../core/recognize/tagger/labels';
import { nameKey, packSilver, SILVER_BITS, stemKey } from '../../core/recognize/tagger/silver';
import { FactReader, type WordFacts } from '../../core/recognize/tagger/wordFacts';
import type { TrainingArticle } from './corpus';

/** What the rules say of capitalised stems and of whole names in articles that nobody labelled, by key. */
export function silverOf(articles: readonly TrainingArticle[]): Uint8Array {
  const counts = new Map<number, Uint32Array>();
  const count = (key: number, label: number): void => {
    let known = counts.get(key);
    if (known === undefined) counts.set(key, (known = new Uint32Array(LABEL_COUNT + 1)));
    known[label] = (known[label] as number) + 1;
  };
  const reader = new FactReader(() => 0);
  for (const { paragraphs } of articles) {
    for (const { names } of paragraphs) {
      const facts = names.units.map((unit) => reader.of(unit));
      const labels = new Uint8Array(facts.length).fill(LABEL_COUNT);
      for (const { from, to, label } of names.chosen) {
        const index = labelIndex(label);
        labels.fill(index, from, to + 1);
        count(nameKey(from, to, facts[from] as WordFacts, facts[to] as WordFacts), index);
      }
      facts.forEach(({ capital, stem }, at) => {
        if (capital) count(stemKey(stem), labels[at] as number);
      });
    }
  }
  const silver = new Uint8Array(1 << SILVER_BITS);
  for (const [key, known] of counts) silver[key] = packSilver(known);
  return silver;
}

import { TAGGED_LABELS } from './tags';
import type { TaggedRun } from './decode';
import { hashText, mix } from './hash';
import type { WordType } from './wordType';

const LABELS = TAGGED_LABELS.length;
const PERSON = TAGGED_LABELS.indexOf('PERSON');

/** What the article's first tagging says of one stem: counts of its places. */
interface Seen {
  /** For each label, then outside. */
  readonly counts: Uint16Array;
  /** As the last and as the first word of a person's name of several words. */
  surname: number;
  given: number;
}

/** The first tagging of a paragraph: types of its units and the runs found. */
export interface FirstTagging {
  readonly types: readonly WordType[];
  readonly runs: readonly TaggedRun[];
}

/** What an article's paragraphs together say about each capitalised word (its second reading uses it). */
export class Evidence {
  readonly #seen = new Map<string, Seen>();

  /** Counts the first tagging of all paragraphs. */
  constructor(paragraphs: Iterable<FirstTagging>) {
    for (const { types, runs } of paragraphs) {
      const labels = labelsOf(types.length, runs);
      types.forEach((type, i) => {
        if (!type.capital) return;
        const { counts } = this.#of(type.key);
        const label = labels[i] as number;
        counts[label] = (counts[label] as number) + 1;
      });
      for (const { first, last, label } of runs) {
        if (label !== PERSON || first === last) continue;
        this.#of((types[last] as WordType).key).surname++;
        this.#of((types[first] as WordType).key).given++;
      }
    }
  }

  #of(key: string): Seen {
    let seen = this.#seen.get(key);
    if (seen === undefined) this.#seen.set(key, (seen = { counts: new Uint16Array(LABELS + 1), surname: 0, given: 0 }));
    return seen;
  }

  /** Hashes of what the rest of the article says about each unit of a paragraph; none for small letters. */
  features({ types, runs }: FirstTagging): number[][] {
    const labels = labelsOf(types.length, runs);
    const inPair = new Uint8Array(types.length);
    for (const { first, last, label } of runs) {
      if (label === PERSON && first < last) inPair[first] = inPair[last] = 1;
    }
    return types.map((type, i) => {
      if (!type.capital) return [];
      const seen = this.#seen.get(type.key);
      return seen === undefined ? [] : seenFeatures(seen, labels[i] as number, inPair[i] === 1);
    });
  }
}

const enum Kind {
  Own = 201,
  Alone,
  Share,
  Top,
  Surname,
  Given,
}

function seenFeatures(seen: Seen, own: number, inPair: boolean): number[] {
  const others = Array.from(seen.counts, (count, label) => count - (label === own ? 1 : 0));
  const total = others.reduce((a, b) => a + b, 0);
  const out = [mix(own, Kind.Own)];
  if (total === 0) return [...out, mix(own, Kind.Alone)];
  let top = 0;
  others.forEach((count, label) => {
    if (count > (others[top] as number)) top = label;
    if (count > 0) out.push(mix(label * 16 + shareOf(count / total), Kind.Share));
  });
  out.push(mix(hashText(`${top} ${own} ${shareOf((others[top] as number) / total)} ${Math.min(total, 4)}`), Kind.Top));
  const surname = seen.surname - (inPair ? 1 : 0);
  const given = seen.given - (inPair ? 1 : 0);
  if (surname > 0) out.push(mix(own, Kind.Surname));
  if (given > 0) out.push(mix(own, Kind.Given));
  return out;
}

function shareOf(share: number): number {
  return share > 0.85 ? 3 : share > 0.5 ? 2 : share > 0.2 ? 1 : 0;
}

function labelsOf(length: number, runs: readonly TaggedRun[]): Uint8Array {
  const labels = new Uint8Array(length).fill(LABELS);
  for (const { first, last, label } of runs) labels.fill(label, first, last + 1);
  return labels;
}

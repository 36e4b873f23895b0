import type { Span } from '../../span';
import type { NameCandidate } from '../names';
import type { Unit } from '../names/units';
import { hashText, mix } from './hash';
import { Place } from './tags';

/** What other stages say about each unit, as hashes; many units have none. */
export type Hints = readonly (readonly number[])[];

const NONE: readonly number[] = [];
const DATED = hashText('dated');

/** What the rules and the temporal expressions say about the units of one paragraph. Both are in text order. */
export function readHints(
  units: readonly Unit[],
  dates: readonly Span[],
  candidates: readonly NameCandidate[],
  names: HintNames,
): Hints {
  const hints: (readonly number[])[] = new Array<readonly number[]>(units.length).fill(NONE);
  const add = (at: number, ...said: number[]): void => {
    hints[at] = [...(hints[at] as readonly number[]), ...said];
  };
  for (const [first, last] of placesOf(units, dates)) for (let i = first; i <= last; i++) add(i, DATED);
  placesOf(units, candidates).forEach(([first, last], index) => {
    const candidate = candidates[index] as NameCandidate;
    const label = names.of(candidate.label, candidate.chosen);
    const rule = names.of(`${candidate.rule} ${candidate.label}`, candidate.chosen);
    for (let i = first; i <= last; i++) {
      const place = placeIn(i, first, last);
      add(i, mix(label, place), mix(rule, place));
    }
  });
  return hints;
}

/** Hashes of the few names that labels and rules have. */
export class HintNames {
  readonly #known = new Map<string, number>();

  of(name: string, chosen: boolean): number {
    const key = chosen ? name : `(${name})`;
    let hash = this.#known.get(key);
    if (hash === undefined) this.#known.set(key, (hash = hashText(key)));
    return hash;
  }
}

export function placeIn(i: number, first: number, last: number): Place {
  if (first === last) return Place.Single;
  return i === first ? Place.Begin : i === last ? Place.End : Place.Inside;
}

/** For spans in order of their starts: first and last unit that each covers or cuts. Linear, but for spans inside spans. */
export function placesOf(units: readonly Unit[], spans: readonly Span[]): (readonly [first: number, last: number])[] {
  let from = 0;
  return spans.map(({ start, end }) => {
    while (from < units.length && (units[from] as Unit).end <= start) from++;
    let last = from;
    while (last < units.length && (units[last] as Unit).start < end) last++;
    return [from, last - 1] as const;
  });
}

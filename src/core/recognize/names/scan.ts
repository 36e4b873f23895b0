import type { Lexicon } from '../../lexicon';
import type { Unit } from './units';
import type { Word } from './word';

export type NameLabel = 'PERSON' | 'ORG' | 'LOC' | 'TITLE' | 'EVENT';

/** A paragraph under the rules. */
export interface Scan {
  readonly text: string;
  readonly units: readonly Unit[];
  readonly lexicon: Lexicon;
  /** Whether a unit belongs to a temporal expression. */
  readonly dated: readonly boolean[];
}

/** What a rule proposes: units from `from` to `to`, both included. */
export interface Proposal {
  readonly from: number;
  readonly to: number;
  readonly label: NameLabel;
  readonly rule: string;
  /** How sure the rule is, 0 to 1. */
  readonly score: number;
}

export type Rule = (scan: Scan) => Proposal[];

/** The word at a unit, if there is one and it is no number. */
export function wordAt(scan: Scan, at: number): Word | undefined {
  const unit = scan.units[at];
  return unit === undefined || unit.kind === 'number' ? undefined : unit.word;
}

export function isCapital(scan: Scan, at: number): boolean {
  const unit = scan.units[at];
  return unit !== undefined && (unit.kind === 'word' || unit.kind === 'web') && unit.word?.capital === true;
}

/** Whether the unit at `at` is a word with one of these keys. */
export function isOneOf(scan: Scan, at: number, keys: ReadonlySet<string>): boolean {
  const word = wordAt(scan, at);
  return word !== undefined && keys.has(word.key);
}

import type { Lexicon } from '../../lexicon';
import { ScratchList } from '../scratchList';
import type { Unit } from './units';
import { Part, type Word } from './word';

export type NameLabel = 'PERSON' | 'ORG' | 'LOC' | 'TITLE' | 'EVENT';

/** A paragraph under the rules. */
export interface Scan {
  readonly text: string;
  readonly units: readonly Unit[];
  readonly lexicon: Lexicon;
  /** Units where costly questions are worth asking, each list in text order: capitalised words, … */
  readonly capitals: readonly number[];
  /** … type nouns, … */
  readonly nouns: readonly number[];
  /** … heads of posts, … */
  readonly heads: readonly number[];
  /** … opening quotation marks that are closed, … */
  readonly quotes: readonly number[];
  /** … and web names. */
  readonly webs: readonly number[];
}

/** The lists of a scan while they are written; they serve one paragraph after the other. */
export class ScanPlaces {
  readonly capitals = new ScratchList<number>();
  readonly nouns = new ScratchList<number>();
  readonly heads = new ScratchList<number>();
  readonly quotes = new ScratchList<number>();
  readonly webs = new ScratchList<number>();

  begin(): void {
    this.capitals.begin();
    this.nouns.begin();
    this.heads.begin();
    this.quotes.begin();
    this.webs.begin();
  }
}

/** Looks each unit over once. */
export function scanOf(text: string, units: readonly Unit[], lexicon: Lexicon, places: ScanPlaces): Scan {
  const { capitals, nouns, heads, quotes, webs } = places;
  places.begin();
  for (let at = 0; at < units.length; at++) {
    const { kind, word, mate, glued } = units[at] as Unit;
    if (mate > at) quotes.add(at);
    if (word === undefined || kind === 'number') continue;
    if (kind === 'web') webs.add(at);
    const { part } = word;
    if (part === 0) continue;
    if ((part & Part.Name) !== 0 && !(glued && isTag(units, at))) capitals.add(at);
    if ((part & Part.Noun) !== 0) nouns.add(at);
    if ((part & Part.Head) !== 0) heads.add(at);
  }
  return {
    text,
    units,
    lexicon,
    capitals: capitals.copy(),
    nouns: nouns.copy(),
    heads: heads.copy(),
    quotes: quotes.copy(),
    webs: webs.copy(),
  };
}

/** `#Lotus`: what platforms are searched by. */
function isTag(units: readonly Unit[], at: number): boolean {
  return at > 0 && (units[at - 1] as Unit).text === '#';
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

export type Proposals = ScratchList<Proposal>;

/** Adds what it finds in a paragraph to `found`. */
export type Rule = (scan: Scan, found: Proposals) => void;

/** The unit at `at`; none beyond the paragraph. Lists are slow to read at -1, so that is not tried. */
export function unitAt(scan: Scan, at: number): Unit | undefined {
  return at < 0 ? undefined : scan.units[at];
}

/** The word at a unit, if there is one and it is no number. */
export function wordAt(scan: Scan, at: number): Word | undefined {
  const unit = unitAt(scan, at);
  return unit === undefined || unit.kind === 'number' ? undefined : unit.word;
}

export function isCapital(scan: Scan, at: number): boolean {
  const unit = unitAt(scan, at);
  return unit !== undefined && (unit.kind === 'word' || unit.kind === 'web') && unit.word?.capital === true;
}

/** Whether the unit at `at` is a capitalised word that a hyphen joins to another: `Quba-Qusar`. */
export function endsPair(scan: Scan, at: number): boolean {
  return (
    unitAt(scan, at - 1)?.kind === 'hyphen' &&
    scan.units[at - 1]?.glued === true &&
    scan.units[at]?.glued === true &&
    isCapital(scan, at) &&
    isCapital(scan, at - 2)
  );
}

/** Whether the unit at `at` is a word with one of these keys. */
export function isOneOf(scan: Scan, at: number, keys: ReadonlySet<string>): boolean {
  const word = wordAt(scan, at);
  return word !== undefined && keys.has(word.key);
}

import type { Proposal, ProposedNames, Unit } from '../names';
import type { WordFacts } from './wordFacts';

/** A stretch of units that may be a name: both ends inclusive. */
export class CandidateSpan {
  constructor(
    readonly first: number,
    readonly last: number,
    /** UTF-16 units of the paragraph. */
    readonly start: number,
    readonly end: number,
    /** Of its first and last word. */
    readonly a: WordFacts,
    readonly z: WordFacts,
    /** What rules propose for just this stretch: those from `from` to before `until` of a list that the paragraph's spans share. */
    readonly proposals: readonly Proposal[],
    readonly from: number,
    readonly until: number,
  ) {}
}

export function isProposed({ from, until }: CandidateSpan): boolean {
  return from < until;
}

/** Longest run of capitals of which all parts are asked; of longer ones only the whole. */
const LONGEST_RUN = 5;
const LONGEST = 40;
/** From this score on a rule's name is not taken apart. */
const SURE = 0.92;
/** How many small words may stand between a capital and the type noun that it belongs to. */
const LONGEST_REACH = 5;
/** How many words before the head of a post may belong to it. */
const LONGEST_POST = 4;

/** The spans worth asking about, in the order of their ends; of those that no rule proposes only the `likely` ones. */
export function candidateSpans(
  names: ProposedNames,
  facts: readonly WordFacts[],
  likely?: (first: number, last: number) => boolean,
): CandidateSpan[] {
  const collector = new SpanCollector();
  const spans: CandidateSpan[] = [];
  collectSpans(names, facts, collector);
  collector.forEach((span) => spans.push(span), likely);
  return spans;
}

/** The same, to be had from `collector`, which may serve many paragraphs. Linear: every unit begins and ends a bounded number of spans. */
export function collectSpans(names: ProposedNames, facts: readonly WordFacts[], collector: SpanCollector): void {
  const { units, proposals, chosen } = names;
  collector.begin(names, facts);
  for (let index = 0; index < proposals.length; index++) collector.addProposal(index);
  collector.addNeighbours(chosen);
  for (let at = 0; at < units.length; at++) {
    const { kind, mate } = units[at] as Unit;
    if (kind === 'open' && mate - at > 1 && mate - at <= LONGEST_QUOTE) collector.add(at + 1, mate - 1);
  }
  collector.addRuns();
}

const LONGEST_QUOTE = 10;

const NO_PROPOSALS: Proposal[] = [];
const NONE = -1;

/** Collects the spans of one paragraph after the other. They are numbers in lists that are written over: most come to nothing. */
export class SpanCollector {
  /** By the last unit, the first of the spans that end there in the order of their beginnings. */
  readonly #ending: number[] = [];
  /** For each span where it begins, the next one that ends with it, and its first and last proposal. */
  readonly #first: number[] = [];
  readonly #next: number[] = [];
  readonly #proposed: number[] = [];
  readonly #latest: number[] = [];
  /** For each proposal the next one for the same span. */
  readonly #further: number[] = [];
  #count = 0;
  #units: readonly Unit[] = [];
  #facts: readonly WordFacts[] = [];
  #proposals: readonly Proposal[] = [];
  #chosen: readonly Proposal[] = [];

  begin({ units, proposals, chosen }: ProposedNames, facts: readonly WordFacts[]): void {
    if (this.#ending.length + this.#first.length > KEPT) this.#forget();
    this.#count = 0;
    this.#units = units;
    this.#facts = facts;
    this.#proposals = proposals;
    this.#chosen = chosen;
    for (let at = 0; at < units.length; at++) this.#ending[at] = NONE;
  }

  #forget(): void {
    for (const list of [this.#ending, this.#first, this.#next, this.#proposed, this.#latest, this.#further])
      list.length = 0;
  }

  /** Adds the span if it is new; gives its number. */
  add(first: number, last: number): number {
    let before = NONE;
    let next = this.#ending[last] as number;
    while (next !== NONE && (this.#first[next] as number) < first) {
      before = next;
      next = this.#next[next] as number;
    }
    if (next !== NONE && this.#first[next] === first) return next;
    const span = this.#count++;
    this.#first[span] = first;
    this.#next[span] = next;
    this.#proposed[span] = NONE;
    this.#latest[span] = NONE;
    if (before === NONE) this.#ending[last] = span;
    else this.#next[before] = span;
    return span;
  }

  /** Hands over the spans in the order of their ends; of those without a proposal only the likely ones. */
  forEach(use: (span: CandidateSpan) => void, likely?: (first: number, last: number) => boolean): void {
    const proposals = this.#proposals.length === 0 ? NO_PROPOSALS : new Array<Proposal>(this.#proposals.length);
    let grouped = 0;
    for (let last = 0; last < this.#units.length; last++) {
      for (let span = this.#ending[last] as number; span !== NONE; span = this.#next[span] as number) {
        const first = this.#first[span] as number;
        const from = grouped;
        for (let index = this.#proposed[span] as number; index !== NONE; index = this.#further[index] as number)
          proposals[grouped++] = this.#proposals[index] as Proposal;
        if (from < grouped || likely === undefined || likely(first, last))
          use(this.#spanOf(first, last, proposals, from, grouped));
      }
    }
  }

  #spanOf(first: number, last: number, proposals: readonly Proposal[], from: number, until: number): CandidateSpan {
    return new CandidateSpan(
      first,
      last,
      (this.#units[first] as Unit).start,
      (this.#units[last] as Unit).end,
      this.#facts[first] as WordFacts,
      this.#facts[last] as WordFacts,
      proposals,
      from,
      until,
    );
  }

  #propose(span: number, index: number): void {
    if (this.#proposed[span] === NONE) this.#proposed[span] = index;
    else this.#further[this.#latest[span] as number] = index;
    this.#latest[span] = index;
  }

  /** Whether the unit is of a name about which the rules are sure: no part of it is asked. */
  #isSure(at: number): boolean {
    const index = (this.#units[at] as Unit).chosen;
    return index >= 0 && (this.#chosen[index] as Proposal).score >= SURE;
  }

  #capital(at: number): boolean {
    return (this.#facts[at] as WordFacts).capital;
  }

  #cued(at: number): boolean {
    return (this.#facts[at] as WordFacts).cue !== 0;
  }

  /** A proposal, and what it would be had the rule gone a word or two less far, or further. */
  addProposal(index: number): void {
    const { from, to, label } = this.#proposals[index] as Proposal;
    // in order of their numbers, so that a list never has a hole
    this.#further[index] = NONE;
    if (to - from >= LONGEST - 1) return;
    this.#propose(this.add(from, to), index);
    if (this.#isSure(from) && this.#isSure(to)) return;
    if (label === 'TITLE') {
      for (let first = to; first >= Math.max(0, to - LONGEST_POST, from - 1) && this.#isWord(first); first--)
        this.add(first, to);
      return;
    }
    for (let first = from + 1; first <= Math.min(from + 4, to); first++) if (this.#capital(first)) this.add(first, to);
    for (let last = to - 1; last >= Math.max(to - 2, from); last--) if (this.#capital(last)) this.add(from, last);
    for (let last = to + 1; last <= to + 3 && this.#isWord(last); last++) if (this.#cued(last)) this.add(from, last);
  }

  #isWord(at: number): boolean {
    return this.#units[at]?.kind === 'word';
  }

  /** Two names side by side may be one: `UNCCD-nin` and `Şərqi Avropa qrupunun`. */
  addNeighbours(chosen: readonly Proposal[]): void {
    for (let i = 1; i < chosen.length; i++) {
      const a = chosen[i - 1] as Proposal;
      const b = chosen[i] as Proposal;
      if (a.to + 1 === b.from && b.to - a.from < LONGEST) this.add(a.from, b.to);
    }
  }

  /** Runs of capitals and their parts, with the type noun behind them; runs that a small `bin` joins. */
  addRuns(): void {
    const n = this.#units.length;
    for (let first = 0; first < n; first++) {
      if (!this.#capital(first)) continue;
      let last = first;
      while (last + 1 < n && this.#goesOn(last + 1)) last++;
      this.#addParts(first, last);
      this.#addReach(first, last);
      if (this.#capital(last + 2) && PARTICLES.has(this.#units[last + 1]?.word?.key ?? '')) {
        let end = last + 2;
        while (end + 1 < n && this.#goesOn(end + 1)) end++;
        for (let from = Math.max(first, last - 1); from <= last; from++)
          for (let to = last + 2; to <= Math.min(end, last + 4); to++) this.add(from, to);
      }
      first = last;
    }
  }

  #goesOn(at: number): boolean {
    return (
      this.#capital(at) &&
      this.#isSure(at) === this.#isSure(at - 1) &&
      (this.#units[at]?.glued !== true || this.#units[at - 1]?.kind === 'initial')
    );
  }

  #addParts(first: number, last: number): void {
    if (last - first >= LONGEST_RUN || this.#isSure(first)) {
      this.add(first, last);
      return;
    }
    for (let from = first; from <= last; from++) for (let to = from; to <= last; to++) this.add(from, to);
  }

  /** `“Müşfiq”in Şərq bürosu`: right behind a quoted name and its ending, where only a genitive can stand. */
  #isOwned(at: number): boolean {
    const ending = this.#units[at - 1];
    return ending?.kind === 'word' && ending.glued && this.#units[at - 2]?.kind === 'close';
  }

  /** `Tibb və sağlamlıq elmləri fakültəsinin`: small words on the way to a type noun or the head of a post. */
  #addReach(first: number, last: number): void {
    for (let to = last + 1; to <= last + LONGEST_REACH && this.#isWord(to) && !this.#capital(to); to++) {
      if (!this.#cued(to)) continue;
      if (first === last && to === last + 1 && this.#isOwned(first)) return;
      this.add(last, to);
      if (first < last) this.add(first, to);
      if (to === last + 1 && last - first > 1) this.add(last - 1, to);
    }
  }
}

/** Units and spans for which room is kept; a paragraph of more of them is rare. */
const KEPT = 1 << 14;

/** Small words inside names of people. */
const PARTICLES: ReadonlySet<string> = new Set(
  'bin bint ibn əl al de da di du del van fon von der la le dos'.split(' '),
);

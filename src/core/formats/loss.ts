import { CodePoints } from '../article/offsets';
import type { Span } from '../span';
import { LinePositions } from './positions';

/**
 * Everything that an export or import can fail to carry over. The list is closed: adapters hold one
 * wording for each code (`loss.<code>`), each format declares those it can cause, and a test compares.
 */
export const LOSS_CODES = [
  // articles
  'article.status',
  'article.undecided',
  'article.empty',
  'article.not-found',
  'article.exists',
  'article.taken',
  'article.sidecar',
  'article.fields',
  'article.date',
  'article.record',
  'article.border',
  // text
  'text.absent',
  'text.left-out',
  'text.line-ends',
  'text.characters',
  'text.spacing',
  'text.formula',
  // marks
  'mark.undecided',
  'mark.rejected',
  'mark.orphan',
  'mark.overlap',
  'mark.crossing',
  'mark.discontinuous',
  'mark.empty',
  'mark.no-room',
  'mark.trimmed',
  'mark.widened',
  'mark.ending-split',
  'mark.moved',
  'mark.not-found',
  'mark.date-range',
  'mark.label-name',
  // what a mark carries
  'field.id',
  'field.decision',
  'field.base',
  'field.timex',
  'field.entity',
  'field.attributes',
  'field.note',
  'field.provenance',
  'field.reason',
  // beside the marks
  'entity',
  'entity.details',
  'relation',
  'relation.details',
  // input
  'input.invalid',
  'input.unknown',
  'input.marks',
] as const;

export type LossCode = (typeof LOSS_CODES)[number];

/** Codes of what a format has no room for by its nature: listed, but no error under `--strict`. */
const DECLARED: ReadonlySet<LossCode> = new Set([
  'article.fields',
  'article.date',
  'article.record',
  'article.border',
  'text.left-out',
  'text.spacing',
  'text.formula',
  'mark.no-room',
  'mark.date-range',
  'entity',
  'entity.details',
  'relation',
  'relation.details',
]);

/** Whether a loss is one that every export to the format has, as against one that a mark or text met. */
export function isDeclared(code: LossCode): boolean {
  return code.startsWith('field.') || DECLARED.has(code);
}

/** Why an article does not go out at all. */
const LEFT_OUT: readonly LossCode[] = ['article.status', 'article.undecided', 'article.empty', 'article.sidecar'];

/** The files of the articles that an export left out. */
export function leftOut(log: LossLog): ReadonlySet<string> {
  return new Set(log.all().flatMap(({ code, file }) => (LEFT_OUT.includes(code) ? [file] : [])));
}

/** One kind of loss in one article. */
export interface Loss {
  readonly code: LossCode;
  readonly file: string;
  readonly count: number;
  /** The first places of it; spans count UTF-16 units of the article's body. */
  readonly places: readonly LossPlace[];
}

export interface LossPlace {
  readonly span?: Span;
  /** The span in code points of the article's body, and its line in the article's file; set when the article is done. */
  readonly at?: { readonly start: number; readonly end: number; readonly line: number };
  readonly label?: string;
  /** Text of the mark, or what else names the place. */
  readonly text?: string;
  /** Line of the file that was read, from 1. */
  readonly line?: number;
}

/** Places listed for one code and article; all are counted. */
const LISTED = 1000;

/** Collects losses; equal codes of one article become one entry. */
export class LossLog {
  readonly #entries = new Map<string, { code: LossCode; file: string; count: number; places: LossPlace[] }>();

  add(code: LossCode, file: string, place?: LossPlace, count = 1): void {
    const key = `${code}\n${file}`;
    let entry = this.#entries.get(key);
    if (entry === undefined) this.#entries.set(key, (entry = { code, file, count: 0, places: [] }));
    entry.count += count;
    if (place !== undefined && entry.places.length < LISTED) entry.places.push(place);
  }

  /**
   * Says in code points and lines where the places of an article are, while its text is at hand.
   * `header`: lines of the file before the text.
   */
  locate(file: string, text: string, header: number): void {
    let points: CodePoints | undefined;
    let lines: LinePositions | undefined;
    for (const code of LOSS_CODES) {
      const entry = this.#entries.get(`${code}\n${file}`);
      for (const [i, place] of entry?.places.entries() ?? []) {
        if (place.span === undefined || place.at !== undefined || entry === undefined) continue;
        points ??= new CodePoints(text);
        lines ??= new LinePositions(text, points);
        const { start, end } = place.span;
        const at = { start: points.fromUnits(start), end: points.fromUnits(end), line: lines.at(start).line + header };
        entry.places[i] = { ...place, at };
      }
    }
  }

  /** In order of first occurrence. */
  all(): Loss[] {
    return [...this.#entries.values()];
  }

  get isEmpty(): boolean {
    return this.#entries.size === 0;
  }

  /** How many things were lost, over all codes and articles. */
  get count(): number {
    let count = 0;
    for (const entry of this.#entries.values()) count += entry.count;
    return count;
  }

  /** Codes with their counts over all articles. */
  totals(): Map<LossCode, number> {
    const totals = new Map<LossCode, number>();
    for (const { code, count } of this.#entries.values()) totals.set(code, (totals.get(code) ?? 0) + count);
    return totals;
  }
}

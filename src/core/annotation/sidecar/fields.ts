import { TIMEX_MODS, TIMEX_TYPES } from '../../timex';
import { ARTICLE_STATUSES, ORIGINS, REJECT_REASONS } from '../model';

/** What one entry of a sidecar says, by key, as YAML gave it. */
export type Fields = Readonly<Record<string, unknown>>;

/** Whether a value fits its key. */
export type Fit = (value: unknown) => boolean;

export interface FieldSpec {
  readonly key: string;
  readonly fits: Fit;
  readonly required?: boolean;
}

export type EntryKind = 'paragraph' | 'mark' | 'entity' | 'relation';

const text: Fit = (value) => typeof value === 'string';
const filled: Fit = (value) => typeof value === 'string' && value !== '';
const id: Fit = (value) => typeof value === 'string' && /^[A-Za-z0-9_-]{1,40}$/.test(value);
const yes: Fit = (value) => value === true;

function oneOf<T extends string>(...values: readonly T[]): Fit {
  return (value) => (values as readonly unknown[]).includes(value);
}

function listOf(fit: Fit, least: number): Fit {
  return (value) => Array.isArray(value) && value.length >= least && value.every(fit);
}

const attributes: Fit = (value) =>
  typeof value === 'object' &&
  value !== null &&
  !Array.isArray(value) &&
  Object.values(value).every((one) => typeof one === 'string' || typeof one === 'boolean' || Number.isFinite(one));

const quote: Fit = (value) => filled(value) || listOf(filled, 2)(value);

/** The newest format that this program reads and the one it writes. */
export const FORMAT = 1;

/** Keys above the entries, in the order in which we write them. `format` is judged by itself. */
export const HEAD: readonly FieldSpec[] = [
  { key: 'format', fits: (value) => Number.isInteger(value) && (value as number) > 0, required: true },
  { key: 'layer', fits: filled },
  { key: 'status', fits: oneOf(...ARTICLE_STATUSES) },
  { key: 'by', fits: filled },
  { key: 'note', fits: text },
];

/** Keys of each kind of entry in the order in which we write them; the first names the kind. */
export const ENTRIES: Readonly<Record<EntryKind, readonly FieldSpec[]>> = {
  paragraph: [{ key: 'paragraph', fits: filled, required: true }],
  mark: [
    { key: 'mark', fits: id, required: true },
    { key: 'label', fits: filled, required: true },
    { key: 'text', fits: quote, required: true },
    { key: 'gaps', fits: listOf(text, 1) },
    { key: 'before', fits: text },
    { key: 'after', fits: text },
    { key: 'orphan', fits: yes },
    { key: 'base', fits: filled },
    { key: 'type', fits: oneOf(...TIMEX_TYPES) },
    { key: 'value', fits: filled },
    { key: 'mod', fits: oneOf(...TIMEX_MODS) },
    { key: 'quant', fits: filled },
    { key: 'freq', fits: filled },
    { key: 'entity', fits: id },
    { key: 'attributes', fits: attributes },
    { key: 'status', fits: oneOf('accepted', 'rejected'), required: true },
    { key: 'reason', fits: oneOf(...REJECT_REASONS) },
    { key: 'note', fits: text },
    { key: 'annotator', fits: text, required: true },
    { key: 'origin', fits: oneOf(...ORIGINS), required: true },
    { key: 'recognizer', fits: filled },
    { key: 'rule', fits: filled },
  ],
  entity: [
    { key: 'entity', fits: id, required: true },
    { key: 'label', fits: filled, required: true },
    { key: 'name', fits: filled, required: true },
    { key: 'link', fits: filled },
    { key: 'note', fits: text },
  ],
  relation: [
    { key: 'relation', fits: id, required: true },
    { key: 'type', fits: filled, required: true },
    { key: 'from', fits: id, required: true },
    { key: 'to', fits: id, required: true },
    { key: 'annotator', fits: text, required: true },
    { key: 'status', fits: oneOf('accepted', 'rejected'), required: true },
  ],
};

/** The kinds in the order in which a key decides: a mark may have an `entity`, an entity has no `mark`. */
const KINDS: readonly EntryKind[] = ['paragraph', 'mark', 'relation', 'entity'];

/** Which kind of entry the keys make it. */
export function kindOf(fields: Fields): EntryKind | undefined {
  return KINDS.find((kind) => Object.hasOwn(fields, kind));
}

/** Keys of an entry that are missing or whose value does not fit. */
export function misfits(fields: Fields, specs: readonly FieldSpec[]): { key: string; missing: boolean }[] {
  const faults: { key: string; missing: boolean }[] = [];
  for (const { key, fits, required } of specs) {
    if (!Object.hasOwn(fields, key)) {
      if (required === true) faults.push({ key, missing: true });
    } else if (!fits(fields[key])) {
      faults.push({ key, missing: false });
    }
  }
  if (specs === ENTRIES.mark && faults.length === 0 && !gapsFit(fields)) faults.push({ key: 'gaps', missing: false });
  return faults;
}

/** Whether a mark says as much as it must of what stands between its spans: nothing where it has but one. */
export function gapsFit({ text: quotes, gaps }: Fields): boolean {
  const between = Array.isArray(gaps) ? gaps.length : 0;
  return between === (Array.isArray(quotes) ? quotes.length - 1 : 0);
}

import type { LabelSchema } from '../annotation/labelSchema';

/** What a key of review mode can do besides setting a label. */
export type ReviewAction =
  | 'next'
  | 'previous'
  | 'nextMark'
  | 'previousMark'
  | 'nextUncovered'
  | 'previousUncovered'
  | 'accept'
  | 'reject'
  | 'rejectLabel'
  | 'rejectSpan'
  | 'remove'
  | 'startOut'
  | 'startIn'
  | 'endIn'
  | 'endOut'
  | 'startOutLetter'
  | 'startInLetter'
  | 'endInLetter'
  | 'endOutLetter'
  | 'editForm'
  | 'note'
  | 'propagate'
  | 'propagateWorkspace'
  | 'undo'
  | 'redo'
  | 'order'
  | 'blind'
  | 'nextArticle'
  | 'doneAndNext'
  | 'help'
  | 'leave';

export type ActionGroup = 'move' | 'decide' | 'edges' | 'more' | 'article';

export interface KeyRow {
  readonly action: ReviewAction;
  readonly group: ActionGroup;
  /** Keys as written for people, the first is the one to learn: `Y`, `Enter`, `Shift+Z`. */
  readonly keys: readonly string[];
}

/**
 * The keys of review mode: one table, from which the help, the README's table, the manifest's bindings
 * and the tests are made. Letters are keys by their place (an Azerbaijani layout has `Ü` on `W` and
 * letters on the bracket keys). `P O L T E D` are left to the labels; Z X C V move the edges of a mark
 * in the order in which they lie: its start to the left and right, its end to the left and right.
 */
export const KEYMAP: readonly KeyRow[] = [
  { action: 'accept', group: 'decide', keys: ['Y', 'Enter'] },
  { action: 'reject', group: 'decide', keys: ['Q', 'Backspace'] },
  { action: 'rejectLabel', group: 'decide', keys: ['Shift+Q'] },
  { action: 'rejectSpan', group: 'decide', keys: ['Shift+Backspace'] },
  { action: 'propagate', group: 'decide', keys: ['A'] },
  { action: 'propagateWorkspace', group: 'decide', keys: ['Shift+A'] },
  { action: 'remove', group: 'decide', keys: ['Delete'] },
  { action: 'undo', group: 'decide', keys: ['U'] },
  { action: 'redo', group: 'decide', keys: ['R'] },
  { action: 'next', group: 'move', keys: ['J', 'ArrowDown', 'Tab', 'Space'] },
  { action: 'previous', group: 'move', keys: ['K', 'ArrowUp', 'Shift+Tab'] },
  { action: 'nextMark', group: 'move', keys: ['Shift+J', 'Shift+ArrowDown'] },
  { action: 'previousMark', group: 'move', keys: ['Shift+K', 'Shift+ArrowUp'] },
  { action: 'nextUncovered', group: 'move', keys: ['F'] },
  { action: 'previousUncovered', group: 'move', keys: ['Shift+F'] },
  { action: 'startOut', group: 'edges', keys: ['Z'] },
  { action: 'startIn', group: 'edges', keys: ['X'] },
  { action: 'endIn', group: 'edges', keys: ['C', 'ArrowLeft'] },
  { action: 'endOut', group: 'edges', keys: ['V', 'ArrowRight'] },
  { action: 'startOutLetter', group: 'edges', keys: ['Shift+Z'] },
  { action: 'startInLetter', group: 'edges', keys: ['Shift+X'] },
  { action: 'endInLetter', group: 'edges', keys: ['Shift+C', 'Shift+ArrowLeft'] },
  { action: 'endOutLetter', group: 'edges', keys: ['Shift+V', 'Shift+ArrowRight'] },
  { action: 'editForm', group: 'more', keys: ['B'] },
  { action: 'note', group: 'more', keys: ['N'] },
  { action: 'order', group: 'more', keys: ['G'] },
  { action: 'blind', group: 'more', keys: ['H'] },
  // `?` is Shift and the slash key, or Shift and 7 where Azerbaijani is typed
  { action: 'help', group: 'more', keys: ['I', 'Shift+Slash', 'Shift+7'] },
  { action: 'doneAndNext', group: 'article', keys: ['M'] },
  { action: 'nextArticle', group: 'article', keys: ['Shift+M'] },
  { action: 'leave', group: 'article', keys: ['Escape'] },
];

/** What a key means just now. */
export type KeyMeaning =
  | { readonly kind: 'label'; readonly label: string }
  | { readonly kind: 'action'; readonly action: ReviewAction }
  | { readonly kind: 'none' };

const ACTIONS: ReadonlyMap<string, ReviewAction> = new Map(
  KEYMAP.flatMap(({ action, keys }) => keys.map((key) => [key, action] as const)),
);

/**
 * The meaning of a key under a label schema. A label's own key goes before everything but the keys to
 * accept, reject and leave that are no letters; what it takes is still to be had from the help. Digits
 * that no label claims are the labels in their order.
 */
export function meaningOf(key: string, schema: LabelSchema): KeyMeaning {
  const own = schema.labels.find((label) => label.key !== undefined && nameOfKey(label.key) === key);
  if (own !== undefined && !FIXED.has(key)) return { kind: 'label', label: own.id };
  const action = ACTIONS.get(key);
  if (action !== undefined) return { kind: 'action', action };
  const digit = /^[1-9]$/u.test(key) ? schema.labels[Number(key) - 1] : undefined;
  return digit === undefined ? { kind: 'none' } : { kind: 'label', label: digit.id };
}

/** Keys without which one could neither decide nor leave. */
const FIXED: ReadonlySet<string> = new Set(['Enter', 'Backspace', 'Escape']);

/** A schema may write its keys small. */
function nameOfKey(written: string): string {
  return written.length === 1 ? written.toUpperCase() : written;
}

/** The keys that set a label: its own, else its digit. */
export function keysOfLabel(label: string, schema: LabelSchema): string[] {
  const at = schema.labels.findIndex(({ id }) => id === label);
  const own = schema.labels[at]?.key;
  const keys = [...(own === undefined ? [] : [nameOfKey(own)]), ...(at >= 0 && at < 9 ? [String(at + 1)] : [])];
  return keys.filter((key, i) => {
    const meaning = meaningOf(key, schema);
    return keys.indexOf(key) === i && meaning.kind === 'label' && meaning.label === label;
  });
}

/** The keys that still do an action under a schema. */
export function keysOfAction(action: ReviewAction, schema: LabelSchema): string[] {
  const row = KEYMAP.find((one) => one.action === action);
  return (row?.keys ?? []).filter((key) => {
    const meaning = meaningOf(key, schema);
    return meaning.kind === 'action' && meaning.action === action;
  });
}

/** A key as people read it: `Shift+Slash` is `?`. */
export function shownKey(key: string): string {
  return (
    SHOWN[key] ??
    key
      .replace('Arrow', '')
      .replace('Shift+', '⇧')
      .replace(/Up$/u, '↑')
      .replace(/Down$/u, '↓')
      .replace(/Left$/u, '←')
      .replace(/Right$/u, '→')
  );
}

const SHOWN: Readonly<Record<string, string>> = { 'Shift+Slash': '?', 'Shift+7': '?', Escape: 'Esc' };

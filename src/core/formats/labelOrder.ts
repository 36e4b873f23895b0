import { BUILTIN_LABELS } from '../labels';
import { labelName } from './labelNames';

/**
 * Labels as their schema orders them, so that a label has one number, key and place in every file of an export;
 * others follow by name. `order` holds the labels as they go out; the built-in ones if absent.
 */
export function inLabelOrder(labels: Iterable<string>, order: readonly string[] = BUILTIN_LABELS): string[] {
  const place = new Map<string, number>();
  for (const [i, label] of order.entries()) {
    place.set(label, i);
    // formats with a narrow alphabet
    if (!place.has(labelName(label))) place.set(labelName(label), i);
  }
  const placeOf = (label: string): number => place.get(label) ?? order.length;
  return [...new Set(labels)].sort((a, b) => placeOf(a) - placeOf(b) || (a < b ? -1 : a > b ? 1 : 0));
}

/** The order of a schema's labels under the names that they go out with, those that do not go out left away. */
export function outgoingOrder(
  schema: readonly string[] | undefined,
  { labels, rename }: { readonly labels?: ReadonlySet<string>; readonly rename: ReadonlyMap<string, string> },
): string[] {
  const wanted = (schema ?? BUILTIN_LABELS).filter((label) => labels?.has(label) !== false);
  return [...new Set(wanted.map((label) => rename.get(label) ?? label))];
}

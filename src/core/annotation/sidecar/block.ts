import { isMap, isSeq, parseDocument, type YAMLMap } from 'yaml';
import { ENTRIES, type EntryKind, type Fields } from './fields';
import { readValue, writeValue } from './scalar';

/** An entry in our own layout: a list item of two blanks, one key a line. Ends with `eol`. */
export function writeBlock(fields: Fields, eol: string): string {
  let out = '';
  for (const key of Object.keys(fields))
    out += `${out === '' ? '  - ' : '    '}${key}: ${writeValue(fields[key])}${eol}`;
  return out;
}

/** Place of each key in our order, by the key that begins an entry. */
const ORDER: ReadonlyMap<string, ReadonlyMap<string, number>> = new Map(
  Object.keys(ENTRIES).map((kind) => [kind, new Map(ENTRIES[kind as EntryKind].map(({ key }, place) => [key, place]))]),
);

/**
 * Reads a block that stands in our own layout; nothing where a person wrote it otherwise, be it sound
 * or not. What it gives equals what the `yaml` package gives for the same lines.
 */
export function readOwnBlock(block: string): Fields | undefined {
  const fields: Record<string, unknown> = {};
  let order: ReadonlyMap<string, number> | undefined;
  let last = -1;
  for (let at = 0; at < block.length;) {
    const lineFeed = block.indexOf('\n', at);
    const next = lineFeed < 0 ? block.length : lineFeed + 1;
    let end = lineFeed < 0 ? block.length : lineFeed;
    if (block.charCodeAt(end - 1) === 13) end--;
    if (!block.startsWith(at === 0 ? '  - ' : '    ', at)) return undefined;
    const colon = block.indexOf(': ', at + 4);
    if (colon < 0 || colon >= end) return undefined;
    const key = block.slice(at + 4, colon);
    order ??= ORDER.get(key);
    const place = order?.get(key);
    // strictly ascending, so that no key comes twice
    if (place === undefined || place <= last) return undefined;
    last = place;
    const value = readValue(block.slice(colon + 2, end));
    if (value === undefined) return undefined;
    fields[key] = value;
    at = next;
  }
  return last < 0 ? undefined : fields;
}

/** The map of a block of a person's own layout; nothing where the lines are no single entry by themselves. */
export function handMap(block: string): { map: YAMLMap; fields: Fields; toString: () => string } | undefined {
  try {
    const document = parseDocument(block, { logLevel: 'silent' });
    if (document.errors.length > 0 || !isSeq(document.contents) || document.contents.items.length !== 1)
      return undefined;
    const map = document.contents.items[0];
    if (!isMap(map)) return undefined;
    const fields = (document.toJS() as Fields[])[0];
    if (fields === undefined) return undefined;
    return { map, fields, toString: () => document.toString({ lineWidth: 0 }) };
  } catch {
    // hostile nesting or aliases: the whole file is judged by the slow road
    return undefined;
  }
}

/** A block of a person's own layout with other values; comments, order and unknown keys stay. */
export function editHandBlock(block: string, kind: EntryKind, fields: Fields, eol: string): string {
  const hand = handMap(block);
  if (hand === undefined) return writeBlock(fields, eol);
  setFields(hand.map, hand.fields, kind, fields);
  const indented = hand.toString().replace(/^(?=.)/gmu, '  ');
  return eol === '\n' ? indented : indented.replace(/\n/g, eol);
}

/** Gives the keys that the format knows their new values and leaves all others alone. */
export function setFields(map: YAMLMap, before: Fields, kind: EntryKind, after: Fields): void {
  for (const { key } of ENTRIES[kind]) {
    if (after[key] === undefined) map.delete(key);
    else if (JSON.stringify(before[key]) !== JSON.stringify(after[key])) map.set(key, after[key]);
  }
}

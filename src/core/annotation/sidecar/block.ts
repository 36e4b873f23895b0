import { isMap, isSeq, parseDocument, type YAMLMap } from 'yaml';
import { ENTRIES, gapsFit, type EntryKind, type Fields, type FieldSpec } from './fields';
import { readValue, writeValue } from './scalar';

/** An entry in our own layout: a list item of two blanks, one key a line. Ends with `eol`. */
export function writeBlock(fields: Fields, eol: string): string {
  let out = '';
  for (const key of Object.keys(fields))
    out += `${out === '' ? '  - ' : '    '}${key}: ${writeValue(fields[key])}${eol}`;
  return out;
}

/** What one block says. */
export interface OwnBlock {
  readonly kind: EntryKind;
  readonly fields: Fields;
}

interface OwnKey extends FieldSpec {
  /** As it stands in front of the value. */
  readonly written: string;
}

/** The kinds by the key that begins an entry, with their keys in our order. */
const LAYOUTS = Object.entries(ENTRIES).map(([kind, specs]) => ({
  kind: kind as EntryKind,
  keys: specs.map((spec): OwnKey => ({ ...spec, written: `${spec.key}: ` })),
}));

/**
 * Reads a block that stands in our own layout and fits its kind; nothing where a person wrote it otherwise, be it
 * sound or not. What it gives equals what the `yaml` package gives for the same lines.
 */
export function readOwnBlock(block: string): OwnBlock | undefined {
  if (!block.startsWith('  - ')) return undefined;
  const layout = LAYOUTS.find(({ keys }) => keys[0] !== undefined && block.startsWith(keys[0].written, 4));
  if (layout === undefined) return undefined;
  const { kind, keys } = layout;
  const fields: Record<string, unknown> = {};
  let place = 0;
  for (let at = 0; at < block.length;) {
    if (at > 0 && !block.startsWith('    ', at)) return undefined;
    // keys only ever further down in our order, so that none comes twice
    let key = keys[place++];
    while (key !== undefined && !block.startsWith(key.written, at + 4)) {
      if (key.required === true) return undefined;
      key = keys[place++];
    }
    if (key === undefined) return undefined;
    const lineFeed = block.indexOf('\n', at);
    const next = lineFeed < 0 ? block.length : lineFeed + 1;
    let end = lineFeed < 0 ? block.length : lineFeed;
    if (block.charCodeAt(end - 1) === 13) end--;
    const value = readValue(block.slice(at + 4 + key.written.length, end));
    if (value === undefined || !key.fits(value)) return undefined;
    fields[key.key] = value;
    at = next;
  }
  for (; place < keys.length; place++) if (keys[place]?.required === true) return undefined;
  return kind === 'mark' && !gapsFit(fields) ? undefined : { kind, fields };
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

import { handMap } from './block';
import type { Fields } from './fields';

/** A key's value in an entry while someone writes there. */
export interface SidecarPlace {
  readonly key: string;
  /** Where the value begins, UTF-16 units of the line; it goes on to the line's end. */
  readonly from: number;
  /** The other keys of the entry. */
  readonly fields: Fields;
}

const ITEM = /^ *- /u;
const KEY = /^(?: *- | +)([a-z]+):(?: |$)/u;
/** An entry has fewer lines. */
const LONGEST_ENTRY = 60;

/** What stands at a line of a sidecar that need not be whole at the moment; nothing outside an entry's keys. */
export function sidecarPlaceAt(lines: readonly string[], line: number): SidecarPlace | undefined {
  const here = lines[line] ?? '';
  const key = KEY.exec(here)?.[1];
  if (key === undefined) return undefined;
  let first = line;
  while (first > 0 && line - first < LONGEST_ENTRY && !ITEM.test(lines[first] ?? '')) first--;
  if (!ITEM.test(lines[first] ?? '')) return undefined;
  let end = Math.max(first + 1, line + (line === first ? 0 : 1));
  while (end < lines.length && end - first < LONGEST_ENTRY && /^ {3,}\S/u.test(lines[end] ?? '')) end++;
  const rest = lines.slice(first, end).filter((_, i) => first + i !== line);
  const fields = handMap(rest.join('\n'))?.fields;
  const from = here.indexOf(':') + 1;
  return fields && { key, from: here[from] === ' ' ? from + 1 : from, fields };
}

import { labelName } from './labelNames';
import type { ExportMark } from './model';

/** The attributes that brat shows; their values are closed words or TIMEX3 values. */
export function bratAttributes(mark: ExportMark): [name: string, value: string | true][] {
  const attributes: [string, string | true][] = [];
  const add = (name: string, value: string | undefined): void => {
    if (value !== undefined) attributes.push([name, value]);
  };
  add('Type', mark.timex?.type);
  if (mark.timex?.value !== undefined && isWord(mark.timex.value)) add('Value', mark.timex.value);
  add('Mod', mark.timex?.mod);
  if (mark.decision !== 'accepted') add('Status', mark.decision);
  add('Reason', mark.reason);
  add('Origin', mark.origin);
  for (const [name, value] of Object.entries(mark.attributes ?? {})) {
    if (isShown(name, value)) attributes.push([name, value === true ? true : String(value)]);
  }
  return attributes;
}

/** Names of our own attributes; a schema's attribute of that name travels in the note alone. */
const RESERVED: ReadonlySet<string> = new Set(['Type', 'Value', 'Mod', 'Status', 'Reason', 'Origin']);

/** Whether brat can show an attribute of the workspace's schema as one of its own. */
export function isShown(name: string, value: string | number | boolean): boolean {
  return !RESERVED.has(name) && labelName(name) === name && value !== false && isWord(String(value));
}

export function isReserved(name: string): boolean {
  return RESERVED.has(name);
}

/** No blank, and nothing that divides values in `annotation.conf`. */
export function isWord(value: string): boolean {
  return /^[^\s|,]+$/u.test(value);
}

/** Database and id of an entity's `N` line: Wikidata where the link is one, else the link's scheme or our own id. */
export function bratReference(id: string, link: string | undefined): string {
  const item = /^(?:https?:\/\/(?:www\.)?wikidata\.org\/(?:wiki|entity)\/)?(Q\d+)$/u.exec(link ?? '')?.[1];
  if (item !== undefined) return `Wikidata:${item}`;
  if (link !== undefined && /^[^\s:]+:\S+$/u.test(link)) return link;
  return `aznews:${encodeURIComponent(id)}`;
}

/** One entry's lines, with the comments and blank lines above it. */
export interface Segment {
  readonly lead: string;
  readonly body: string;
  /** Offset of `body` in the file. */
  readonly start: number;
}

/** A sidecar cut at its entries; joined again it is the same text. */
export interface Segments {
  /** Up to and with the line `entries:`. */
  readonly head: string;
  readonly items: readonly Segment[];
  /** Comments and blank lines behind the last entry. */
  readonly tail: string;
}

const ENTRIES_LINE = /^entries:\r?$/u;

/** What may stand at the beginning of a line above the entries: a key, a comment, what goes on from above. */
const HEAD_LINE = /^(?:[A-Za-z"'#]|\s|$)/u;

/**
 * Cuts a sidecar into independent blocks by its line beginnings alone. Nothing where the file is not
 * laid out as a map with a list `entries` indented by two: then only the `yaml` package can tell.
 */
export function cut(text: string): Segments | undefined {
  if (/\r(?!\n)|[\u2028\u2029\u0085]|^(?:---|\.\.\.|%)/mu.test(text)) return undefined;
  const head = headEnd(text);
  if (head < 0) return undefined;
  const items: Segment[] = [];
  let lead = head;
  let body = -1;
  // where the lines began that may yet turn out to belong to the next entry
  let pending = head;
  for (let at = head; at < text.length;) {
    const lineFeed = text.indexOf('\n', at);
    const next = lineFeed < 0 ? text.length : lineFeed + 1;
    const kind = lineKind(text, at, next);
    if (kind === 'other') return undefined;
    if (kind === 'item') {
      if (body >= 0) {
        items.push({ lead: text.slice(lead, body), body: text.slice(body, pending), start: body });
        lead = pending;
      }
      body = at;
      pending = next;
    } else if (kind === 'inside') {
      if (body < 0) return undefined;
      pending = next;
    }
    at = next;
  }
  if (body < 0) return { head: text.slice(0, head), items, tail: text.slice(head) };
  items.push({ lead: text.slice(lead, body), body: text.slice(body, pending), start: body });
  return { head: text.slice(0, head), items, tail: text.slice(pending) };
}

/** One past the line `entries:`; -1 where the lines above are not plain. */
function headEnd(text: string): number {
  for (let at = text.charCodeAt(0) === 0xfeff ? 1 : 0; at < text.length;) {
    const lineFeed = text.indexOf('\n', at);
    const end = lineFeed < 0 ? text.length : lineFeed;
    const line = text.slice(at, end);
    if (ENTRIES_LINE.test(line)) return lineFeed < 0 ? text.length : lineFeed + 1;
    if (!HEAD_LINE.test(line)) return -1;
    at = end + 1;
  }
  return -1;
}

function lineKind(text: string, at: number, next: number): 'item' | 'inside' | 'between' | 'other' {
  let i = at;
  while (i < next && text.charCodeAt(i) === 0x20) i++;
  const first = text.charCodeAt(i);
  if (i >= next || first === 0x0a || (first === 0x0d && text.charCodeAt(i + 1) === 0x0a)) return 'between';
  if (i - at >= 4) return 'inside';
  if (first === 0x23) return 'between';
  return i - at === 2 && text.startsWith('- ', i) ? 'item' : 'other';
}

import type { Span } from '../span';

/** What brat's line reader takes for a line end; no text column may hold one. */
const BREAKS = /[\n\r\u000b\u000c\u001c-\u001e\u0085\u2028\u2029]+/gu;

/** A string as brat's last column: one line, no tab. */
export function oneLine(text: string): string {
  return text.replace(BREAKS, ' ').replace(/\t/gu, ' ');
}

/** The spans cut at line ends, pieces of blanks left out: brat knows no line end inside a fragment. */
export function fragmentsOf(text: string, spans: readonly Span[]): Span[] {
  const fragments: Span[] = [];
  const add = (start: number, end: number): void => {
    if (text.slice(start, end).trim() !== '') fragments.push({ start, end });
  };
  for (const span of spans) {
    let start = span.start;
    for (const match of text.slice(span.start, span.end).matchAll(BREAKS)) {
      add(start, span.start + match.index);
      start = span.start + match.index + match[0].length;
    }
    add(start, span.end);
  }
  return fragments;
}

/** Fragments with nothing but a line end and blanks between them made one again. */
export function joinFragments(text: string, fragments: readonly Span[]): Span[] {
  const spans: Span[] = [];
  for (const fragment of fragments) {
    const last = spans[spans.length - 1];
    const gap = last === undefined ? '' : text.slice(last.end, fragment.start);
    if (last !== undefined && gap.trim() === '' && gap.search(BREAKS) >= 0) {
      spans[spans.length - 1] = { start: last.start, end: fragment.end };
    } else {
      spans.push(fragment);
    }
  }
  return spans;
}

/**
 * Where something stands in a text. Inside the program every offset counts UTF-16 units, as VS Code
 * does; code points appear only at the border (files, command line), see `article/offsets.ts`.
 */
export interface Span {
  /** First unit, counted from the start of the unchanged text. */
  readonly start: number;
  /** One past the last unit. */
  readonly end: number;
}

/** Whether two spans share at least one unit; empty spans overlap nothing. */
export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/** Whether `outer` covers all of `inner`. */
export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** Text order: by start, the longer one first. */
export function bySpan(a: Span, b: Span): number {
  return a.start - b.start || b.end - a.end;
}

/** Whether two spans begin and end at the same places. */
export function sameSpan(a: Span, b: Span): boolean {
  return a.start === b.start && a.end === b.end;
}

/** Whether two lists hold the same spans in the same order. */
export function sameSpans(a: readonly Span[], b: readonly Span[]): boolean {
  return (
    a.length === b.length &&
    a.every((span, i) => {
      const other = b[i];
      return other !== undefined && sameSpan(span, other);
    })
  );
}

/** The spans in text order, those that overlap or touch made one. */
export function joinSpans(spans: readonly Span[]): Span[] {
  const joined: Span[] = [];
  for (const { start, end } of [...spans].sort(bySpan)) {
    const last = joined[joined.length - 1];
    if (last !== undefined && start <= last.end) {
      joined[joined.length - 1] = { start: last.start, end: Math.max(last.end, end) };
    } else {
      joined.push({ start, end });
    }
  }
  return joined;
}

/** The span moved by `delta` units. */
export function shift(span: Span, delta: number): Span {
  return { start: span.start + delta, end: span.end + delta };
}

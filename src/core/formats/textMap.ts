import type { Span } from '../span';

/** A text in which stretches were replaced, and where its offsets went. Offsets are UTF-16 units. */
export interface MappedText {
  readonly text: string;
  /** How many stretches were replaced. */
  readonly replaced: number;
  readonly map: (offset: number) => number;
}

/**
 * Replaces every match of a global pattern. An offset inside a replaced stretch goes to its end, one
 * at its start stays at its start. Costs linear time, and nothing where the pattern matches nowhere.
 */
function replaceMapped(text: string, pattern: RegExp, by: string): MappedText {
  const places: Span[] = [];
  const parts: string[] = [];
  let from = 0;
  for (const match of text.matchAll(pattern)) {
    const end = match.index + match[0].length;
    parts.push(text.slice(from, match.index), by);
    places.push({ start: match.index, end });
    from = end;
  }
  if (places.length === 0) return { text, replaced: 0, map: (offset) => offset };
  parts.push(text.slice(from));
  // shiftAfter[i]: how much shorter the text became up to the end of place i
  const shiftAfter: number[] = [];
  let shift = 0;
  for (const place of places) shiftAfter.push((shift += place.end - place.start - by.length));
  return {
    text: parts.join(''),
    replaced: places.length,
    map: (offset) => {
      let low = 0;
      let high = places.length;
      while (low < high) {
        const mid = (low + high) >> 1;
        if ((places[mid]?.start ?? 0) < offset) low = mid + 1;
        else high = mid;
      }
      const place = places[low - 1];
      if (place === undefined) return offset;
      const end = Math.max(offset, place.end);
      return end - (shiftAfter[low - 1] ?? 0);
    },
  };
}

/** Line ends as one line feed each. */
export function toLineFeeds(text: string): MappedText {
  return replaceMapped(text, /\r\n?/gu, '\n');
}

/** What XML 1.0 cannot say, lone surrogates among it, as replacement characters. */
export function toXmlCharacters(text: string): MappedText {
  return replaceMapped(
    text,
    /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g,
    '\ufffd',
  );
}

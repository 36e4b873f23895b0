/** How much of a text tells whether it begins with a date header, in UTF-16 units or bytes. */
export const HEADER_REACH = 2000;

/** What a date line may look like; used alone it tells articles among plain-text files. */
const DATE_LINE = /^\ufeff?[^\S\r\n]*date[^\S\r\n]+\d{4}(-\d{1,2}){0,2}(?![\p{L}\p{N}-])/u;

/** The first line of YAML front matter. */
const FENCE = /^\ufeff?---[^\S\r\n]*(?:[\r\n]|$)/u;

const FENCE_END = /^(?:---|\.\.\.)[^\S\r\n]*$/u;
const DATE_KEY = /^date:[^\S\r\n]+["']?\d{4}(-\d{1,2}){0,2}(?![\p{L}\p{N}-])/u;

/**
 * Whether a text begins with a date line, or with front matter that has a date. Reads its first line only, and of front
 * matter what `head` has; needs no other module.
 */
export function hasDateHeader(head: string): boolean {
  if (DATE_LINE.test(head)) return true;
  if (!mayHaveFrontMatter(head)) return false;
  const [, ...lines] = head.split(/\r\n|\n|\r/u);
  const end = lines.findIndex((line) => FENCE_END.test(line));
  return lines.slice(0, end < 0 ? lines.length : end).some((line) => DATE_KEY.test(line));
}

/** Whether more than the first line must be read to know. */
export function mayHaveFrontMatter(firstLine: string): boolean {
  return FENCE.test(firstLine);
}

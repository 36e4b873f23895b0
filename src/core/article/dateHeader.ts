/** What a date header may look like; used alone it tells articles among plain-text files. */
const DATE_HEADER = /^\ufeff?[^\S\r\n]*date[^\S\r\n]+\d{4}(-\d{1,2}){0,2}(?![\p{L}\p{N}-])/u;

/** Whether a file's first line carries the date header. Reads that line only, and needs no other module. */
export function hasDateHeader(firstLine: string): boolean {
  return DATE_HEADER.test(firstLine);
}

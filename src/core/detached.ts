/** From this length on engines keep a slice as a view of the whole text. */
const VIEWED = 13;

/** The text, joined anew where it may be a slice: what is kept must not keep the article that it was cut from. */
export function detached(text: string): string {
  return text.length < VIEWED ? text : text.split('').join('');
}

/** With what a construction may begin. */
export interface Starts {
  /** Digits. */
  readonly number: boolean;
  /** A Roman numeral. */
  readonly roman: boolean;
  /** A capital word before `vaxtı ilə`, as the name of a zone. */
  readonly zone: boolean;
  /** Look-up keys of words. */
  readonly words: ReadonlySet<string>;
}

type Kind = 'number' | 'roman' | 'zone';

/** All of several beginnings: kinds, words of maps and sets (`[…].keys()`), words written here, and other constructions'. */
export function starts(...parts: readonly (Kind | Iterable<string> | Starts)[]): Starts {
  const words = new Set<string>();
  let [number, roman, zone] = [false, false, false];
  for (const part of parts) {
    if (part === 'number') number = true;
    else if (part === 'roman') roman = true;
    else if (part === 'zone') zone = true;
    else if (typeof part === 'string') for (const word of part.split(' ')) words.add(word);
    else if (Symbol.iterator in part) for (const word of part) words.add(word);
    else {
      number ||= part.number;
      roman ||= part.roman;
      zone ||= part.zone;
      for (const word of part.words) words.add(word);
    }
  }
  return { number, roman, zone, words };
}

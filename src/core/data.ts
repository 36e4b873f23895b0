/**
 * The compiled language data. `src/lexicon/compile.ts` writes one file for each part to `dist/data`;
 * the adapters read the files and hand them over; the core parses them.
 */
export interface LanguageData {
  /** Name and place lists (`names.txt`). */
  readonly names: string;
  /** Holidays by law and the tables of moving feasts (`holidays.json`). */
  readonly holidays: string;
  /** The official-titles dictionary with institutions and holders (`dictionary.jsonl`). */
  readonly dictionary: string;
  /** Weights of the learnt tagger (`tagger.bin`); empty where they are missing. */
  readonly tagger: Uint8Array;
}

/** File names of the parts, one place for the build and all adapters. */
export const DATA_FILES = {
  names: 'names.txt',
  holidays: 'holidays.json',
  dictionary: 'dictionary.jsonl',
  tagger: 'tagger.bin',
} as const satisfies Record<keyof LanguageData, string>;

import { parseArticle, type Mention, type RecognizeOptions } from '../../../src/core';
import { createRecognizer } from '../../../src/core/recognize/pipeline';
import { compileHolidays } from '../../../src/lexicon/compile/holidays';
import { compileNames } from '../../../src/lexicon/compile/names';

export const recognizer = createRecognizer({
  names: compileNames(),
  holidays: compileHolidays(),
  tagger: new Uint8Array(0),
});

/** All mentions of a text but dates, in text order. */
export function namesIn(text: string, options?: RecognizeOptions): Mention[] {
  return recognizer.recognize(parseArticle(text), options).mentions.filter(({ label }) => label !== 'DATE');
}

/** `LABEL surface` of each, joined by ` | `, for short tests. */
export function shown(text: string, options?: RecognizeOptions): string {
  return namesIn(text, options)
    .map(({ label, start, end }) => `${label} ${text.slice(start, end)}`)
    .join(' | ');
}

/** Base forms, in text order. */
export function bases(text: string): (string | undefined)[] {
  return namesIn(text).map(({ base }) => base);
}

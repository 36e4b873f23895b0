import type { LanguageData } from './data';
import { parseDictionary } from './dictionary';
import type { Engine } from './engine';
import { IN, parseLexicon } from './lexicon';
import { createRecognizer } from './recognize/pipeline';

/** Parses the compiled language data into the engine. Throws on data that its own build did not write. */
export function createEngine(data: LanguageData): Engine {
  const lexicon = parseLexicon(data.names);
  return {
    recognizer: createRecognizer(data, lexicon),
    dictionary: parseDictionary(data.dictionary),
    isOrdinaryWord: (word) => lexicon.read(word).readings.some(({ key }) => (lexicon.lists(key) & IN.common) !== 0),
  };
}

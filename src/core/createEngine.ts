import type { LanguageData } from './data';
import { parseDictionary } from './dictionary';
import type { Engine } from './engine';
import { createRecognizer } from './recognize/pipeline';

/** Parses the compiled language data into the engine. Throws on data that its own build did not write. */
export function createEngine(data: LanguageData): Engine {
  return {
    recognizer: createRecognizer(data),
    dictionary: parseDictionary(data.dictionary),
  };
}

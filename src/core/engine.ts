import type { LanguageData } from './data';
import type { Dictionary } from './dictionary/dictionary';
import type { Recognizer } from './recognize/recognizer';

/** The language work, ready to use. */
export interface Engine {
  readonly recognizer: Recognizer;
  readonly dictionary: Dictionary;
}

export type EngineFactory = (data: LanguageData) => Engine;

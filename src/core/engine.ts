import type { LanguageData } from './data';
import type { Dictionary } from './dictionary/dictionary';
import type { Recognizer } from './recognize/recognizer';

/** The language work, ready to use. */
export interface Engine {
  readonly recognizer: Recognizer;
  readonly dictionary: Dictionary;
  /** Whether a written word, in some reading of its endings, is one of the language's common words. */
  readonly isOrdinaryWord: (word: string) => boolean;
}

export type EngineFactory = (data: LanguageData) => Engine;

import type { Article } from '../article/article';
import type { Mention } from '../mention';
import type { Problem } from '../problem';

/** What recognising one article gave. Hand it back as `previous` and unchanged paragraphs cost nothing. */
export interface Recognition {
  /** In text order, not overlapping. */
  readonly mentions: readonly Mention[];
  /** Trouble with what was found, for instance a day that no calendar has. */
  readonly problems: readonly Problem[];
  /** The paragraph stage by paragraph text, for reuse; opaque to everybody else. */
  readonly analyses: ReadonlyMap<string, unknown>;
}

export interface RecognizeOptions {
  /** The result for an earlier state of the same article. */
  readonly previous?: Recognition;
  /** Names and words of the workspace (`names.yaml`), already read. */
  readonly userNames?: UserNames;
}

/** The workspace's own lists. */
export interface UserNames {
  /** Names to suggest always: label, name, other spellings. */
  readonly names: readonly { readonly label: string; readonly name: string; readonly aliases: readonly string[] }[];
  /** Base forms never to suggest; without a label, under none. */
  readonly never: readonly { readonly text: string; readonly label?: string }[];
}

/** Finds mentions. Deterministic; no input throws; time is linear in the text. */
export interface Recognizer {
  /** Version of rules, lists and weights together, written beside what was accepted from it. */
  readonly version: string;
  /** Why it works by rules alone, in English for the log: its weights cannot be read. */
  readonly trouble?: string;
  recognize(article: Article, options?: RecognizeOptions): Recognition;
}

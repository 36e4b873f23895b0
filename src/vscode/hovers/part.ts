import type { Mark, Mention } from '../../core';
import type { OpenArticle, Services } from '../services';
import type { HoverBlock } from './block';

/** What a hover is asked about: one mark of an open article. */
export interface HoverSubject {
  readonly mark: Mark;
  /** What the recogniser says of the place, also where a person has decided. */
  readonly mention?: Mention;
  readonly open: OpenArticle;
}

/** One kind of knowledge about a mark; adds nothing where it has nothing to say. */
export type HoverPart = (subject: HoverSubject, block: HoverBlock, services: Services) => void | Promise<void>;

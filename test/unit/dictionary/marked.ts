import type { PartialDate } from '../../../src/core/article/article';
import { parseDictionary, type TitleLink } from '../../../src/core/dictionary';
import type { Mention } from '../../../src/core/mention';
import { compileDictionary } from '../../../src/lexicon/compile/dictionary';

/** The bundled dictionary; immutable, so one for all tests. */
export const dictionary = parseDictionary(compileDictionary());

/** Reads a text in which `[LABEL words]` marks the mentions. */
export function marked(written: string): { text: string; mentions: Mention[] } {
  const mentions: Mention[] = [];
  let text = '';
  for (const [piece, label, words] of written.matchAll(/\[([A-Z]+) ([^\]]+)\]|[^[]+/gu)) {
    const start = text.length;
    text += words ?? piece;
    if (label !== undefined) mentions.push({ label, start, end: text.length, rule: 'test', confidence: 1 });
  }
  return { text, mentions };
}

/** Links the last TITLE of a marked text. */
export function link(written: string, date?: PartialDate): TitleLink | undefined {
  const { text, mentions } = marked(written);
  const title = mentions.findLast((mention) => mention.label === 'TITLE');
  return title && dictionary.link(text, title, { mentions, date });
}

/** Id of the entry of the last TITLE. */
export function entryOf(written: string): string | undefined {
  return link(written)?.entry.id;
}

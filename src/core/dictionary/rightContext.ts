import { fold } from '../azerbaijani/casing';
import type { Mention } from '../mention';

/** What stands right of a title: the person who bears it. */
export interface RightContext {
  readonly person?: Mention;
  /** `sədri vəzifəsini icra edən`. */
  readonly acting: boolean;
}

const COURTESY: ReadonlySet<string> = new Set([
  'cənab',
  'xanım',
  'zati-aliləri',
  'əlahəzrət',
  'hacı',
  'doktor',
  'müəllim',
]);
const MOST_STEPS = 6;
const ACTING = /^\s+vəzifəsini\s+(?:müvəqqəti\s+)?icra\s+ed[əi]n/iu;

/** A comma or a dash, by which another title of the same person is put beside. */
function isJoined(gap: string): boolean {
  return /[,–—-]/u.test(gap);
}

/** Whether a body or country owns the title that stands directly behind it. */
function titleOf(text: string, owner: Mention, next: Mention | undefined): boolean {
  return (
    (owner.label === 'ORG' || owner.label === 'LOC') &&
    next?.label === 'TITLE' &&
    /^["“”»]?\s(?:keçmiş\s|sabiq\s)?$/u.test(text.slice(owner.end, next.start))
  );
}

/** Reads what follows `end`: courtesies and further titles, with their owners, are passed over up to a person. */
export function rightContext(text: string, end: number, mentions: readonly Mention[]): RightContext {
  const acting = ACTING.exec(text.slice(end, end + 60));
  let at = end + (acting?.[0].length ?? 0);
  let next = mentions.findIndex((mention) => mention.start >= at);
  if (next < 0) next = mentions.length;
  for (let step = 0; step < MOST_STEPS; step++) {
    const gap = /^(?:[ \t\u00a0]*(?:,|[–—-](?=\s))?[ \t\u00a0]*["“«„]?)/u.exec(text.slice(at, at + 12));
    at += gap?.[0].length ?? 0;
    while ((mentions[next]?.start ?? Infinity) < at) next++;
    const mention = mentions[next];
    if (mention?.start === at) {
      if (mention.label === 'PERSON') return { person: mention, acting: acting !== null };
      // `Birinci vitse-prezident, Fondun prezidenti Mehriban Əliyeva`: two posts of one person
      const further = isJoined(gap?.[0] ?? '') && titleOf(text, mention, mentions[next + 1]);
      if (mention.label !== 'TITLE' && further === false) break;
      at = mention.end;
      continue;
    }
    const word = /^[\p{L}\p{M}-]+/u.exec(text.slice(at, at + 40))?.[0];
    if (word === undefined || !COURTESY.has(fold(word))) break;
    at += word.length;
  }
  return { acting: acting !== null };
}

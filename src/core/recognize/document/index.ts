import type { Article } from '../../article/article';
import { fold } from '../../azerbaijani/casing';
import type { Lexicon } from '../../lexicon';
import type { Mention } from '../../mention';
import { bySpan } from '../../span';
import type { NameCandidate } from '../names';
import type { UserNames } from '../recognizer';
import type { BareForms } from './bareForms';
import type { Draft } from './draft';
import { assignEntities } from './entities';
import type { Sex } from './people';
import { bearOut } from './propagate';
import { userDrafts, withoutNever } from './userNames';
import type { WrittenNames } from './writtenNames';

export { WrittenNames } from './writtenNames';

/** A candidate at its place: `offset` is where its paragraph begins in the article's text. */
export interface PlacedName {
  readonly candidate: NameCandidate;
  readonly paragraph: number;
  readonly offset: number;
}

export interface NameResources {
  readonly lexicon: Lexicon;
  readonly written: WrittenNames;
  readonly userNames?: UserNames | undefined;
}

/**
 * The pass over the whole article: what one paragraph leaves open is borne out by the others, every
 * mention gets its base form, and mentions of one thing one entity. Mentions in text order.
 */
export function resolveNames(
  article: Article,
  placed: readonly PlacedName[],
  { lexicon, written, userNames }: NameResources,
): Mention[] {
  const drafts: Draft[] = [];
  const open: Draft[] = [];
  for (const at of placed) (at.candidate.chosen ? drafts : open).push(draftOf(article, at, written));
  const seen = bareForms(drafts);
  for (const draft of drafts) withBase(draft, article.text, seen, lexicon);
  for (const draft of open) withBase(draft, article.text, seen, lexicon);
  let all = [...drafts, ...bearOut(drafts, open)];
  if (userNames !== undefined) all = withoutNever(userDrafts(article, all, userNames), userNames);
  all.sort(bySpan);
  assignEntities(article.text, all, lexicon);
  return all.map(mentionOf);
}

function draftOf(article: Article, { candidate, paragraph, offset }: PlacedName, written: WrittenNames): Draft {
  const { label, rule, score } = candidate;
  const start = offset + candidate.start;
  const end = offset + candidate.end;
  return {
    start,
    end,
    label,
    rule,
    score,
    written: written.of(article.text.slice(start, end)),
    paragraph,
    base: '',
    key: '',
    endings: NO_ENDINGS,
    entity: '',
    doubt: undefined,
    person: undefined,
  };
}

const NO_ENDINGS: Draft['endings'] = [];

function mentionOf({ start, end, label, rule, score, base, endings, entity, doubt }: Draft): Mention {
  const mention = { start, end, label, rule, confidence: score, base, endings, entity };
  return doubt === undefined ? mention : { ...mention, doubt };
}

function withBase(draft: Draft, text: string, seen: BareForms, lexicon: Lexicon): void {
  const sex = draft.label === 'PERSON' ? honorificBefore(text, draft.start) : undefined;
  const { base, key, endings, doubt, person } = draft.written.base(draft.label, sex, seen, lexicon);
  draft.base = base;
  draft.key = key;
  draft.endings = endings;
  draft.doubt = doubt;
  draft.person = person;
}

/** Last words of all names as they are written. */
function bareForms(drafts: readonly Draft[]): BareForms {
  const seen = new Map<string, number>();
  for (const { written } of drafts) seen.set(written.lastWord, (seen.get(written.lastWord) ?? 0) + 1);
  return { count: (key) => seen.get(key) ?? 0 };
}

const BLANK = 32;
const DELETE = 127;
/** How honorifics end. */
const LAST_LETTERS = 'bBmM';

const HONORIFIC = /(?:^|[^\p{L}])(cənab|xanım)\s+$/iu;

function honorificBefore(text: string, start: number): Sex {
  let at = start - 1;
  while (text.charCodeAt(at) === BLANK) at--;
  const last = text.charCodeAt(at);
  // nearly all names stand behind another plain letter or sign
  if (last > BLANK && last < DELETE && !LAST_LETTERS.includes(text.charAt(at))) return undefined;
  const found = HONORIFIC.exec(text.slice(Math.max(0, start - 12), start))?.[1];
  return found === undefined ? undefined : fold(found) === 'cənab' ? 'm' : 'f';
}

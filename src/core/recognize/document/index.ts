import type { Article } from '../../article/article';
import { fold, mended } from '../../azerbaijani/casing';
import type { Lexicon } from '../../lexicon';
import type { Mention } from '../../mention';
import { bySpan } from '../../span';
import type { NameCandidate } from '../names';
import type { UserNames } from '../recognizer';
import { baseOf } from './base';
import type { Draft } from './draft';
import { assignEntities } from './entities';
import { personBase, type PersonForm, type Sex } from './people';
import { bearOut } from './propagate';
import { userDrafts, withoutNever } from './userNames';

/** A candidate at its place: `offset` is where its paragraph begins in the article's text. */
export interface PlacedName {
  readonly candidate: NameCandidate;
  readonly paragraph: number;
  readonly offset: number;
}

export interface NameResources {
  readonly lexicon: Lexicon;
  readonly userNames?: UserNames | undefined;
}

/**
 * The pass over the whole article: what one paragraph leaves open is borne out by the others, every
 * mention gets its base form, and mentions of one thing one entity. Mentions in text order.
 */
export function resolveNames(
  article: Article,
  placed: readonly PlacedName[],
  { lexicon, userNames }: NameResources,
): Mention[] {
  const drafts: Draft[] = [];
  const open: Draft[] = [];
  for (const at of placed) (at.candidate.chosen ? drafts : open).push(draftOf(article, at));
  const seen = bareForms(drafts, lexicon);
  const people = new Map<Draft, PersonForm>();
  const analyse = (draft: Draft): void => {
    if (draft.label !== 'PERSON') {
      Object.assign(draft, baseOf(draft.text, draft.label, lexicon, new Set(seen.keys())));
      return;
    }
    const form = personBase(draft.text, lexicon, { seen, sex: honorificBefore(article.text, draft.start) });
    people.set(draft, form);
    draft.base = form.base;
    draft.endings = form.endings;
    if (form.doubt !== undefined) draft.doubt = form.doubt;
  };
  for (const draft of drafts) analyse(draft);
  for (const draft of open) if (draft.label === 'PERSON') analyse(draft);
  let all = [...drafts, ...bearOut(drafts, open, people)];
  if (userNames !== undefined) all = withoutNever(userDrafts(article, all, userNames), userNames);
  all.sort(bySpan);
  assignEntities(article.text, all, people, lexicon);
  return all.map(({ text: _, paragraph: __, score, ...mention }) => ({ ...mention, confidence: score }));
}

function draftOf(article: Article, { candidate, paragraph, offset }: PlacedName): Draft {
  const { label, rule, score } = candidate;
  const start = offset + candidate.start;
  const end = offset + candidate.end;
  const text = article.text.slice(start, end);
  return { start, end, label, rule, score, text, paragraph, base: mended(text), endings: [], entity: '' };
}

/** Last words of all names that are written somewhere without an ending that their letters allow. */
function bareForms(drafts: readonly Draft[], lexicon: Lexicon): Map<string, number> {
  const seen = new Map<string, number>();
  for (const { text } of drafts) {
    const key = fold(text.slice(Math.max(text.lastIndexOf(' '), text.lastIndexOf('.')) + 1));
    if (lexicon.read(key).readings.length > 0) seen.set(key, (seen.get(key) ?? 0) + 1);
  }
  return seen;
}

const HONORIFIC = /(?:^|[^\p{L}])(cənab|xanım)\s+$/iu;

function honorificBefore(text: string, start: number): Sex {
  const found = HONORIFIC.exec(text.slice(Math.max(0, start - 12), start))?.[1];
  return found === undefined ? undefined : fold(found) === 'cənab' ? 'm' : 'f';
}

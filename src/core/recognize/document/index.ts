import type { Article } from '../../article/article';
import { fold } from '../../azerbaijani/casing';
import type { Lexicon } from '../../lexicon';
import type { Mention } from '../../mention';
import { bySpan } from '../../span';
import type { NameCandidate } from '../names';
import type { UserNames } from '../recognizer';
import { baseOf } from './base';
import type { Draft } from './draft';
import { assignEntities } from './entities';
import { personBase, type Sex } from './people';
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
  const analyse = analyser(article.text, bareForms(drafts), lexicon);
  drafts.forEach(analyse);
  open.forEach(analyse);
  let all = [...drafts, ...bearOut(drafts, open)];
  if (userNames !== undefined) all = withoutNever(userDrafts(article, all, userNames), userNames);
  all.sort(bySpan);
  assignEntities(article.text, all, lexicon);
  return all.map(mentionOf);
}

function draftOf(article: Article, { candidate, paragraph, offset }: PlacedName): Draft {
  const { label, rule, score } = candidate;
  const start = offset + candidate.start;
  const end = offset + candidate.end;
  const text = article.text.slice(start, end);
  return {
    start,
    end,
    label,
    rule,
    score,
    text,
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

/** What gives drafts their base forms. One text is taken apart once for each label and sex. */
function analyser(text: string, seen: ReadonlyMap<string, number>, lexicon: Lexicon): (draft: Draft) => void {
  const keys = new Set(seen.keys());
  const known = new Map<string, Pick<Draft, 'base' | 'key' | 'endings' | 'doubt' | 'person'>>();
  return (draft) => {
    const sex = draft.label === 'PERSON' ? honorificBefore(text, draft.start) : undefined;
    const id = `${draft.label}${sex ?? ''}:${draft.text}`;
    let form = known.get(id);
    if (form === undefined) {
      const person = draft.label === 'PERSON' ? personBase(draft.text, lexicon, { seen, sex }) : undefined;
      const { base, endings } = person ?? baseOf(draft.text, draft.label, lexicon, keys);
      form = { base, key: fold(base), endings, doubt: person?.doubt, person };
      known.set(id, form);
    }
    draft.base = form.base;
    draft.key = form.key;
    draft.endings = form.endings;
    draft.doubt = form.doubt;
    draft.person = form.person;
  };
}

/** Last words of all names as they are written, with how often. */
function bareForms(drafts: readonly Draft[]): Map<string, number> {
  const seen = new Map<string, number>();
  for (const { text } of drafts) {
    const key = fold(text.slice(Math.max(text.lastIndexOf(' '), text.lastIndexOf('.')) + 1));
    seen.set(key, (seen.get(key) ?? 0) + 1);
  }
  return seen;
}

const HONORIFIC = /(?:^|[^\p{L}])(cənab|xanım)\s+$/iu;

function honorificBefore(text: string, start: number): Sex {
  const found = HONORIFIC.exec(text.slice(Math.max(0, start - 12), start))?.[1];
  return found === undefined ? undefined : fold(found) === 'cənab' ? 'm' : 'f';
}

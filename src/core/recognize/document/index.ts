import type { Article } from '../../article/article';
import { fold } from '../../azerbaijani/casing';
import type { Lexicon } from '../../lexicon';
import type { Mention } from '../../mention';
import { bySpan } from '../../span';
import type { NameCandidate } from '../names';
import type { UserNames } from '../recognizer';
import type { Draft, DraftPool } from './draft';
import { assignEntities } from './entities';
import type { Sex } from './people';
import { bearOut } from './propagate';
import { userDrafts, withoutNever } from './userNames';
import type { WrittenName, WrittenNames } from './writtenNames';

export { DraftPool } from './draft';
export { WrittenNames } from './writtenNames';

export interface NameResources {
  readonly lexicon: Lexicon;
  readonly written: WrittenNames;
  readonly drafts: DraftPool;
  readonly userNames?: UserNames | undefined;
}

/**
 * The pass over the whole article: what one paragraph leaves open is borne out by the others, every
 * mention gets its base form, and mentions of one thing one entity. `found` are the candidates of each
 * paragraph. Mentions in text order.
 */
export function resolveNames(
  article: Article,
  found: readonly (readonly NameCandidate[])[],
  resources: NameResources,
): Mention[] {
  const { lexicon, userNames } = resources;
  const [drafts, open] = draftsOf(article, found, resources);
  let all = [...drafts, ...bearOut(drafts, open)];
  if (userNames !== undefined) all = withoutNever(userDrafts(article, all, userNames, lexicon), userNames);
  all.sort(bySpan);
  assignEntities(article.text, all, lexicon);
  return all.map(mentionOf);
}

/** The names that their paragraphs chose, and those left open. */
function draftsOf(
  { text, paragraphs }: Article,
  found: readonly (readonly NameCandidate[])[],
  { lexicon, written, drafts: pool }: NameResources,
): [chosen: Draft[], open: Draft[]] {
  const names: WrittenName[] = [];
  written.begin();
  paragraphs.forEach(({ start: offset }, paragraph) => {
    for (const { start, end, chosen } of found[paragraph] ?? []) {
      const name = written.of(text.slice(offset + start, offset + end));
      names.push(name);
      if (chosen) written.see(name);
    }
  });
  const chosen: Draft[] = [];
  const open: Draft[] = [];
  let index = 0;
  pool.begin();
  paragraphs.forEach(({ start: offset }, paragraph) => {
    for (const candidate of found[paragraph] ?? []) {
      const name = names[index++] as WrittenName;
      const start = offset + candidate.start;
      const sex = candidate.label === 'PERSON' ? honorificBefore(text, start) : undefined;
      const form = name.form(candidate.label, sex, written, lexicon);
      (candidate.chosen ? chosen : open).push(pool.take(candidate, start, offset + candidate.end, name.text, form));
    }
  });
  return [chosen, open];
}

function mentionOf({ start, end, label, rule, score, form, entity }: Draft): Mention {
  const { base, endings, doubt } = form;
  const mention = { start, end, label, rule, confidence: score, base, endings, entity };
  return doubt === undefined ? mention : { ...mention, doubt };
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

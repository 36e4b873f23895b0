import { inflect } from '../azerbaijani/endings';
import { fold, upper } from '../azerbaijani/casing';
import type { CaseTag } from '../azerbaijani/slots';
import type { Span } from '../span';
import type { TitleLink } from './link';
import { isPossessed } from './possessed';

/** A replacement in the article's text. */
export interface TextEdit {
  readonly span: Span;
  readonly text: string;
}

const CASES: ReadonlySet<string> = new Set(['gen', 'dat', 'acc', 'loc', 'abl']);

/**
 * The edit that writes a title in full and with official capitals where it stands, its endings kept; the
 * owner before it is replaced along with it. Nothing where it is written so already, or where more than
 * the entry's own words would be lost: a plural, a portfolio, `keçmiş`.
 */
export function fullForm(link: TitleLink, text: string): TextEdit | undefined {
  if (link.kind !== 'post' || link.plural || link.qualifier !== undefined || link.modifiers.length > 0)
    return undefined;
  const { owner, canonical } = link;
  const before = owner.kind === 'unknown' || (owner.kind === 'body' && owner.unnamed === true) ? undefined : owner.span;
  const general = link.entry.country === undefined && link.entry.institution === undefined;
  if (general && owner.kind !== 'unknown' && before === undefined) return undefined;
  const span = { start: before?.start ?? link.span.start, end: link.span.end };
  if (before !== undefined && !holds(canonical, text.slice(before.end, link.span.start))) return undefined;
  const tags = link.endings.map(({ tag }) => tag);
  if (!tags.every((tag) => tag === 'poss3' || CASES.has(tag))) return undefined;
  const possessed = isPossessed(canonical);
  const written = inflect(canonical, {
    possessed,
    ...(!possessed && tags.includes('poss3') ? { possessive: 'poss3' } : {}),
    ...(tags.some((tag) => CASES.has(tag)) ? { case: tags.at(-1) as CaseTag } : {}),
  });
  const old = text.slice(span.start, span.end);
  const edit = startsUpper(old) ? upper(written.charAt(0)) + written.slice(1) : written;
  return edit === old ? undefined : { span, text: edit };
}

/** Whether the words between an owner and its title stand in the full form. */
function holds(canonical: string, between: string): boolean {
  const words = fold(between.trim());
  return words === '' || fold(canonical).includes(words);
}

function startsUpper(text: string): boolean {
  const first = text.charAt(0);
  return fold(first) !== first;
}

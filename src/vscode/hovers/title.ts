import type { Dictionary, HolderAt, TitleDescription, TitleLink } from '../../core/dictionary';
import { fullForm } from '../../core/dictionary';
import { formatPartialDate } from '../../core/article/article';
import type { Services } from '../services';
import type { Words } from '../words';
import { bold, commandLink, escaped, italic, webLink, type HoverBlock } from './block';
import type { HoverPart, HoverSubject } from './part';

/** What the dictionary says of a TITLE, and who held the post when the article was written. */
export const titlePart: HoverPart = async (subject, block, services) => {
  if (subject.mark.label !== 'TITLE') return;
  const { words } = services;
  const { dictionary, link } = await linked(subject, services);
  if (link === undefined) {
    guesses(subject, block, dictionary, words);
    return;
  }
  const about = dictionary.describe(link, subject.open.article.header.date);
  heading(about, block, words);
  block.text(about.definition?.[words.language]);
  block.paragraph(formLine(about, words));
  for (const shown of about.holders) block.paragraph(holderLine(shown, words));
  if (about.disagrees !== undefined)
    block.text(words.t('title.disagrees', { person: about.disagrees.map(({ holder }) => holder.person).join(', ') }));
  if (about.formerName !== undefined) block.text(words.t('title.former', { name: about.formerName.name }));
  for (const remark of about.remarks) block.paragraph(italic(words.t(`title.note.${remark}`)));
  block.text(about.note?.[words.language]);
  block.paragraph(sourceLine(about, words));
  block.rule();
};

/** What can be done with a title: its mentions, its full form in the text, its entry. */
export const titleLinksPart: HoverPart = async (subject, block, services) => {
  const { mark, open } = subject;
  const span = mark.spans[0];
  if (mark.label !== 'TITLE' || span === undefined) return;
  const { link } = await linked(subject, services);
  if (link === undefined) return;
  const { words } = services;
  const at = [open.document.uri.toString(), span.start] as const;
  const full = fullForm(link, open.article.text);
  const links = [
    commandLink(words.t('title.link.mentions'), 'aznews.showTitleMentions', at),
    ...(full === undefined
      ? []
      : [commandLink(words.t('title.link.full'), 'aznews.insertCanonicalTitle', at, full.text)]),
    commandLink(words.t('title.link.entry'), 'aznews.openTitleEntry', at),
  ];
  block.paragraph(links.join(escaped(' · ')));
};

async function linked(
  { mark, open }: HoverSubject,
  { titles }: Services,
): Promise<{ dictionary: Dictionary; link?: TitleLink }> {
  const { dictionary } = await titles.get(open.document.uri);
  const { text, header } = open.article;
  const [span] = mark.spans;
  const link = span && dictionary.link(text, span, { mentions: open.mentions, date: header.date });
  return { dictionary, ...(link === undefined ? {} : { link }) };
}

/** The nearest entries of a title that the dictionary does not know, said to be a guess. */
function guesses({ mark, open }: HoverSubject, block: HoverBlock, dictionary: Dictionary, words: Words): void {
  const surface = mark.spans.map(({ start, end }) => open.article.text.slice(start, end)).join(' ');
  const near = dictionary.guesses(surface);
  if (near.length === 0) return;
  block.paragraph(italic(words.t('title.note.guess')));
  for (const entry of near) block.paragraph(bold(`${entry.canonical}?`), escaped(` · ${entry.english}`));
  block.rule();
}

function heading(about: TitleDescription, block: HoverBlock, words: Words): void {
  const { institution } = about;
  const modifiers = about.modifiers.map((modifier) => words.t(`title.modifier.${modifier}`));
  block.paragraph(
    bold(about.canonical),
    modifiers.length === 0 ? undefined : escaped(` (${[...new Set(modifiers)].join(', ')})`),
  );
  const rank =
    about.rank !== undefined && about.category.endsWith('-rank')
      ? words.t('title.rank', { rank: about.rank })
      : undefined;
  block.paragraph(
    escaped(about.english),
    escaped(' · '),
    italic(words.t(`category.${about.category}`)),
    rank === undefined ? undefined : escaped(` · ${rank}`),
  );
  if (institution === undefined) return;
  const name =
    institution.abbreviation === undefined
      ? institution.canonical
      : `${institution.canonical} (${institution.abbreviation})`;
  block.text([name, institution.english].join(' · '));
}

/** How the form is made, in a reader's words. */
function formLine({ surface, endings, kind }: TitleDescription, words: Words): string | undefined {
  if (kind === 'body') return italic(words.t('title.note.body'));
  if (endings.length === 0) return undefined;
  return italic(`${surface} – ${endings.map((tag) => words.t(`ending.${tag}`)).join(', ')}`);
}

function holderLine({ holder, since, until, on, partly }: HolderAt, words: Words): string {
  const known = holder.from === undefined ? 'attested' : holder.to === undefined ? 'from' : 'term';
  const days = words.t(`title.holder.${known}`, { since: since ?? '…', until: until ?? '…' });
  const when = partly ? words.t('title.holder.partly', { date: formatPartialDate(on) }) : words.t('title.holder');
  const acting = holder.acting === true ? ` (${words.t('title.modifier.acting')})` : '';
  const source = holder.page === undefined ? escaped(holder.source) : webLink(holder.source, holder.page);
  return [
    escaped(`${when} `),
    bold(holder.person),
    escaped(`${acting}, ${days} `),
    escaped('('),
    source,
    escaped(')'),
  ].join('');
}

function sourceLine({ source, page, verified }: TitleDescription, words: Words): string | undefined {
  if (source === undefined) return undefined;
  const named = page === undefined ? escaped(source) : webLink(source, page);
  return [
    escaped(words.t('title.source')),
    escaped(' '),
    named,
    verified ? '' : escaped(` (${words.t('title.unverified')})`),
  ].join('');
}

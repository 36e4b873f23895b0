import {
  type Dictionary,
  formatPartialDate,
  fullForm,
  type HolderAt,
  type TitleDescription,
  type TitleLink,
} from '../../core';
import type { Services } from '../services';
import type { Words } from '../words';
import { bold, commandLink, escaped, italic, type HoverBlock } from './block';
import { heldWhen, sourceOf } from './holder';
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
  block.line(formLine(about, words));
  holders(about, block, words);
  if (about.formerName !== undefined) block.text(words.t('title.former', { name: about.formerName.name }));
  const remarks = about.remarks.map((remark) => words.t(`title.note.${remark}`)).join(' ');
  if (remarks !== '') block.paragraph(italic(remarks));
  block.text(about.note?.[words.language]);
  if (about.source === undefined) return;
  block.line(escaped(`${words.t('title.source')} `), sourceOf(about.source, about.page));
  if (!about.verified) block.line(italic(words.t('title.unverified')));
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
  block.paragraph(links.join(escaped(' · '))).rule();
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
  const modifiers = [...new Set(about.modifiers)].map((modifier) => words.t(`title.modifier.${modifier}`)).join(', ');
  block.paragraph(bold(about.canonical), modifiers === '' ? undefined : escaped(` (${modifiers})`));
  const ranked = about.rank !== undefined && about.category.endsWith('-rank');
  block.line(
    escaped(`${about.english} · `),
    italic(words.t(`category.${about.category}`)),
    ranked ? escaped(` · ${words.t('title.rank', { rank: about.rank })}`) : undefined,
  );
  if (institution === undefined) return;
  const short = institution.abbreviation === undefined ? '' : ` (${institution.abbreviation})`;
  block.line(escaped(`${institution.canonical}${short} · ${institution.english}`));
}

/** How the form is made, in a reader's words. */
function formLine({ surface, endings, kind }: TitleDescription, words: Words): string | undefined {
  if (kind === 'body') return italic(words.t('title.note.body'));
  if (endings.length === 0) return undefined;
  return italic(`${surface} – ${endings.map((tag) => words.t(`ending.${tag}`)).join(', ')}`);
}

/** Who held the post; where the article names somebody else, that first. */
function holders({ holders: shown, disagrees }: TitleDescription, block: HoverBlock, words: Words): void {
  const [first, ...more] = disagrees ?? shown;
  if (first === undefined) return;
  const lines = [first, ...more].map((holder) => holderLine(holder, words));
  if (disagrees !== undefined) block.paragraph(escaped(words.t('title.disagrees')));
  else block.paragraph(lines.shift());
  for (const line of lines) block.line(line);
}

function holderLine(held: HolderAt, words: Words): string {
  const { holder, on, partly } = held;
  const when = partly ? words.t('title.holder.partly', { date: formatPartialDate(on) }) : words.t('title.holder');
  const acting = holder.acting === true ? ` (${words.t('title.modifier.acting')})` : '';
  return `${escaped(`${when} `)}${bold(holder.person)}${escaped(`${acting}, `)}${heldWhen(held, words)}`;
}

import type { HolderAt, TitleDescription } from '../../core/dictionary';
import type { Words } from '../words';
import { bold, escaped, italic } from './block';
import type { HoverPart } from './part';

/** What the dictionary says of a TITLE, and who held the post when the article was written. */
export const titlePart: HoverPart = async ({ mark, open }, block, { titles, words }) => {
  const span = mark.spans[0];
  if (mark.label !== 'TITLE' || span === undefined) return;
  const { dictionary } = await titles.get(open.document.uri);
  const { date } = open.article.header;
  const link = dictionary.link(open.article.text, span, { mentions: open.mentions, date });
  if (link === undefined) return;
  const about = dictionary.describe(link, date);
  block.paragraph(bold(about.canonical));
  block.paragraph(escaped(about.english), escaped(' · '), italic(words.t(`category.${about.category}`)));
  block.text(about.definition?.[words.language]);
  block.text(formsLine(about, words));
  for (const holder of about.holders) block.text(holderLine(holder, words));
  for (const remark of about.remarks) block.text(words.t(`title.note.${remark}`));
  block.rule();
};

function formsLine({ surface, endings }: TitleDescription, words: Words): string | undefined {
  return endings.length === 0 ? undefined : `${surface}: ${endings.map((tag) => words.t(`ending.${tag}`)).join(', ')}`;
}

function holderLine({ holder, since, until }: HolderAt, words: Words): string {
  return words.t('hover.holder', {
    person: holder.person,
    since: since ?? '…',
    until: until ?? '…',
    source: holder.source,
  });
}

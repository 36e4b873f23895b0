import { type Dictionary, entityIndex, type Post, titlesHeld } from '../../core';
import type { OpenArticle } from '../services';
import type { Words } from '../words';
import { bold, escaped, italic } from './block';
import { heldWhen } from './holder';
import type { HoverPart } from './part';

/** Posts that are told of one name. */
const MOST_POSTS = 3;

/** The titles that the article gives a person, and the posts on record under the name when it was written. */
export const personPart: HoverPart = async ({ mark, open: whole }, block, services) => {
  if (mark.label !== 'PERSON') return;
  const { words, suggestions, titles } = services;
  const open = suggestions.seen(whole.document.uri, whole);
  const { text, header } = open.article;
  const person = entityIndex({ text, ...open }).find(({ marks }) => marks.includes(mark));
  if (person === undefined) return;
  const { dictionary } = await titles.get(open.document.uri);
  const here = titlesHere(person.marks, open, dictionary);
  if (here.length > 0) block.text(words.t('person.titles', { titles: here.join('; ') }));
  const posts = header.date === undefined ? [] : dictionary.postsAt(person.name, header.date);
  if (posts.length === 0) return;
  block.text(words.t('person.posts'));
  for (const post of posts.slice(0, MOST_POSTS)) {
    block.line(postLine(post, dictionary, words));
    const { namesake } = post.held.holder;
    if (namesake !== undefined) block.line(italic(namesake[words.language]));
  }
};

/** The titles that stand beside a person's marks, in full where the dictionary knows them. */
function titlesHere(marks: readonly unknown[], open: OpenArticle, dictionary: Dictionary): readonly string[] {
  const { text, header } = open.article;
  const found = new Set<string>();
  for (const [person, titles] of titlesHeld(text, open.marks, open.set)) {
    if (!marks.includes(person)) continue;
    for (const { spans } of titles) {
      const [span] = spans;
      const link = span && dictionary.link(text, span, { mentions: open.mentions, date: header.date });
      found.add(link?.canonical ?? spans.map(({ start, end }) => text.slice(start, end)).join(' … '));
    }
  }
  return [...found];
}

function postLine({ entry, held }: Post, dictionary: Dictionary, words: Words): string {
  const { of } = held.holder;
  const owner =
    of === undefined ? '' : ` (${dictionary.institution(of)?.canonical ?? dictionary.countryName(of, words.language)})`;
  return `${bold(entry.canonical)}${escaped(`${owner}, `)}${heldWhen(held, words)}`;
}

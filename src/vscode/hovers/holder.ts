import type { HolderAt } from '../../core';
import type { Words } from '../words';
import { escaped, webLink } from './block';

/** When somebody held a post and who says so, as markdown: `since 2019-10-08 (Wikidata, 2022-07-19)`. */
export function heldWhen({ holder, since, until }: HolderAt, words: Words): string {
  const known = holder.from === undefined ? 'attested' : holder.to === undefined ? 'from' : 'term';
  const days = words.t(`title.holder.${known}`, { since: since ?? '…', until: until ?? '…' });
  return `${escaped(`${days} (`)}${sourceOf(holder.source, holder.page)}${escaped(')')}`;
}

/** All sources of a row as markdown; of several the one that has the page is the link. */
export function sourceOf(source: string, page: string | undefined): string {
  if (page === undefined) return escaped(source);
  const parts = source.split(/;\s*/u);
  const linked = parts.find((part) => part.includes('Wikidata')) ?? parts[0];
  return parts
    .map((part) => {
      const named = part.replace(/\s*\([^)]*\/[^)]*\)|\s*\([^)]*-[^)]*\)/gu, '');
      return part === linked ? webLink(named, page) : escaped(named);
    })
    .join(escaped('; '));
}

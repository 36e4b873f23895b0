import { entityIndex } from '../../core';
import { commandLink, escaped, italic, webLink } from './block';
import type { HoverPart } from './part';

/** Attributes of an annotated mark, its entity where a person said something of it, and what its label is for. */
export const detailsPart: HoverPart = ({ mark, open }, block, { words, schemas }) => {
  if (mark.kind === 'annotation') {
    const attributes = Object.entries(mark.annotation.attributes ?? {});
    if (attributes.length > 0) block.text(attributes.map(([name, value]) => `${name}: ${String(value)}`).join('; '));
    const entity = mark.annotation.entity === undefined ? undefined : open.set.entities.get(mark.annotation.entity);
    if (entity !== undefined) {
      const count = entityIndex({ text: open.article.text, ...open }).find(({ key }) => key === entity.id)?.marks
        .length;
      const address = entity.link?.startsWith('https://') === true ? entity.link : wikidataPage(entity.link);
      block.paragraph(
        escaped(words.t('hover.entity', { name: entity.name, count: count ?? 1 })),
        entity.link === undefined || address === undefined ? undefined : ` · ${webLink(entity.link, address)}`,
      );
      if (entity.note !== undefined) block.text(words.t('hover.note', { note: entity.note }));
    }
  }
  const guidelines = words.guidelines(mark.label, schemas.get(open.document.uri));
  if (guidelines !== undefined) block.paragraph(italic(guidelines.replace(/\s+/gu, ' ').trim()));
};

function wikidataPage(link: string | undefined): string | undefined {
  return link !== undefined && /^Q\d+$/u.test(link) ? `https://www.wikidata.org/wiki/${link}` : undefined;
}

/** Links that put a suggestion's name on the workspace's own lists. */
export const nameLinksPart: HoverPart = ({ mark }, block, { words }) => {
  if (mark.kind !== 'suggestion' || mark.label === 'DATE') return;
  const { base } = mark.mention;
  if (base === undefined) return;
  block.paragraph(commandLink(words.t('names.never'), 'aznews.neverSuggest', [mark.label, base]));
};

import { bold, escaped } from './block';
import type { HoverPart } from './part';

/** Label, base form and endings. */
export const namePart: HoverPart = ({ mark, mention, open }, block, { words, schemas }) => {
  const label = words.label(mark.label, schemas.get(open.document.uri));
  const base = mark.kind === 'annotation' ? mark.annotation.base : mark.mention.base;
  if (mark.label === 'TITLE') {
    // the dictionary's part, if there is one, tells more of base and endings
    block.paragraph(bold(label), block.isEmpty && base !== undefined ? escaped(` — ${base}`) : undefined);
    return;
  }
  block.paragraph(bold(label), base === undefined ? undefined : escaped(` — ${base}`));
  const endings = mention?.endings ?? [];
  if (endings.length > 0)
    block.text(endings.map(({ surface, tag }) => `-${surface}: ${words.t(`ending.${tag}`)}`).join('; '));
};

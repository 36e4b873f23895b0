import { escaped } from './block';
import type { HoverPart } from './part';

/** Who decided, or how sure the suggestion is. */
export const decisionPart: HoverPart = ({ mark }, block, { words }) => {
  if (mark.kind === 'suggestion') {
    if (mark.mention.doubt !== undefined) block.text(words.t('hover.doubt', { other: mark.mention.doubt }));
    block.line(escaped(words.t('hover.suggestion', { percent: Math.round(100 * mark.mention.confidence) })));
    return;
  }
  const { annotator, origin, note } = mark.annotation;
  block.line(escaped(words.t('hover.annotation', { annotator, how: words.t(`origin.${origin}`) })));
  if (note !== undefined) block.text(words.t('hover.note', { note }));
};

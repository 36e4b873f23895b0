import type { TimexValue } from '../../core/timex';
import type { Words } from '../words';
import type { HoverPart } from './part';

/** The value of a DATE, what it was reckoned from and why. */
export const datePart: HoverPart = ({ mark, mention }, block, { words }) => {
  if (mark.kind === 'suggestion') {
    if (mark.mention.timex !== undefined) for (const line of timexLines(mark.mention.timex, words)) block.text(line);
    return;
  }
  const { annotation } = mark;
  if (annotation.label !== 'DATE') return;
  block.text(
    [annotation.type && words.t(`timex.type.${annotation.type}`), annotation.value ?? '?'].filter(Boolean).join(': '),
  );
  if (mention?.timex !== undefined && mention.timex.value === annotation.value)
    for (const line of timexLines(mention.timex, words).slice(1)) block.text(line);
};

function timexLines(timex: TimexValue, words: Words): string[] {
  const value =
    timex.value === undefined ? words.t('timex.value.none') : (words.find(`timex.value.${timex.value}`) ?? timex.value);
  const mod = timex.mod === undefined ? '' : `${words.t(`timex.mod.${timex.mod}`)} `;
  const lines = [`${words.t(`timex.type.${timex.type}`)}: ${mod}${value}`];
  const { anchor, reason } = timex;
  if (anchor.kind === 'header' || anchor.kind === 'dateline')
    lines.push(words.t(`timex.anchor.${anchor.kind}`, { date: anchor.date }));
  else if (anchor.kind === 'mention')
    lines.push(words.t('timex.anchor.mention', { text: anchor.value, value: anchor.value }));
  else lines.push(words.t(`timex.anchor.${anchor.kind}`));
  if (reason !== undefined) lines.push(words.t(reason.code, reason.args));
  return lines;
}

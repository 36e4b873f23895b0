import type { TimexMod, TimexType, TimexValue } from '../../core';
import { valueInWords } from '../dateWords';
import { escaped } from './block';
import type { Words } from '../words';
import type { HoverPart } from './part';

/** The value of a DATE, what it was reckoned from and why. */
export const datePart: HoverPart = ({ mark, mention, open }, block, { words }) => {
  if (mark.kind === 'suggestion') {
    if (mark.mention.timex !== undefined)
      for (const line of timexLines(mark.mention.timex, open.article.text, words)) block.line(escaped(line));
    return;
  }
  const { annotation } = mark;
  if (annotation.label !== 'DATE') return;
  const { type, value, mod } = annotation;
  block.text(valueLine(type, value, mod, words));
  if (mention?.timex !== undefined && mention.timex.value === value)
    for (const line of timexLines(mention.timex, open.article.text, words).slice(1)) block.line(escaped(line));
};

/** `date: 11–12 March 2024 (2024-03-11/2024-03-12)`. */
function valueLine(
  type: TimexType | undefined,
  value: string | undefined,
  mod: TimexMod | undefined,
  words: Words,
): string {
  const said = value === undefined ? words.t('timex.value.none') : valueInWords(value, words);
  const modified = mod === undefined ? said : words.t(`timex.mod.${mod}`, { value: said });
  const written = value === undefined || value === said ? modified : `${modified} (${value})`;
  return type === undefined ? written : `${words.t(`timex.type.${type}`)}: ${written}`;
}

function timexLines(timex: TimexValue, text: string, words: Words): string[] {
  const lines = [valueLine(timex.type, timex.value, timex.mod, words)];
  const { anchor, reason } = timex;
  if (anchor.kind === 'header' || anchor.kind === 'dateline')
    lines.push(words.t(`timex.anchor.${anchor.kind}`, { date: anchor.date }));
  else if (anchor.kind === 'mention')
    lines.push(
      words.t('timex.anchor.mention', { text: text.slice(anchor.span.start, anchor.span.end), value: anchor.value }),
    );
  // a text that states the value in full says so by its reason
  else if (reason?.code !== 'timex.reason.written') lines.push(words.t(`timex.anchor.${anchor.kind}`));
  if (reason !== undefined) lines.push(words.t(reason.code, reason.args));
  const holiday = reason?.args?.['holiday'];
  if (holiday !== undefined) lines.push(words.t('dates.holiday', { holiday }));
  return lines;
}

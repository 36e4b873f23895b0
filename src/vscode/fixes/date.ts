import { type Mark, readings } from '../../core';
import type { Fix, FixMaker, FixPlace } from '../quickFixes';
import { valueInWords } from '../dateWords';
import { toRange } from '../ranges';
import type { ValueEdit } from '../valueEdit';

const OF_DATES = /^(?:check\.)?date\./u;

/** Menus stay short; the value can be typed too. */
const MOST = 5;

/** Other values for a date under the cursor, its year one earlier or later, and a value typed by hand. */
export const dateFixes: FixMaker = (place) =>
  place.marks
    .filter((mark) => mark.label === 'DATE' && !(mark.kind === 'annotation' && mark.annotation.status === 'rejected'))
    .flatMap((mark) => fixesOf(mark, place));

function fixesOf(mark: Mark, { services, open, problems, asked }: FixPlace): Fix[] {
  const [first] = mark.spans;
  const last = mark.spans[mark.spans.length - 1];
  if (first === undefined || last === undefined) return [];
  const range = toRange(open.document, { start: first.start, end: last.end });
  const problem = problems.find(
    ({ code, range: at }) => typeof code === 'string' && OF_DATES.test(code) && at.intersection(range),
  );
  if (problem === undefined && !asked) return [];
  const current = mark.kind === 'annotation' ? mark.annotation.value : mark.mention.timex?.value;
  const own = open.mentions.find(
    ({ label, start, end }) => label === 'DATE' && start === first.start && end === last.end,
  )?.timex;
  const text = mark.spans.map(({ start, end }) => open.article.text.slice(start, end)).join(' ');
  const edit = { start: first.start, end: last.end };
  const command = 'aznews.editValue';
  const offers = readings({ text, date: open.article.header.date, own, current }).slice(0, MOST);
  return [
    ...offers.map(({ value }, index): Fix => {
      const said = valueInWords(value, services.words);
      return {
        title: services.words.t('dates.fix.value', { value: said === value ? value : `${value} (${said})` }),
        command,
        arguments: [{ ...edit, value } satisfies ValueEdit],
        ...(problem && { problem, preferred: index === 0 }),
      };
    }),
    {
      title: services.words.t('dates.fix.other'),
      command,
      arguments: [edit satisfies ValueEdit],
      ...(problem && { problem }),
    },
  ];
}

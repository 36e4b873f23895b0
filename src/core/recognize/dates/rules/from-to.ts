import type { CalendarDate, Match, Rule, RuleContext } from '../meaning';
import { starts } from '../starts';
import { month } from './month';
import { monthDay } from './month-day';
import { year } from './year';

const ENDS: readonly Rule[] = [monthDay, month, year];

/**
 * Two ends that each say their own year, or are not equally exact: `2023-cü ilin dekabrından 2024-cü ilin martınadək`,
 * `yanvardan martın 15-dək`, `2020-ci ildən 2023-cü ilin mayına qədər`.
 */
export const fromTo: Rule = {
  id: 'date.from-to',
  starts: starts(...ENDS.map((rule) => rule.starts)),
  match(context, i) {
    const from = readEnd(context, i);
    if (from?.match.ending?.case !== 'abl') return undefined;
    const to = readEnd(context, from.match.end);
    const kase = to?.match.ending?.case;
    if (to === undefined || (kase !== 'ter' && kase !== 'dat')) return undefined;
    const { end, ending } = to.match;
    return {
      end,
      rule: this.id,
      meaning: { kind: 'range', from: from.date, to: to.date },
      confidence: 0.95,
      ...(ending && { ending }),
    };
  },
};

/** The longest point that begins here. */
function readEnd(context: RuleContext, i: number): { match: Match; date: CalendarDate } | undefined {
  let longest: { match: Match; date: CalendarDate } | undefined;
  for (const rule of ENDS) {
    const match = rule.match(context, i);
    if (match?.meaning.kind !== 'calendar' || match.end <= (longest?.match.end ?? i)) continue;
    longest = { match, date: match.meaning };
  }
  return longest;
}

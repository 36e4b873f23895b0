import type { Rule } from '../meaning';
import { DAY_POINT_STARTS, readDayPoint } from '../phrases/point';

/** A day of a month in every order, lists of days included. */
export const monthDay: Rule = {
  id: 'date.month-day',
  starts: DAY_POINT_STARTS,
  match({ reader }, i) {
    const point = readDayPoint(reader, i);
    if (point === undefined) return undefined;
    return { end: point.end, rule: this.id, meaning: point.meaning, confidence: 0.98, ending: point.ending };
  },
};

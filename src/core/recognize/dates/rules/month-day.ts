import type { Rule } from '../meaning';
import { readDayPoint } from '../phrases/point';

/** A day of a month in every order, lists of days included. */
export const monthDay: Rule = {
  id: 'date.month-day',
  match({ reader }, i) {
    const point = readDayPoint(reader, i);
    if (point === undefined) return undefined;
    return { end: point.end, rule: this.id, meaning: point.meaning, confidence: 0.98, ending: point.ending };
  },
};

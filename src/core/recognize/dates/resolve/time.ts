import { isFull, pad, shiftDays } from '../calendar';
import type { Clock, Meaning } from '../meaning';
import { NO_ANCHOR, mentionAnchor, pointValue, type Point, type Scene } from './context';
import { parseTimexValue } from '../value';
import type { Resolved } from './resolved';

type TimeMeaning = Extract<Meaning, { kind: 'time' }>;

/** A clock time or part of a day, on the day it names, the last one of its paragraph, or the article's. */
export function resolveTime(
  meaning: TimeMeaning,
  scene: Scene,
  resolve: (meaning: Meaning, scene: Scene) => Resolved,
): Resolved {
  const day = meaning.on === undefined ? inheritedDay(meaning, scene) : resolve(meaning.on, scene);
  if (day.value === undefined) return { ...day, type: 'TIME' };
  const date = day.value === 'PRESENT_REF' ? pointValue(scene.date ?? {}, 'day') : asDay(day.value);
  if (meaning.clock === undefined) return { ...day, type: 'TIME', value: `${date}T${meaning.part ?? 'DT'}` };
  const first = `${date}T${clockValue(meaning.clock)}`;
  return {
    ...day,
    type: 'TIME',
    value: meaning.to === undefined ? first : `${first}/${date}T${clockValue(meaning.to)}`,
  };
}

/** A value to which a time can be put: what a year or month leaves open is unknown, anything else is no day. */
function asDay(value: string): string {
  if (/^[\dX]{4}$/u.test(value)) return `${value}-XX-XX`;
  if (/^[\dX]{4}-[\dX]{2}$/u.test(value)) return `${value}-XX`;
  return parseTimexValue(`${value}TNI`) === undefined ? 'XXXX-XX-XX' : value;
}

function clockValue({ hour, minute }: Clock): string {
  return `${pad(hour, 2)}:${pad(minute ?? 0, 2)}`;
}

/** Evening hours behind which `00:00` is the next day's beginning. */
const LATE = 12;

function inheritedDay(meaning: TimeMeaning, scene: Scene): Resolved {
  const { memory } = scene;
  const reason = { code: 'timex.reason.day-of-mention' };
  if (memory.set?.paragraph === scene.paragraph && (memory.day?.span.start ?? -1) < memory.set.span.start)
    return { type: 'TIME', value: 'XXXX-XX-XX', anchor: NO_ANCHOR, reason: { code: 'timex.reason.repeated' } };
  const last = memory.clock;
  const next = meaning.clock?.hour === 0 && last !== undefined && last.hour >= LATE ? dayAfter(last.point) : undefined;
  if (next !== undefined && last !== undefined) {
    return {
      type: 'TIME',
      value: pointValue(next, 'day'),
      anchor: mentionAnchor(last),
      reason: { code: 'timex.reason.after-midnight' },
      point: next,
    };
  }
  const day = memory.day;
  if (
    day !== undefined &&
    (day.paragraph === scene.paragraph ||
      (last !== undefined && day.paragraph >= scene.paragraph - 1 && samePoint(last.point, day.point)))
  ) {
    return { type: 'TIME', value: pointValue(day.point, 'day'), anchor: mentionAnchor(day), reason, point: day.point };
  }
  if (scene.date === undefined)
    return { type: 'TIME', value: 'XXXX-XX-XX', anchor: NO_ANCHOR, reason: { code: 'timex.reason.no-date' } };
  return {
    type: 'TIME',
    value: pointValue(scene.date, 'day'),
    anchor: scene.anchor,
    reason: { code: 'timex.reason.header-day' },
    ...(isFull(scene.date) && { point: scene.date }),
  };
}

/** Some year of 365 days, in place of one that is not known. */
const COMMON_YEAR = 2001;

function dayAfter({ year, month, day }: Point): Point | undefined {
  if (month === undefined || day === undefined) return undefined;
  const next = shiftDays({ year: year ?? COMMON_YEAR, month, day }, 1);
  return year === undefined ? { month: next.month, day: next.day } : next;
}

function samePoint(a: Point, b: Point): boolean {
  return a.year === b.year && a.month === b.month && a.day === b.day;
}

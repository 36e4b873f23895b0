import type { PartialDate } from '../../../article/article';
import { isFull, isoWeek, pad, shiftDays, shiftMonths, weekdayOf, yearText, type FullDate } from '../calendar';
import type { Meaning, YearRef } from '../meaning';
import type { Unit } from '../words';
import { dated, resolveYear } from './calendar-date';
import { NO_ANCHOR, TEXT_ANCHOR, mentionAnchor, pointValue, type Earlier, type Point, type Scene } from './context';
import type { Resolved } from './resolved';

type Of<K extends Meaning['kind']> = Extract<Meaning, { kind: K }>;

/** `dünən`, `ötən həftə`, `növbəti gün`. */
export function resolveShift(meaning: Of<'shift'>, scene: Scene): Resolved {
  const { unit, by } = meaning;
  if (meaning.month !== undefined) return shiftedMonth(meaning.month, by, scene);
  if (meaning.day !== undefined) return dayOfMonth(meaning.day, by, scene);
  if (meaning.from === 'mention') {
    const back = fromMention(unit, by, scene);
    if (back !== undefined) return back;
  }
  const reason = {
    code: `timex.reason.${unit}-${by < 0 ? 'before' : by > 0 ? 'after' : 'this'}`,
    args: { count: Math.abs(by) },
  };
  const shifted = scene.date === undefined ? unknown(unit) : shiftFrom(scene.date, unit, by);
  return { type: 'DATE', ...shifted, anchor: scene.date === undefined ? NO_ANCHOR : scene.anchor, reason };
}

/** `keçən iyul`, `gələn mart`, `bu may`: the nearest such month on that side, or this year's. */
function shiftedMonth(month: number, by: number, scene: Scene): Resolved {
  const own = scene.date;
  const code = by < 0 ? 'named-month-before' : by > 0 ? 'named-month-after' : 'header-year';
  if (own === undefined)
    return {
      type: 'DATE',
      value: pointValue({ month }, 'month'),
      anchor: NO_ANCHOR,
      reason: { code: 'timex.reason.no-date' },
      point: { month },
    };
  let { year } = own;
  if (own.month === undefined) year += by;
  else if (by < 0 && month >= own.month) year -= 1;
  else if (by > 0 && month <= own.month) year += 1;
  return {
    type: 'DATE',
    value: pointValue({ year, month }, 'month'),
    anchor: scene.anchor,
    reason: { code: `timex.reason.${code}` },
    point: { year, month },
  };
}

/** `ötən ayın 20-də`: a day of a month counted from the article's. */
function dayOfMonth(day: number, by: number, { date, anchor }: Scene): Resolved {
  const { year, month } =
    date?.month === undefined
      ? { year: date?.year, month: undefined }
      : shiftMonths({ year: date.year, month: date.month }, by);
  const code = date === undefined ? 'no-date' : `month-${by < 0 ? 'before' : by > 0 ? 'after' : 'this'}`;
  const known = { ...(month !== undefined && { month }), day };
  const found = dated(
    { kind: 'calendar', ...known },
    { ...(year !== undefined && { year }), anchor: date === undefined ? NO_ANCHOR : anchor, code },
  );
  return { ...found, reason: { ...found.reason, args: { count: Math.abs(by), ...found.reason.args } } };
}

interface Shifted {
  readonly value: string;
  readonly point?: Point;
}

function unknown(unit: Unit | 'weekend'): Shifted {
  switch (unit) {
    case 'day':
      return { value: 'XXXX-XX-XX' };
    case 'week':
      return { value: 'XXXX-WXX' };
    case 'weekend':
      return { value: 'XXXX-WXX-WE' };
    case 'month':
      return { value: 'XXXX-XX' };
    case 'quarter':
      return { value: 'XXXX-QX' };
    case 'half':
      return { value: 'XXXX-HX' };
    case 'decade':
      return { value: 'XXX' };
    case 'century':
      return { value: 'XX' };
    default:
      return { value: 'XXXX' };
  }
}

/** What is `by` units from a date of which the month or day may be unknown; what it does not fix is X. */
function shiftFrom(date: PartialDate, unit: Unit | 'weekend', by: number): Shifted {
  switch (unit) {
    case 'day': {
      if (!isFull(date)) return { value: pointValue(date, 'day') };
      const day = shiftDays(date, by);
      return { value: pointValue(day, 'day'), point: day };
    }
    case 'week':
      return { value: isFull(date) ? isoWeek(date, by) : `${yearText(date.year)}-WXX` };
    case 'weekend':
      return { value: isFull(date) ? `${isoWeek(date, by)}-WE` : `${yearText(date.year)}-WXX-WE` };
    case 'month': {
      if (date.month === undefined) return { value: pointValue({ year: date.year }, 'month') };
      const month = shiftMonths({ year: date.year, month: date.month }, by);
      return { value: pointValue(month, 'month'), point: month };
    }
    case 'quarter':
    case 'half': {
      const [letter, length] = unit === 'quarter' ? (['Q', 3] as const) : (['H', 6] as const);
      if (date.month === undefined) return { value: `${yearText(date.year)}-${letter}X` };
      const month = shiftMonths({ year: date.year, month: date.month }, by * length);
      return { value: `${yearText(month.year)}-${letter}${Math.ceil(month.month / length)}` };
    }
    case 'decade':
      return { value: yearText(date.year + 10 * by).slice(0, 3) };
    case 'century':
      return { value: yearText(date.year + 100 * by).slice(0, 2) };
    default:
      return { value: yearText(date.year + by), point: { year: date.year + by } };
  }
}

/** `növbəti gün`, `əvvəlki rübdə`: from the last mention of such a unit. */
function fromMention(unit: Unit | 'weekend', by: number, scene: Scene): Resolved | undefined {
  const { memory } = scene;
  const reason = {
    code: by < 0 ? 'timex.reason.before-mention' : 'timex.reason.after-mention',
    args: { count: Math.abs(by) },
  };
  if (unit === 'day' && memory.day !== undefined) {
    const point = addToPoint(memory.day.point, by);
    return { type: 'DATE', value: pointValue(point, 'day'), anchor: mentionAnchor(memory.day), reason, point };
  }
  if (unit === 'month' && memory.month?.point.year !== undefined && memory.month.point.month !== undefined) {
    const point = shiftMonths({ year: memory.month.point.year, month: memory.month.point.month }, by);
    return { type: 'DATE', value: pointValue(point, 'month'), anchor: mentionAnchor(memory.month), reason, point };
  }
  if (unit === 'year' && memory.year !== undefined) {
    const point = { year: memory.year.year + by };
    return { type: 'DATE', value: pointValue(point, 'year'), anchor: mentionAnchor(memory.year), reason, point };
  }
  const quarter = /^(\d{4})-Q([1-4])$/.exec(memory.period?.value ?? '');
  if (unit === 'quarter' && quarter !== null && memory.period !== undefined) {
    const month = shiftMonths({ year: Number(quarter[1]), month: 3 * Number(quarter[2]) - 1 }, 3 * by);
    return {
      type: 'DATE',
      value: `${yearText(month.year)}-Q${Math.ceil(month.month / 3)}`,
      anchor: mentionAnchor(memory.period),
      reason,
    };
  }
  return undefined;
}

/** Days added to a date of which the year may be unknown; a leap year is then assumed. */
function addToPoint(point: Point, by: number): Point {
  if (point.month === undefined || point.day === undefined) return point;
  const day = shiftDays({ year: point.year ?? 2000, month: point.month, day: point.day }, by);
  return point.year === undefined ? { month: day.month, day: day.day } : day;
}

/** `3 gün sonra`, `35 il əvvəl`. Behind a past tense `sonra` goes on from what was told, not from the article's date. */
export function resolveOffset(meaning: Of<'offset'>, scene: Scene): Resolved {
  const { unit, by } = meaning;
  const reason = { code: `timex.reason.${unit}s-${by < 0 ? 'before' : 'after'}`, args: { count: Math.abs(by) } };
  if (unit === 'hour' || unit === 'minute' || unit === 'second')
    return { type: 'DATE', value: by < 0 ? 'PAST_REF' : 'FUTURE_REF', anchor: scene.anchor, reason };
  if (meaning.told !== undefined || (by > 0 && scene.tense === 'past')) {
    const told = meaning.told === 'event' ? undefined : fromMention(unit, by, { ...scene, memory: near(scene) });
    return told ?? { type: 'DATE', ...unknown(unit), anchor: NO_ANCHOR, reason: { code: 'timex.reason.no-mention' } };
  }
  if (scene.date === undefined) {
    const told = fromMention(unit, by, scene);
    return told ?? { type: 'DATE', ...unknown(unit), anchor: NO_ANCHOR, reason: { code: 'timex.reason.no-date' } };
  }
  // farther than years can be written
  if (unit === 'year' && scene.date.year + by < 1)
    return { type: 'DATE', value: 'PAST_REF', anchor: scene.anchor, reason };
  const whole = Number.isInteger(by);
  const [from, count] = whole
    ? [unit, by]
    : unit === 'year'
      ? (['month', by * 12] as const)
      : unit === 'month'
        ? (['day', Math.round(by * 30)] as const)
        : [unit, Math.round(by)];
  return {
    type: 'DATE',
    ...shiftFrom(
      scene.date,
      from === 'season' ? 'year' : from === 'millennium' ? 'year' : from,
      from === 'millennium' ? count * 1000 : count,
    ),
    anchor: scene.anchor,
    reason,
  };
}

/** Only what was said in the same paragraph carries a story on. */
function near(scene: Scene): Scene['memory'] {
  const keep = <T extends Earlier>(earlier: T | undefined): T | undefined =>
    earlier?.paragraph === scene.paragraph ? earlier : undefined;
  const { day, month, year, period } = scene.memory;
  return {
    ...(keep(day) && { day }),
    ...(keep(month) && { month }),
    ...(keep(year) && { year }),
    ...(keep(period) && { period }),
  };
}

/** A weekday: by tense, by `ötən` or `gələn`, else of the article's own week. */
export function resolveWeekday(meaning: Of<'weekday'>, scene: Scene): Resolved {
  const own = scene.date;
  if (!isFull(own))
    return {
      type: 'DATE',
      value: `XXXX-WXX-${meaning.day}`,
      anchor: NO_ANCHOR,
      reason: { code: 'timex.reason.week-unknown' },
    };
  const offset = meaning.day - weekdayOf(own);
  const { shift } = meaning;
  let by = offset;
  let code = 'weekday-this';
  if (meaning.week !== undefined) {
    by += 7 * meaning.week;
    code = meaning.week < 0 ? 'weekday-last' : meaning.week > 0 ? 'weekday-next' : 'weekday-this';
  } else if (shift === -1 || (shift === undefined && scene.tense === 'past')) {
    code = 'weekday-last';
    if (offset > 0 || (shift === -1 && offset === 0)) by -= 7;
  } else if (shift === 1 || (shift === undefined && scene.tense === 'future')) {
    code = 'weekday-next';
    if (offset < 0 || (shift === 1 && offset === 0)) by += 7;
  }
  const day: FullDate = shiftDays(own, by);
  return {
    type: 'DATE',
    value: pointValue(day, 'day'),
    anchor: scene.anchor,
    reason: { code: `timex.reason.${code}` },
    point: day,
  };
}

const SEASON_MONTHS: Readonly<Record<string, readonly [number, number]>> = {
  SP: [3, 5],
  SU: [6, 8],
  FA: [9, 11],
  WI: [12, 12],
};

/** `2024-Q1`, `2024-H2`, `2024-SU`. */
export function resolvePart(meaning: Of<'part'>, scene: Scene): Resolved {
  const { part } = meaning;
  const year: YearRef = meaning.year ?? { kind: 'shift', by: 0 };
  const found = resolveYear(year, scene);
  let value = found.year;
  const season = SEASON_MONTHS[part];
  const month = scene.date?.month;
  if (meaning.shift !== undefined && value !== undefined && season !== undefined) {
    if (month === undefined) value += meaning.shift;
    else if (meaning.shift < 0 && month <= season[1]) value -= 1;
    else if (meaning.shift > 0 && month >= season[0]) value += 1;
  }
  return {
    type: 'DATE',
    value: `${value === undefined ? 'XXXX' : yearText(value)}-${part}`,
    anchor: found.anchor,
    reason: { code: `timex.reason.${meaning.year === undefined ? 'header-year' : found.code}` },
    ...(value !== undefined && { point: { year: value } }),
  };
}

/** The school year begins in September, a season of sport in July or August. */
const SCHOOL_STARTS = 9;
const SPORT_STARTS = 7;

export function resolveSplitYear(meaning: Of<'split-year'>, scene: Scene): Resolved {
  if (meaning.from !== undefined)
    return {
      type: 'DATE',
      value: `${yearText(meaning.from)}/${yearText(meaning.to ?? meaning.from + 1)}`,
      anchor: TEXT_ANCHOR,
      reason: { code: 'timex.reason.written' },
    };
  const own = scene.date;
  if (own === undefined)
    return { type: 'DATE', value: 'XXXX/XXXX', anchor: NO_ANCHOR, reason: { code: 'timex.reason.no-date' } };
  const starts = meaning.sport ? SPORT_STARTS : SCHOOL_STARTS;
  const running = own.month !== undefined && own.month < starts ? own.year - 1 : own.year;
  const from = meaning.shift === 'new' ? own.year : running + (meaning.shift ?? 0);
  return {
    type: 'DATE',
    value: `${yearText(from)}/${yearText(from + 1)}`,
    anchor: scene.anchor,
    reason: { code: meaning.sport ? 'timex.reason.sport-season' : 'timex.reason.school-year' },
  };
}

export function resolveDecade(meaning: Of<'decade'>, scene: Scene): Resolved {
  const { digits } = meaning;
  if (digits >= 1000)
    return {
      type: 'DATE',
      value: String(digits).slice(0, 3),
      anchor: TEXT_ANCHOR,
      reason: { code: 'timex.reason.written' },
    };
  const tens = Math.floor(digits / 10);
  if (meaning.century !== undefined)
    return {
      type: 'DATE',
      value: `${pad(meaning.century - 1, 2)}${tens}`,
      anchor: TEXT_ANCHOR,
      reason: { code: 'timex.reason.written' },
    };
  if (meaning.lastCentury && scene.date !== undefined) {
    return {
      type: 'DATE',
      value: `${pad(Math.floor(scene.date.year / 100) - 1, 2)}${tens}`,
      anchor: scene.anchor,
      reason: { code: 'timex.reason.last-century' },
    };
  }
  return { type: 'DATE', value: `19${tens}`, anchor: TEXT_ANCHOR, reason: { code: 'timex.reason.decade-1900' } };
}

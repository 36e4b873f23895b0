import { yearText } from '../calendar';
import type { Meaning } from '../meaning';
import { resolveYear } from './calendar-date';
import { NO_ANCHOR, mentionAnchor, pointValue, type Earlier, type Scene } from './context';
import { resolveShift } from './relative';
import type { Resolved } from './resolved';

type MentionMeaning = Extract<Meaning, { kind: 'mention' }>;

/** `həmin gün`, `qeyd edilən tarixədək`, `ötən ilin eyni dövrü`: the value spoken of before. */
export function resolveMention(meaning: MentionMeaning, scene: Scene): Resolved {
  const { memory } = scene;
  if (meaning.year !== undefined) return samePeriod(meaning.year, scene);
  switch (meaning.unit) {
    case 'day':
      return back(memory.day, 'XXXX-XX-XX', memory.day?.point);
    case 'date':
      return back(memory.day ?? memory.date, 'XXXX-XX-XX', memory.day?.point);
    case 'month':
      return back(
        memory.month && { ...memory.month, value: pointValue(memory.month.point, 'month') },
        'XXXX-XX',
        memory.month?.point,
      );
    case 'year':
      return back(
        memory.year && { ...memory.year, value: yearText(memory.year.year) },
        'XXXX',
        memory.year && { year: memory.year.year },
      );
    case 'week':
      return back(memory.week, 'XXXX-WXX');
    case 'event-day':
      return memory.day !== undefined && memory.day.paragraph === scene.paragraph
        ? back(memory.day, 'XXXX-XX-XX', memory.day.point)
        : resolveShift({ kind: 'shift', unit: 'day', by: 0 }, scene);
    case 'period':
    case 'quarter':
    case 'half':
      return back(memory.period ?? memory.date, 'XXXX');
    default:
      return back(memory.date, 'XXXX');
  }
}

function back(earlier: Earlier | undefined, otherwise: string, point?: Resolved['point']): Resolved {
  if (earlier === undefined)
    return { type: 'DATE', value: otherwise, anchor: NO_ANCHOR, reason: { code: 'timex.reason.no-mention' } };
  return {
    type: 'DATE',
    value: earlier.value,
    anchor: mentionAnchor(earlier),
    reason: { code: 'timex.reason.mention' },
    ...(point && { point }),
  };
}

/** The last quarter or months again, in another year; without one the year itself. */
function samePeriod(ref: NonNullable<MentionMeaning['year']>, scene: Scene): Resolved {
  const found = resolveYear(ref, scene);
  const year = found.year === undefined ? 'XXXX' : yearText(found.year);
  const period = scene.memory.period;
  const reason = { code: 'timex.reason.same-period' };
  if (period === undefined) return { type: 'DATE', value: year, anchor: found.anchor, reason };
  return {
    type: 'DATE',
    value: period.value.replace(/(?:\d{4}|XXXX)(?=-|$|\/)/g, year),
    anchor: mentionAnchor(period),
    reason,
  };
}

import type { CalendarDate, Meaning } from '../meaning';
import { dated, resolveCalendar } from './calendar-date';
import type { Scene } from './context';
import type { Resolved } from './resolved';

type RangeMeaning = Extract<Meaning, { kind: 'range' }>;

/** Both ends; a year or month said once holds for both, and an end before its beginning is next year's. */
export function resolveRange(
  meaning: RangeMeaning,
  scene: Scene,
  resolve: (meaning: Meaning, scene: Scene) => Resolved,
): Resolved {
  const { from, to } = meaning;
  const [first, second] =
    from.kind === 'calendar' && isDated(to)
      ? calendarEnds(from, to, scene, resolve)
      : [resolve(from, scene), resolve(to, scene)];
  if (first.value === undefined || second.value === undefined) return first.value === undefined ? first : second;
  const type = first.type === 'TIME' || second.type === 'TIME' ? 'TIME' : 'DATE';
  const reason = meaning.gaps ? { code: 'timex.reason.list' } : first.reason;
  return { ...first, type, value: `${first.value}/${second.value}`, reason };
}

function isDated(meaning: Meaning): boolean {
  return meaning.kind === 'calendar' || (meaning.kind === 'time' && meaning.on?.kind === 'calendar');
}

function calendarEnds(
  from: CalendarDate,
  to: Meaning,
  scene: Scene,
  resolve: (meaning: Meaning, scene: Scene) => Resolved,
): [Resolved, Resolved] {
  const end = to.kind === 'calendar' ? to : to.kind === 'time' && to.on?.kind === 'calendar' ? to.on : from;
  const later = (end.month ?? 0) < (from.month ?? 0) ? 1 : 0;
  let first: Resolved;
  if (from.year === undefined && end.year !== undefined) {
    const known = resolveCalendar(end, scene);
    const year = known.point?.year;
    first = dated(from, {
      ...(year !== undefined && { year: year - later }),
      anchor: known.anchor,
      code: known.reason.code.replace('timex.reason.', ''),
    });
  } else {
    // months of figures (`aprel-iyun`) are never next year's
    first = resolveCalendar(
      from,
      from.day === undefined && from.year === undefined && scene.tense === 'future'
        ? { ...scene, tense: undefined }
        : scene,
    );
  }
  const year = first.point?.year;
  const second =
    end.year !== undefined && !sameRef(end, from)
      ? resolveCalendar(end, scene)
      : dated(end, { ...(year !== undefined && { year: year + later }), anchor: first.anchor, code: 'range-end' });
  if (to.kind !== 'time' || second.value === undefined) return [first, second];
  return [
    first,
    resolve(
      {
        ...to,
        on: {
          kind: 'calendar',
          ...second.point,
          year: { kind: 'number', year: second.point?.year ?? 0 },
        } as CalendarDate,
      },
      scene,
    ),
  ];
}

/** A shifted or pointed-back year that both ends share. */
function sameRef(a: CalendarDate, b: CalendarDate): boolean {
  return JSON.stringify(a.year) === JSON.stringify(b.year);
}

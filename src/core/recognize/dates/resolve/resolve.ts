import { pad } from '../calendar';
import type { Meaning } from '../meaning';
import { resolveCalendar } from './calendar-date';
import { NO_ANCHOR, TEXT_ANCHOR, type Scene } from './context';
import { resolveMention } from './mention';
import { resolveRange } from './range';
import { resolveDecade, resolveOffset, resolvePart, resolveShift, resolveSplitYear, resolveWeekday } from './relative';
import type { Resolved } from './resolved';
import { resolveTime } from './time';

/** The value of one meaning in its scene. */
export function resolve(meaning: Meaning, scene: Scene): Resolved {
  switch (meaning.kind) {
    case 'calendar':
      return resolveCalendar(meaning, scene);
    case 'part':
      return resolvePart(meaning, scene);
    case 'split-year':
      return resolveSplitYear(meaning, scene);
    case 'decade':
      return resolveDecade(meaning, scene);
    case 'century':
      return {
        type: 'DATE',
        value: `${meaning.bc ? 'BC' : ''}${pad(meaning.number - 1, 2)}`,
        anchor: TEXT_ANCHOR,
        reason: { code: 'timex.reason.century' },
      };
    case 'shift':
      return resolveShift(meaning, scene);
    case 'today':
      if (scene.tense === 'present')
        return { type: 'DATE', value: 'PRESENT_REF', anchor: NO_ANCHOR, reason: { code: 'timex.reason.nowadays' } };
      return resolveShift({ kind: 'shift', unit: 'day', by: 0 }, scene);
    case 'offset':
      return resolveOffset(meaning, scene);
    case 'weekday':
      return resolveWeekday(meaning, scene);
    case 'range':
      return resolveRange(meaning, scene, resolve);
    case 'time':
      return resolveTime(meaning, scene, resolve);
    case 'duration':
      return { type: 'DURATION', value: meaning.value, anchor: TEXT_ANCHOR, reason: { code: 'timex.reason.duration' } };
    case 'set':
      return {
        type: 'SET',
        value: meaning.value,
        anchor: TEXT_ANCHOR,
        reason: { code: 'timex.reason.set' },
        ...(meaning.quant && { quant: meaning.quant }),
        ...(meaning.freq && { freq: meaning.freq }),
      };
    case 'ref':
      return { type: 'DATE', value: meaning.value, anchor: NO_ANCHOR, reason: { code: 'timex.reason.vague' } };
    case 'vague':
      return {
        type: 'DATE',
        value: meaning.by > 0 && scene.tense === 'future' ? 'FUTURE_REF' : 'PAST_REF',
        anchor: NO_ANCHOR,
        reason: { code: 'timex.reason.vague' },
      };
    case 'mention':
      return resolveMention(meaning, scene);
  }
}

import { BARE, decline, type Ending } from '../endings';
import type { Match, Meaning, Rule } from '../meaning';
import { isOccasion } from '../occasion';
import type { Reader } from '../reader';
import { starts } from '../starts';
import { readEdge } from '../tail';
import { EDGES, SHIFTS, UNITS, formsOf, type Unit } from '../words';

const DAY_WORDS: ReadonlyMap<string, { by: number; ending: Ending }> = new Map(
  (
    [
      ['dünən', -1],
      ['sabah', 1],
      ['srağagün', -2],
      ['birigün', 2],
    ] as const
  ).flatMap(([stem, by]) =>
    [...decline(stem)]
      .filter(([, ending]) => !ending.possessive && !ending.plural)
      .map(([form, ending]) => [form, { by, ending }] as const),
  ),
);

/** `bugünkü`, `bugünə` by their forms. */
const TODAY_IN_ONE: ReadonlyMap<string, Ending> = new Map(
  formsOf(UNITS, ({ value }) => value === 'day').map((form) => [`bu${form}`, UNITS.get(form)?.ending ?? BARE]),
);
/** `həftəsonunda` by its forms. */
const WEEKEND_IN_ONE: ReadonlyMap<string, Ending> = new Map(
  formsOf(EDGES, ({ value, ending }) => value === 'END' && ending.possessive)
    .filter((form) => form.startsWith('son'))
    .map((form) => [`həftə${form}`, EDGES.get(form)?.ending ?? BARE]),
);

/** `dünən`, `sabah`, `srağagün`, `birisi gün`, `bu gün`, `bugünkü`. */
export const deicticDay: Rule = {
  id: 'date.deictic-day',
  starts: starts(DAY_WORDS.keys(), 'birisi o bu', TODAY_IN_ONE.keys()),
  match({ reader }, i) {
    const key = reader.key(i);
    const word = DAY_WORDS.get(key);
    if (word !== undefined) {
      return {
        end: i + 1,
        rule: this.id,
        meaning: { kind: 'shift', unit: 'day', by: word.by },
        confidence: 0.95,
        ending: word.ending,
      };
    }
    if (key === 'birisi' && reader.key(i + 1) === 'gün') return day(i + 2, 2, BARE);
    if (key === 'o' && reader.has(i + 1, 'biri', 'gün')) return day(i + 3, 2, BARE);
    const glued = TODAY_IN_ONE.get(key);
    const noun = key === 'bu' ? UNITS.get(reader.key(i + 1)) : undefined;
    const ending = glued ?? (noun?.value === 'day' ? noun.ending : undefined);
    if (ending === undefined || ending.plural || ending.possessive) return undefined;
    const end = glued !== undefined ? i + 1 : i + 2;
    if (ending.case === 'gen' || ending.case === 'acc') return undefined;
    const meaning: Meaning =
      ending.case === 'ter' || (ending.case === 'dat' && !/^(olan|təyin|planlaşdırıl|təsadüf)/.test(reader.key(end)))
        ? { kind: 'ref', value: 'PRESENT_REF' }
        : isOccasion(reader, end)
          ? TODAY
          : { kind: 'today' };
    return { end, rule: 'date.today', meaning, confidence: 0.93, ending };
  },
};

const TODAY: Meaning = { kind: 'shift', unit: 'day', by: 0 };

function day(end: number, by: number, ending: Ending): Match {
  return { end, rule: 'date.deictic-day', meaning: { kind: 'shift', unit: 'day', by }, confidence: 0.95, ending };
}

/** Words that may stand between: `bu əlamətdar gündə`. */
export const EPITHETS: ReadonlySet<string> = new Set(
  'əlamətdar tarixi gözəl müqəddəs mübarək şanlı çətin ağır faciəli'.split(' '),
);

/** `ötən həftə`, `keçən ay`, `gələn ayın axırı`, `bu rübdə`, `cari onillikdə`. Years have a rule of their own. */
export const deicticUnit: Rule = {
  id: 'date.deictic-unit',
  starts: starts(SHIFTS.keys(), 'əvvəlki öncəki sonrakı ertəsi gələcək'),
  match({ reader }, i) {
    const key = reader.key(i);
    const by =
      SHIFTS.get(key) ?? (/^(əvvəlki|öncəki)$/.test(key) ? -1 : /^(sonrakı|ertəsi|gələcək)$/.test(key) ? 1 : undefined);
    if (by === undefined) return undefined;
    const epithet = key === 'bu' && EPITHETS.has(reader.key(i + 1));
    const at = epithet ? i + 2 : i + 1;
    const weekend = weekendEnding(reader, at);
    if (weekend !== undefined)
      return {
        end: weekend.end,
        rule: this.id,
        meaning: { kind: 'shift', unit: 'weekend', by },
        confidence: 0.92,
        ending: weekend.ending,
      };
    const noun = UNITS.get(reader.key(at));
    if (noun === undefined || (noun.ending.possessive && key !== 'ertəsi')) return undefined;
    const unit = noun.value;
    if (noun.ending.plural) return plural(key, by, unit, at + 1, noun.ending);
    if (key === 'gələcək') return undefined;
    const anaphoric = /^(əvvəlki|öncəki|sonrakı|ertəsi)$/.test(key) || (unit === 'day' && by !== 0);
    if (unit === 'day' && by === 0 && (!epithet || noun.ending.case !== 'loc')) return undefined;
    if (
      unit === 'second' ||
      unit === 'minute' ||
      (unit === 'year' && !anaphoric) ||
      unit === 'season' ||
      unit === 'century' ||
      unit === 'millennium'
    )
      return undefined;
    if (unit === 'hour') return undefined;
    // `bu ay` fits, `bu ayın` as the Moon does not occur in news
    return {
      end: at + 1,
      rule: this.id,
      meaning: { kind: 'shift', unit, by, ...(anaphoric && { from: 'mention' as const }) },
      confidence: 0.92,
      ending: noun.ending,
    };
  },
};

/** `ötən illərdə`, `qarşıdakı günlər`, `əvvəlki illərlə`: no count, so only past or future. */
function plural(key: string, by: number, unit: Unit, end: number, ending: Ending): Match | undefined {
  if (by === 0)
    return key === 'bu' && /^(day|week|month)$/.test(unit) && ending.case !== 'gen'
      ? { end, rule: 'date.vague', meaning: { kind: 'ref', value: 'PRESENT_REF' }, confidence: 0.75, ending }
      : undefined;
  if (/^(second|hour|minute)$/.test(unit) && key !== 'ötən' && key !== 'qarşıdakı') return undefined;
  const meaning: Meaning =
    key === 'sonrakı' ? { kind: 'vague', by: 1 } : { kind: 'ref', value: by < 0 ? 'PAST_REF' : 'FUTURE_REF' };
  return { end, rule: 'date.vague', meaning, confidence: 0.85, ending };
}

/** `həftəsonu`, `həftə sonu`, `istirahət günləri` are the weekend. */
export function weekendEnding(reader: Reader, i: number): { end: number; ending: Ending } | undefined {
  const key = reader.key(i);
  const glued = WEEKEND_IN_ONE.get(key);
  if (glued !== undefined) return { end: i + 1, ending: glued };
  if (key !== 'həftə') return undefined;
  const edge = EDGES.get(reader.key(i + 1));
  return edge?.value === 'END' && edge.ending.possessive ? { end: i + 2, ending: edge.ending } : undefined;
}

/** `həftəsonu`, `ayın sonunda`, `həftənin əvvəlində`, `ilin əvvəlindən`: of the article's own week, month, year. */
export const ownUnit: Rule = {
  id: 'date.own-unit',
  starts: starts(
    WEEKEND_IN_ONE.keys(),
    'həftə',
    formsOf(UNITS, ({ ending }) => ending.case === 'gen'),
  ),
  match({ reader }, i) {
    const weekend = weekendEnding(reader, i);
    if (weekend !== undefined)
      return {
        end: weekend.end,
        rule: this.id,
        meaning: weekend.ending.plural
          ? { kind: 'set', value: 'XXXX-WXX-WE', quant: 'EVERY' }
          : { kind: 'shift', unit: 'weekend', by: 0 },
        confidence: 0.85,
        ending: weekend.ending,
      };
    const noun = UNITS.get(reader.key(i));
    if (
      noun?.ending.case !== 'gen' ||
      noun.ending.plural ||
      noun.ending.possessive ||
      !/^(day|week|month|year|quarter|season|half)$/.test(noun.value)
    )
      return undefined;
    if (/^(yeni|ilk|son|hər|bir|iki)$/.test(reader.key(i - 1)) || reader.at(i - 1)?.kind === 'number') return undefined;
    if (readEdge(reader, i + 1) === undefined) return undefined;
    const meaning: Meaning =
      noun.value === 'year'
        ? { kind: 'calendar', year: { kind: 'shift', by: 0 } }
        : noun.value === 'season'
          ? { kind: 'split-year', shift: 0 }
          : { kind: 'shift', unit: noun.value, by: 0 };
    return { end: i + 1, rule: this.id, meaning, confidence: 0.9, ending: noun.ending };
  },
};

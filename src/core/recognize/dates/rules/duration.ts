import type { Match, Meaning, Rule } from '../meaning';
import { AMOUNT_STARTS, durationValue, rangeEnds, readAmount, type Amount } from '../phrases/amount';
import type { Reader } from '../reader';
import { starts } from '../starts';
import { UNITS, UNIT_ADJECTIVES, formsOf } from '../words';

/** `3 gün sonra`, `iki il əvvəl`, `bundan 5 il qabaq`, `eramızdan 5000 il əvvəl`: a point, not a length. */
export const offset: Rule = {
  id: 'date.offset',
  starts: starts(AMOUNT_STARTS, 'eramızdan miladdan bundan bir qısa uzun müəyyən çox'),
  match({ reader }, i) {
    let at = i;
    const era = reader.key(i) === 'eramızdan' || reader.key(i) === 'miladdan';
    if (era || reader.key(i) === 'bundan') at++;
    const short = shortWhile(reader, at);
    const amount = short ?? readAmount(reader, at);
    if (amount === undefined || amount.ending.case !== 'nom' || amount.ending.possessive || amount.adjective)
      return undefined;
    const from = reader.key(amount.end) === 'bundan' ? amount.end + 1 : amount.end;
    const word = reader.key(from);
    const by = /^(əvvəl|öncə|qabaq|əvvəlki|əvvəlin|öncəki|əvvələ|əvvəldən)$/.test(word)
      ? -1
      : /^(sonra|sonrakı|sonakı|sonraya)$/.test(word)
        ? 1
        : 0;
    if (by === 0) return undefined;
    const end = from + 1;
    if (era) {
      if (by > 0 || typeof amount.count !== 'number' || amount.unit !== 'year') return undefined;
      return {
        end,
        rule: 'date.era',
        meaning: { kind: 'calendar', year: { kind: 'number', year: amount.count, bc: true } },
        confidence: 0.95,
      };
    }
    const ends = rangeEnds(amount.count);
    if (ends !== undefined && short === undefined) {
      const [near, far] = by < 0 ? [-ends[1], -ends[0]] : ends;
      const point = (count: number): Meaning => ({ kind: 'offset', unit: amount.unit, by: count });
      return { end, rule: this.id, meaning: { kind: 'range', from: point(near), to: point(far) }, confidence: 0.85 };
    }
    if (short !== undefined || amount.count === 'X')
      return { end, rule: this.id, meaning: { kind: 'vague', by: by < 0 ? -1 : 1 }, confidence: 0.85 };
    const behind = reader.key(i - 1);
    const told =
      behind === 'ondan' ? 'mention' : /[^aıoueəiöü](dan|dən)$/.test(behind) && at === i ? 'event' : undefined;
    return {
      end,
      rule: this.id,
      meaning: { kind: 'offset', unit: amount.unit, by: by * amount.count, ...(told && { told }) },
      confidence: 0.92,
    };
  },
};

/** `bir müddət`, `qısa müddət`, `az sonra`: a while. */
function shortWhile(reader: Reader, i: number): Amount | undefined {
  const at = reader.key(i) === 'çox' ? i + 1 : i;
  if (!/^(bir|qısa|uzun|müəyyən)$/.test(reader.key(at)) || !/^(müddət|zaman|vaxt)$/.test(reader.key(at + 1)))
    return undefined;
  return {
    end: at + 2,
    count: 'X',
    unit: 'day',
    ending: { case: 'nom', plural: false, possessive: false },
    adjective: false,
    working: false,
  };
}

/** `30 illik`, `beş il`, `5 ildir`, `34 ildən sonra`, `son beş ildə`, `növbəti beş il`. */
export const duration: Rule = {
  id: 'duration.count',
  starts: starts(AMOUNT_STARTS, 'son ötən keçən növbəti qarşıdakı gələn ilk yaxın'),
  match({ reader }, i) {
    const lead = /^(son|ötən|keçən|növbəti|qarşıdakı|gələn|ilk|yaxın)$/.test(reader.key(i)) ? 1 : 0;
    const start = i + lead;
    const amount = readAmount(reader, start);
    if (amount === undefined) return undefined;
    if (lead === 0 && rejected(reader, i, amount)) return undefined;
    // `bir gün` is `one day`; `bir il` counts
    if (
      amount.unit === 'day' &&
      reader.key(start) === 'bir' &&
      amount.end === start + 2 &&
      lead === 0 &&
      /^(nom|loc)$/.test(amount.ending.case) &&
      !amount.adjective &&
      !/^(ərzində|müddətinə|müddətində|üçün|davam)/.test(reader.key(amount.end))
    )
      return undefined;
    if (amount.unit === 'season' || amount.unit === 'half') return undefined;
    const whole = compound(reader, amount);
    if (whole !== undefined) return { ...whole, rule: this.id, confidence: 0.93 };
    return {
      end: amount.end,
      rule: this.id,
      meaning: { kind: 'duration', value: durationValue(amount.count, amount.unit) },
      confidence: 0.93,
      ending: amount.ending,
    };
  },
};

/** `il boyu`, `ay ərzində`, `gün boyunca`: the unit is the length, the word behind it stays outside. */
export const wholeUnit: Rule = {
  id: 'duration.whole-unit',
  starts: starts('il ay həftə gün'),
  match({ reader }, i) {
    const unit = UNITS.get(reader.key(i));
    if (unit === undefined || !/^(boyu(nca)?|ərzində)$/.test(reader.key(i + 1))) return undefined;
    return {
      end: i + 1,
      rule: this.id,
      meaning: { kind: 'duration', value: durationValue(1, unit.value) },
      confidence: 0.85,
    };
  },
};

/** The next smaller unit in a length of two parts. */
const SMALLER: Readonly<Partial<Record<Amount['unit'], RegExp>>> = {
  year: /^(month|day)$/,
  month: /^day$/,
  hour: /^minute$/,
  minute: /^second$/,
};

/** `yarım`, also where it bears the case of the whole length. */
const HALF = /^yarım(?:a|ın|da|dan)?$/;

/** `2 il 6 ay` is P2Y6M, `iki il yarım` P30M, `8 saat yarıma` PT8H30M. */
function compound(reader: Reader, first: Amount): Pick<Match, 'end' | 'meaning' | 'ending'> | undefined {
  const { count, unit, ending } = first;
  if (typeof count !== 'number' || count < 1 || !Number.isInteger(count)) return undefined;
  if (ending.case !== 'nom' || ending.possessive || ending.plural || first.adjective || first.working) return undefined;
  if (HALF.test(reader.key(first.end)) && UNITS.get(reader.key(first.end + 1)) === undefined)
    return { end: first.end + 1, meaning: { kind: 'duration', value: durationValue(count + 0.5, unit) }, ending };
  const smaller = SMALLER[unit];
  if (smaller === undefined) return undefined;
  const second = readAmount(reader, reader.key(first.end) === 'və' ? first.end + 1 : first.end);
  if (second === undefined || !smaller.test(second.unit) || typeof second.count !== 'number') return undefined;
  if (!Number.isInteger(second.count) || second.count < 1 || second.working) return undefined;
  const word = reader.key(second.end);
  if (second.ending.case === 'nom' && /^(əvvəl|öncə|qabaq|sonra)$/.test(word))
    return { end: second.end + 1, meaning: { kind: 'vague', by: word === 'sonra' ? 1 : -1 }, ending: second.ending };
  const value = durationValue(count, unit) + durationValue(second.count, second.unit).replace(/^PT?/, '');
  return { end: second.end, meaning: { kind: 'duration', value }, ending: second.ending };
}

/** Rates, clock hours and ages are no durations. */
function rejected(reader: Reader, i: number, amount: Amount): boolean {
  const before = reader.key(i - 1);
  if (amount.adjective && amount.ending.possessive && typeof amount.count === 'number' && amount.unit === 'year')
    return false;
  if (before === 'saat' && amount.unit !== 'hour') return false;
  return amount.unit === 'month' && amount.ending.case === 'gen' && reader.key(i) === 'bir';
}

/** `uzun illərdir`, `yüz illərdir`, `uzun müddət`, `ən qısa müddət`, `illər`, `son illər`. */
export const vagueDuration: Rule = {
  id: 'duration.vague',
  starts: starts(
    formsOf(UNITS, ({ ending }) => ending.plural),
    'ən çox daha uzun qısa yüz min neçə on onlarla',
  ),
  match({ reader }, i) {
    const key = reader.key(i);
    const at = key === 'ən' || key === 'çox' || key === 'daha' ? i + 1 : i;
    if (
      /^(uzun|qısa)$/.test(reader.key(at)) &&
      /^(müddət|zaman|vaxt)(ə|a|dir|dır|dən|dan|də|da)?$/.test(reader.key(at + 1))
    ) {
      return {
        end: at + 2,
        rule: this.id,
        meaning: { kind: 'duration', value: 'PX' },
        confidence: 0.8,
        ending: UNITS.get('gün')?.ending,
      };
    }
    if (at !== i) return undefined;
    const lead = /^(uzun|yüz|min|neçə|on|onlarla)$/.test(key);
    const noun = UNITS.get(reader.key(lead ? i + 1 : i));
    if (noun === undefined || !noun.ending.plural) return undefined;
    const along = /^(boyu|boyunca|uzunu|ərzində|əvvəl|öncə)$/.test(reader.key(lead ? i + 2 : i + 1));
    const bareForm = /(lardır|lərdir|larla|lərlə|lar|lər|lardan|lərdən)$/.test(reader.key(lead ? i + 1 : i));
    if (!bareForm) return undefined;
    if (!lead && !along && !/(dır|dir|larla|lərlə)$/.test(reader.key(i))) return undefined;
    const end = lead ? i + 2 : i + 1;
    return {
      end,
      rule: this.id,
      meaning: { kind: 'duration', value: durationValue('X', noun.value) },
      confidence: 0.85,
      ending: noun.ending,
    };
  },
};

/** `son illər`, `son vaxtlar`, `son günlərdə`: without a count a time past. */
export const recent: Rule = {
  id: 'date.recent',
  starts: starts('son yaxın'),
  match({ reader }, i) {
    const key = reader.key(i);
    if (key === 'son' || key === 'yaxın') {
      const at = /^(bir)$/.test(reader.key(i + 1)) && reader.key(i + 2) === 'neçə' ? i + 3 : i + 1;
      if (at !== i + 1) return undefined;
      const noun = UNITS.get(reader.key(at));
      const time = /^(vaxt|zaman|dövr)l[aə]r/.test(reader.key(at));
      if (!time && (noun === undefined || !noun.ending.plural || noun.ending.possessive)) return undefined;
      const value = key === 'son' ? 'PAST_REF' : 'FUTURE_REF';
      return {
        end: at + 1,
        rule: this.id,
        meaning: { kind: 'ref', value },
        confidence: 0.88,
        ...(noun && { ending: noun.ending }),
      };
    }
    return undefined;
  },
};

/** `illik konfrans`, `gündəlik`, `aylıq`: an adjective of repetition, with no number before it. */
export const repeated: Rule = {
  id: 'set.adjective',
  starts: starts(UNIT_ADJECTIVES.keys(), 'gündəlik'),
  match({ reader }, i): Match | undefined {
    const key = reader.key(i);
    // `gündəlik` is an agenda too, but hardly without an ending; a capital one is a title
    const adjective = UNIT_ADJECTIVES.get(
      key === 'gündəlik' && (!reader.at(i)?.capital || reader.number(i + 1) === undefined) ? 'günlük' : key,
    );
    if (adjective === undefined) return undefined;
    if (adjective.ending.case !== 'nom' || adjective.ending.possessive || adjective.ending.plural) return undefined;
    const before = reader.at(i - 1);
    if (before?.kind === 'number' || before?.key === '-') return undefined;
    if (/^(c[ıiuü]|neçə|bir|çox|bu|həmin)$/.test(before?.key ?? '') || /nc[ıiuü]$/.test(before?.key ?? ''))
      return undefined;
    if (adjective.value === 'second' || adjective.value === 'century' || adjective.value === 'half') return undefined;
    return {
      end: i + 1,
      rule: this.id,
      meaning: { kind: 'set', value: durationValue(1, adjective.value), quant: 'EVERY' },
      confidence: 0.85,
      ending: adjective.ending,
    };
  },
};

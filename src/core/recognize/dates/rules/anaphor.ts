import { BARE } from '../endings';
import type { Meaning, Rule } from '../meaning';
import { NUMBER_WORDS, readNumber } from '../numbers';
import { YEAR_STARTS, readYear } from '../phrases/year';
import { starts } from '../starts';
import { DATE_NOUNS, PARTS_OF_DAY, PERIODS, UNITS } from '../words';

/** `həmin gün`, `o həftə`, `həmin axşam`: the one spoken of. `həmin il` stands with the years. */
export const anaphor: Rule = {
  id: 'date.anaphor',
  starts: starts('həmin o'),
  match({ reader }, i) {
    const key = reader.key(i);
    if (key !== 'həmin' && !(key === 'o' && reader.at(i)?.kind === 'word')) return undefined;
    const date = DATE_NOUNS.get(reader.key(i + 1));
    if (date !== undefined && !date.ending.plural && key === 'həmin' && !/^(acc|nom)$/.test(date.ending.case)) {
      return {
        end: i + 2,
        rule: this.id,
        meaning: { kind: 'mention', unit: 'date' },
        confidence: 0.9,
        ending: date.ending,
      };
    }
    const part = PARTS_OF_DAY.get(reader.key(i + 1));
    if (part !== undefined && !part.ending.plural && !part.ending.possessive && part.ending.case !== 'gen') {
      return {
        end: i + 2,
        rule: this.id,
        meaning: { kind: 'time', on: { kind: 'mention', unit: 'day' }, part: part.value },
        confidence: 0.85,
        ending: part.ending,
      };
    }
    const noun = UNITS.get(reader.key(i + 1));
    if (noun === undefined || noun.ending.possessive) {
      const period = PERIODS.get(reader.key(i + 1));
      if (
        period === undefined ||
        period.ending.plural ||
        period.ending.possessive ||
        key !== 'həmin' ||
        /^(zaman|vaxt)/.test(reader.key(i + 1))
      )
        return undefined;
      return {
        end: i + 2,
        rule: this.id,
        meaning: { kind: 'mention', unit: 'period' },
        confidence: 0.75,
        ending: period.ending,
      };
    }
    if (noun.ending.plural) {
      if (!/^(year|day)$/.test(noun.value) || (key === 'həmin' && noun.ending.case === 'gen')) return undefined;
      return {
        end: i + 2,
        rule: this.id,
        meaning: { kind: 'ref', value: 'PAST_REF' },
        confidence: 0.7,
        ending: noun.ending,
      };
    }
    if (noun.value === 'second' || noun.value === 'minute' || noun.value === 'hour') return undefined;
    if (key === 'o' && !/^(gün|gündən|gündə|günə|il|ildən|ildə|ay|ayda|həftə)$/.test(reader.key(i + 1)))
      return undefined;
    return {
      end: i + 2,
      rule: this.id,
      meaning: { kind: 'mention', unit: noun.value },
      confidence: 0.88,
      ending: noun.ending,
    };
  },
};

/** `qeyd edilən tarixədək`, `göstərilən müddətdə`, `bu tarixdən`: a date or period named before. */
export const namedDate: Rule = {
  id: 'date.named-before',
  starts: starts('qeyd adı sözü göstərilən sözügedən adıçəkilən bu eyni'),
  match({ reader }, i) {
    let at = i;
    if (
      /^(qeyd|adı|sözü)$/.test(reader.key(i)) &&
      /^(edilən|olunan|olunmuş|edilmiş|çəkilən|gedən)$/.test(reader.key(i + 1))
    )
      at = i + 2;
    else if (/^(göstərilən|sözügedən|adıçəkilən|bu|eyni)$/.test(reader.key(i))) at = i + 1;
    else return undefined;
    const period = PERIODS.get(reader.key(at));
    if (period !== undefined && /^(dövr|müddət)/.test(reader.key(at)) && reader.key(i) !== 'eyni') {
      const { ending } = period;
      if (ending.plural || ending.possessive) return undefined;
      if (ending.case !== 'loc' && !(ending.case === 'nom' && reader.key(at + 1) === 'ərzində')) return undefined;
      return { end: at + 1, rule: this.id, meaning: { kind: 'mention', unit: 'period' }, confidence: 0.8, ending };
    }
    const noun = DATE_NOUNS.get(reader.key(at));
    if (noun === undefined || noun.ending.plural || noun.ending.possessive) return undefined;
    if (noun.ending.case === 'nom' || noun.ending.case === 'gen' || noun.ending.case === 'acc') return undefined;
    return {
      end: at + 1,
      rule: this.id,
      meaning: { kind: 'mention', unit: 'date' },
      confidence: 0.85,
      ending: noun.ending,
    };
  },
};

/** `ötən ilin eyni dövründə`, `2024-cü ilin müvafiq dövrü ilə`: the same months of the named year. */
export const samePeriod: Rule = {
  id: 'date.same-period',
  starts: starts(YEAR_STARTS, 'eyni müvafiq analoji həmin'),
  match({ reader }, i) {
    const phrase = readYear(reader, i);
    const at = phrase?.ending.case === 'gen' ? phrase.end : i;
    if (phrase !== undefined && at === i) return undefined;
    if (!/^(eyni|müvafiq|analoji|həmin)$/.test(reader.key(at))) return undefined;
    const next = at + 1;
    const noun = PERIODS.get(reader.key(next)) ?? UNITS.get(reader.key(next));
    if (noun === undefined || noun.ending.plural) return undefined;
    const key = reader.key(next);
    if (!/^(dövr|ay|rüb)/.test(key)) return undefined;
    // without a year it must be the same one: `eyni dövrdə`
    if (phrase === undefined && (noun.ending.possessive || !key.startsWith('dövr'))) return undefined;
    if (phrase !== undefined && !noun.ending.possessive) return undefined;
    const meaning: Meaning = { kind: 'mention', unit: 'period', ...(phrase && { year: phrase.year }) };
    return { end: next + 1, rule: this.id, meaning, confidence: 0.9, ending: noun.ending };
  },
};

/** `festivalın ikinci günündə`: a day of an event that goes on, as a rule the day reported on. */
export const eventDay: Rule = {
  id: 'date.event-day',
  starts: starts('number', NUMBER_WORDS.keys()),
  match({ reader }, i) {
    const before = reader.at(i - 1);
    if (before?.kind !== 'word' || !/(nın|nin|nun|nün|ın|in|un|ün)$/.test(before.key)) return undefined;
    if (/^(ayın|həftənin|ilin|günün)$/.test(before.key)) return undefined;
    const number = readNumber(reader, i);
    if (number === undefined || !number.ordinal || number.value > 31 || number.written === 'roman') return undefined;
    const at = number.end;
    const noun = UNITS.get(reader.key(at));
    if (noun?.value !== 'day' || !noun.ending.possessive || noun.ending.plural) return undefined;
    return {
      end: at + 1,
      rule: this.id,
      meaning: { kind: 'mention', unit: 'event-day' },
      confidence: 0.7,
      ending: noun.ending ?? BARE,
    };
  },
};

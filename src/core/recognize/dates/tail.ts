import type { TimexMod } from '../../timex';
import { BARE, type Ending } from './endings';
import type { Match } from './meaning';
import type { Reader } from './reader';
import { EDGES, UNITS } from './words';

/**
 * What may follow any expression and belongs to it: `ilin` + `sonunda`, `1-dən` + `sonra`, `ayına` +
 * `qədər`, `illər` + `arasında`, `160 ildən` + `çox`.
 */
export function withTail(reader: Reader, match: Match): Match {
  const edged = edge(reader, match);
  const ended = postposition(reader, edged);
  return measure(reader, ended);
}

function edge(reader: Reader, match: Match): Match {
  if (match.ending?.case !== 'gen' || match.meaning.kind === 'duration' || match.meaning.kind === 'set') return match;
  const part = readEdge(reader, match.end);
  return part === undefined ? match : { ...match, end: part.end, mod: match.mod ?? part.mod, ending: part.ending };
}

/** `son həftəsində`, `ikinci yarısında`, `ilk ongünlüyü`: TIMEX3 knows only beginning, middle and end of a month. */
const PART_OF_MONTH = /^(yarı|həftə|ongünlü)(?:sı|si|yü)(n(?:da|də|dan|dən|ın|in|ün|a|ə|adək|ədək))?$/;
const PLACES: ReadonlyMap<string, 'START' | 'MID' | 'END'> = new Map([
  ['ilk', 'START'],
  ['birinci', 'START'],
  ['ikinci', 'MID'],
  ['üçüncü', 'END'],
  ['son', 'END'],
  ['sonuncu', 'END'],
]);

function endingOf(written: string): Ending {
  const kase = /dək$/.test(written)
    ? 'ter'
    : /d[aə]n$/.test(written)
      ? 'abl'
      : /d[aə]$/.test(written)
        ? 'loc'
        : /n$/.test(written)
          ? 'gen'
          : written === ''
            ? 'nom'
            : 'dat';
  return { case: kase, plural: false, possessive: true };
}

/** `sonunda`, `əvvəlindən`; `ilk aylarında`, `son günlərində`: which part of what stands before in the genitive. */
export function readEdge(
  reader: Reader,
  at: number,
): { end: number; mod: 'START' | 'MID' | 'END'; ending: Ending } | undefined {
  const key = reader.key(at);
  const word = EDGES.get(key);
  if (word !== undefined && word.ending.possessive && !key.startsWith('baş'))
    return { end: at + 1, mod: word.value, ending: word.ending };
  const part = PART_OF_MONTH.exec(reader.key(at + 1));
  // halves of a day are parts of it: `TMO`, `TAF`
  const place = part === null || reader.key(at - 1) === 'günün' ? undefined : PLACES.get(key);
  if (place !== undefined)
    return {
      end: at + 2,
      mod: place === 'MID' && part?.[1] === 'yarı' ? 'END' : place,
      ending: endingOf(part?.[2] ?? ''),
    };
  if (key !== 'ilk' && key !== 'son') return undefined;
  const unit = UNITS.get(reader.key(at + 1));
  if (unit === undefined || !unit.ending.plural || !unit.ending.possessive) return undefined;
  return { end: at + 2, mod: key === 'ilk' ? 'START' : 'END', ending: unit.ending };
}

function postposition(reader: Reader, match: Match): Match {
  const word = reader.key(match.end);
  const { ending = BARE, meaning } = match;
  if (meaning.kind === 'set' || meaning.kind === 'vague') return match;
  const length = meaning.kind === 'duration';
  // `10:00-dan 18:00-dək` says its end already
  const range = meaning.kind === 'range' || (meaning.kind === 'time' && meaning.to !== undefined);
  switch (ending.case) {
    case 'dat':
      if (meaning.kind === 'time' && word === 'yaxın') return { ...match, end: match.end + 1, mod: 'APPROX' };
      if (!/^(qədər|qədərki|kimi|dək)$/.test(word)) return match;
      return { ...match, end: match.end + 1, ...(range ? {} : mod(match, length ? 'EQUAL_OR_LESS' : 'ON_OR_BEFORE')) };
    case 'ter':
      return length || range || meaning.kind === 'ref' ? match : { ...match, ...mod(match, 'ON_OR_BEFORE') };
    case 'abl':
      if (word === 'bəri') return { ...match, end: match.end + 1, ...mod(match, 'ON_OR_AFTER') };
      if (/^(sonra|sonrakı)$/.test(word))
        return { ...match, end: match.end + 1, ...(length ? {} : mod(match, 'AFTER')) };
      if (/^(əvvəl|əvvəlki|öncə|qabaq)$/.test(word))
        return { ...match, end: match.end + 1, ...(length ? {} : mod(match, 'BEFORE')) };
      return match;
    case 'nom':
      if (/^(arasında|aralığında|arası|arasındakı)$/.test(word) && meaning.kind === 'range')
        return { ...match, end: match.end + 1 };
      if (/^(radələrində|civarında|ətrafında|arası)$/.test(word))
        return { ...match, end: match.end + 1, mod: 'APPROX' };
      if (word === 'ilə' && reader.key(match.end + 1) === 'müqayisədə') return match;
      return about(reader, match);
    default:
      return match;
  }
}

/** `saat 5 radələri`, `saat 05:00 kimi`. */
function about(reader: Reader, match: Match): Match {
  if (match.meaning.kind !== 'time' || reader.key(match.end) !== 'kimi') return match;
  return { ...match, mod: 'APPROX' };
}

function mod(match: Match, value: TimexMod): { mod: TimexMod } {
  return { mod: match.mod ?? value };
}

/** `160 ildən çox`, `30 ilə yaxın`, `bir saatdan az`, `3 aydan artıq`. */
function measure(reader: Reader, match: Match): Match {
  if (match.meaning.kind !== 'duration') return match;
  const word = reader.key(match.end);
  const extend = (value: TimexMod): Match => ({ ...match, end: match.end + 1, mod: value });
  if (match.ending?.case === 'nom' && word === 'və') {
    const at = reader.key(match.end + 1) === 'daha' ? match.end + 2 : match.end + 1;
    if (/^(artıq|çox)$/.test(reader.key(at))) return { ...match, end: at + 1, mod: 'EQUAL_OR_MORE' };
  }
  if (match.ending?.case === 'abl') {
    // `30 gündən çox olmamaqla`: the words make a clause of their own
    if (/^olma/.test(reader.key(match.end + 1))) return match;
    if (/^(çox|artıq|çoxdur|artıqdır|çoxdan)$/.test(word)) return extend('MORE_THAN');
    if (/^(az|azdır)$/.test(word)) return extend('LESS_THAN');
  }
  if (match.ending?.case === 'dat' && /^(yaxın|yaxındır)$/.test(word)) return extend('APPROX');
  return match;
}

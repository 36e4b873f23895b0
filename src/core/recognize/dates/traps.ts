import type { Match } from './meaning';
import { NUMBER_WORDS } from './numbers';
import type { Reader } from './reader';

/** Nouns that make a place of the date before them, in the possessive that such names have: `28 May küçəsi`, `8 Noyabr prospektində`. */
const PLACE_HEADS =
  /^(?:stansiya|metro|metrostansiya|küçə|prospekt|park|meydan|meydança|rayon|qəsəbə|dairə|məktəb|döngə|bağ|bulvar|şosse|körpü|massiv|mikrorayon|kənd|hərəkat|briqada|batalyon|universitet|zavod|fabrik|stadion|klub|bazar|xiyaban|hovuz|kompleks|mədən|yarımstansiya|lisey|gimnaziya|qatar)s?[ıiuü](?:n.*)?$/;

/** Words that stand between a quoted date and its place noun. */
const BETWEEN = 2;

/** Nouns that make a score, a rate or a reference of numbers before them. */
const SCORE_HEADS =
  /^(hesab|hesabı|hesablı|hesabına|bərabərə|xal|saylı|nömrəli|maddə|maddəsi|bənd|dəfə|faiz|manat|dollar|avro|km|kilometr)/;

const NAMED_AFTER = new Set(['date.month-day', 'date.month', 'date.year', 'date.weekday', 'date.deictic-day']);

/** Whether the words between `start` and the match's end only look like a time. */
export function isTrap(reader: Reader, start: number, match: Match): boolean {
  return (
    isPlaceName(reader, start, match) ||
    isNumbering(reader, start, match) ||
    isPersonName(reader, start, match) ||
    isAge(reader, match) ||
    isNamedWar(reader, start, match) ||
    isRate(reader, start, match) ||
    isParticiple(reader, start, match) ||
    isOrdinalAdjective(reader, start, match)
  );
}

/** `“28 May” stansiyası`, `1905-ci il küçəsi`, `8 Noyabr metro stansiyasında`, `“8 Noyabr” Elektrik Stansiyası`. */
function isPlaceName(reader: Reader, start: number, match: Match): boolean {
  if (!NAMED_AFTER.has(match.rule)) return false;
  const quoted = /^["'”’»]$/.test(reader.key(match.end));
  if (!quoted) {
    if (match.ending !== undefined && (match.ending.case !== 'nom' || match.ending.possessive)) return false;
    const at = reader.key(match.end) === 'metro' ? match.end + 1 : match.end;
    return PLACE_HEADS.test(reader.key(at)) || /^(adına|ordenli)$/.test(reader.key(at));
  }
  if (!/^["'“‘«]$/.test(reader.key(start - 1))) return false;
  for (let k = 1; k <= BETWEEN + 1; k++) {
    const key = reader.key(match.end + k);
    if (PLACE_HEADS.test(key)) return true;
    if (reader.at(match.end + k)?.kind !== 'word') return false;
  }
  return false;
}

/** `21:20 hesabı`, `18/1 saylı`, `№ 12.05.2020`, `Covid-19`, `+994 12`. */
function isNumbering(reader: Reader, start: number, match: Match): boolean {
  const head = reader.key(match.end);
  const before = reader.key(start - 1);
  if (match.meaning.kind === 'time' && SCORE_HEADS.test(head)) return true;
  if (reader.at(start)?.kind === 'number') {
    if (/^[№#§+]$/.test(before)) return true;
    // a digit of a longer number or code: `5-12 mart` begins at 5, `Mi-8 may` does not at 8
    if (reader.glued(start) && reader.isHyphen(start - 1) && reader.glued(start - 1)) return true;
    // an address: `sayt.az/2024/03/05`
    if (before === '/' && reader.key(start + 1) === '/' && reader.glued(start) && reader.glued(start - 1)) return true;
    if (
      reader.glued(start) &&
      /^[.,:/]$/.test(before) &&
      reader.at(start - 2)?.kind === 'number' &&
      reader.glued(start - 1)
    )
      return true;
  }
  return match.rule === 'date.numeric' && /^(saylı|nömrəli|versiya)/.test(head);
}

/** `Tereza May`, `Avqust Strindberq`: a capital month beside a capital name, with no number or `ay`. */
function isPersonName(reader: Reader, start: number, match: Match): boolean {
  if (
    match.rule !== 'date.month' &&
    match.rule !== 'date.weekday' &&
    match.rule !== 'date.season' &&
    match.rule !== 'date.deictic-day'
  )
    return false;
  const atom = reader.at(start);
  if (atom?.kind !== 'word' || !atom.capital || match.end !== start + 1) return false;
  const before = reader.at(start - 1);
  const after = reader.at(match.end);
  const name = (other: typeof atom | undefined): boolean => other?.kind === 'word' && other.capital && !other.glued;
  if (name(before)) return true;
  // `növbəti turda Sabahla`: inside a sentence the capital makes a name
  if (match.rule === 'date.deictic-day' && before?.kind === 'word' && !atom.newline && !atom.glued) return true;
  if (match.rule === 'date.deictic-day' || match.rule === 'date.weekday')
    return /^["'“«]$/.test(before?.key ?? '') && /^["'”»]$/.test(after?.key ?? '');
  // `Martda Bakıda` is a time, `Marta Kos` is not
  return /^(nom|dat|gen)$/.test(match.ending?.case ?? 'nom') && name(after);
}

/** `53 yaşlı`, `45 yaşında`: guidelines mark no ages. `200 il yaşayıb` is none. */
function isAge(reader: Reader, match: Match): boolean {
  return match.meaning.kind === 'duration' && /^yaş(?!a(?!dək$)\p{L})/u.test(reader.key(match.end));
}

/** `Otuzillik müharibə`, `Yüz illik müharibə`: with a capital a name. */
function isNamedWar(reader: Reader, start: number, match: Match): boolean {
  const first = reader.at(start);
  if (match.meaning.kind !== 'duration' || first?.kind !== 'word' || !first.capital) return false;
  return /^müharibə/.test(reader.key(match.end));
}

/** `saatda 40 km`, `ayda 1500 cüt`; `2 il 6 ay` stays. */
function isRate(reader: Reader, start: number, match: Match): boolean {
  if (match.meaning.kind !== 'duration') return false;
  const after = reader.key(match.end);
  return after === '/' || (reader.key(start - 1) === '/' && reader.glued(start));
}

/** `gələn ay yarımdan`… is time; `Rusiyadan keçən su yolları`, `19-dan 20-nə keçən gecə` are verbs with their objects. */
function isParticiple(reader: Reader, start: number, match: Match): boolean {
  const key = reader.key(start);
  if (key !== 'keçən' && key !== 'gələn' && key !== 'ötən') return false;
  const before = reader.at(start - 1);
  if (before?.kind !== 'word' || match.meaning.kind !== 'time') return false;
  return /(dan|dən|nə|na|a|ə)$/.test(before.key);
}

/** `29-cu illik konfrans`, `28-ci ildönümü`: ordinals of things that happen yearly; and what a trap left of `Yüz illik`. */
function isOrdinalAdjective(reader: Reader, start: number, match: Match): boolean {
  if (match.rule !== 'set.adjective') return false;
  const before = reader.key(start - 1);
  return (
    /^c[ıiuü]$/.test(before) ||
    (NUMBER_WORDS.has(before) && reader.at(start - 1)?.capital === true) ||
    reader.isHyphen(start - 1)
  );
}

import { fold } from '../../../azerbaijani/casing';
import { isEnding } from '../../../azerbaijani/endings';
import { IN } from '../../../lexicon';
import { isCapital, wordAt, type NameLabel, type Rule, type Scan } from '../scan';
import type { NounKind } from '../typeNouns';
import type { Unit } from '../units';
import { inLists, type Word } from '../word';
import { isStyle } from './personWords';

const LONGEST = 7;

/** Last words of companies' names in other languages. */
const COMPANY =
  /^(?:mmc|asc|qsc|bokt|ltd|llc|inc|co|plc|limited|corporation|corp|group|bank|airlines|airways|tv|news|company|holding|holdings|capital|energy|media|press|times|post|technologies|motors|institute|foundation|conservancy|association|university|club|agency|channel|haber)\.?$/u;

/** Forms of enterprise behind a quoted name. */
const LEGAL: ReadonlySet<string> = new Set(
  'mmc asc qsc bokt qht phs phş publik i̇b ib ltd llc psc pjsc ooo klub fk bk vk mətbəəsi fm'.split(' '),
);

/** Stems of what a quoted name is called by, beside the type nouns. */
const CALLED_ORG =
  /^(?:klub|komanda|şirkət|bank|mağaza|market|supermarket|restoran|kafe|sığorta|telekanal|kanal|qəzet|jurnal|portal|sayt|agentlik|agentliy|nəşr|radio|aviaşirkət|holdinq|zavod|fabrik|partiya|hərəkat|birli|fond|mərkəz|kollektiv|futbolçu|hücumçu|qapıçı|müdafiəçi|yarımmüdafiəçi|məşqçi|prezidenti|azarkeş|heyət|təşkilat|qruplaşma|terror|ansambl|qrup|universitet|məktəb|lisey|litsey|xəstəxana|klinika|apteks|aptek|ictimai|mətbəə|şəbəkə|rəhbər|sədr|direktor|əməkdaş|müxbir|konserni|korporasiya|startap|oyunçu|forvard|kapitan|nəşriyyat)/u;
const CALLED_PLACE =
  /^(?:stadion|arena|aeroport|hava|otel|hotel|mehmanxana|stansiya|metro|yarımstansiya|park|kompleks|düşərgə|saray|(?:a|k?s|h|g|i̇)?es(?:$|-)|yatağ|platforma|mədən|bağ|məscid|meydan|gimnaziya|dəhliz)/u;
const CALLED_EVENT =
  /^(?:festival|forum|sərgi|turnir|konfrans|sammit|marafon|kubok|liqa|çempionat|olimpiada|əməliyyat(?!$|-)|tədbir|konsert|müsabiqə|gün(?!əş)|zirvə|aksiya|həftə|oyun|şou|ekspozisiya|biennale|yarış|yarmarka|konqres|simpozium|qurultay|reqata|universiada|spartakiada)/u;
const CALLED_OTHER =
  /^(?:layihə|film|kitab|mahnı|əsər|medal|orden|proqram|roman|pyes|şəkl|qanun|tamaşa|balet|opera|raket|tank|sistem|məhsul|marka|tətbiq|veriliş|mükafat|mövzu|adlı|prinsip|deviz|şüar|haqqında|qatar|gəmi|təyyarə|pua|dron|avtomobil|mobil|hesab|sənəd|bəyannamə|məqalə|şeir|simfoniya|nominasiya|rubrika|süjet|kart|xidmət|adla|kimi|olaraq|strategiya|konsepsiya|anlayış|söz|ifadə|versiya|serial|animasiya|formul|metod|standart|təşəbbüs|kurs|təlim|peşə|ad|titul|modul|kampaniya|paket|plan|daşnak|ideya|oratoriya|poema|uvertüra|romans|hekayə|povest|dastan)/u;
/** Words between a quoted name and the happening that is called by it: “…” adlı fərdi sərgi. */
const BEFORE_EVENT: ReadonlySet<string> = new Set(
  'adlı beynəlxalq dünya respublika ümumrespublika regional ənənəvi illik fərdi birgə hərbi taktiki çoxmillətli çoxtərəfli ikitərəfli komanda-qərargah incəsənət sənət rəsm foto musiqi kino film teatr kitab uşaq gənclər idman futbol cüdo güləş şahmat media müdafiə sülh iqtisadi biznes texnologiya innovasiya elmi elmi-praktik turizm kulinariya mədəniyyət kənd təsərrüfatı qida sənayesi tikinti energetika enerji neft qaz neft-qaz tibb səhiyyə təhsil nəqliyyat moda dizayn rəqs mahnı muğam xalq folklor'.split(
    ' ',
  ),
);
/** Words that lead from a quoted name to what it is: “Lotos” adlı şirkət, “Lotos” kimi iri şirkətlər. */
const CALLING: ReadonlySet<string> = new Set(['adlı', 'adlanan', 'kimi']);

function calledBody(scan: Scan, from: number): boolean {
  for (let at = from; at < from + 2; at++) {
    const word = wordAt(scan, at);
    if (word === undefined || word.capital) return false;
    if (word.noun !== undefined) return word.noun.kind === 'org';
  }
  return false;
}

/** Most of them. */
const MOST_BEFORE_EVENT = 5;
/** Words that make a `təlim` an exercise of troops and no training. */
const ARMED: ReadonlySet<string> = new Set(['hərbi', 'taktiki', 'birgə', 'çoxmillətli', 'komanda-qərargah']);
const EXERCISE = /^təlim/u;

/** The word that says what happening the quoted name before `from` calls, if one does. */
export function happening(scan: Scan, from: number): Word | undefined {
  let at = from;
  let armed = false;
  for (; at - from < MOST_BEFORE_EVENT; at++) {
    const key = wordAt(scan, at)?.key ?? '';
    if (!BEFORE_EVENT.has(key)) break;
    armed ||= ARMED.has(key);
  }
  const word = wordAt(scan, at);
  if (word === undefined || (word.capital && at === from) || scan.units[at]?.first === true) return undefined;
  if (word.nounReading?.endings.length === 0 && wordAt(scan, at + 1)?.noun?.kind === 'org') return undefined;
  return CALLED_EVENT.test(word.key) || (armed && EXERCISE.test(word.key)) ? word : undefined;
}

const SPEAKS =
  /^(?:xəbər|yaz|məlumat|daxil|bildir|istinad|açıqla|dərc|jurnalist|efir|müxbir|əməkdaş|saytı|müsahibə|ötür|qeyd|verdiy|məxsus)/u;

/** `“Lotus Group” olaraq …`: what it speaks as. */
const AS: ReadonlySet<string> = new Set(['olaraq', 'kimi']);

/** What only somebody gives: `“Lotus”un dəstəyi ilə`. */
const SUPPORTS = /^(?:dəstəyi|təşkilatçılığı|təşəbbüsü|sponsorluğu|tərəfdaşlığı|təqdimatında)/u;

/** Names in quotation marks: bodies, venues and happenings by what they are called or what they do. */
export const quoted: Rule = (scan, found) => {
  for (const open of scan.quotes) {
    const close = (scan.units[open] as Unit).mate;
    if (close === open + 1) continue;
    if (close - open - 1 > LONGEST) continue;
    if (!nameLike(scan, open + 1, close - 1)) {
      if (isCalledEvent(scan, open + 1, close))
        found.add({ from: open + 1, to: close - 1, label: 'EVENT', rule: 'event.quoted', score: 0.8 });
      continue;
    }
    const [label, rule, score] = judge(scan, open, close);
    found.add({ from: open + 1, to: close - 1, label, rule, score });
  }
};

/** `“Su və torpaq: dünən, bu gün, sabah” adlı konfrans`: a theme of several parts that is called a happening's name. */
function isCalledEvent(scan: Scan, from: number, close: number): boolean {
  return isCapital(scan, from) && wordAt(scan, close + 1)?.key === 'adlı' && happening(scan, close + 1) !== undefined;
}

function nameLike(scan: Scan, from: number, to: number): boolean {
  const first = scan.units[from] as Unit;
  if (first.kind !== 'word' && first.kind !== 'web' && first.kind !== 'number' && first.kind !== 'initial')
    return false;
  if (first.kind !== 'number' && first.word?.capital !== true) return false;
  for (let i = from; i <= to; i++) {
    const { kind, text } = scan.units[i] as Unit;
    if (kind === 'comma' && COMPANY.test(wordAt(scan, i + 1)?.key ?? '')) continue;
    if (kind === 'comma' || kind === 'open' || kind === 'close' || (kind === 'sign' && !"&.'’+/".includes(text)))
      return false;
  }
  return true;
}

function judge(scan: Scan, open: number, close: number): [NameLabel, string, number] {
  const after = behind(scan, close);
  const next = wordAt(scan, after);
  const shared = listEnd(scan, after);
  const before = wordAt(scan, open - 1);
  const inside = whole(scan, open + 1, close - 1);
  if (close - open === 2 && isStyle(wordAt(scan, open + 1)?.key ?? '')) return ['ORG', 'quoted.other', 0.05];
  if (close - open > 3 && isDedicated(wordAt(scan, close - 1))) return ['EVENT', 'event.quoted', 0.8];
  const event = close - open === 2 && inLists(wordAt(scan, open + 1) ?? NO_WORD, IN.event);
  if (next !== undefined && !(next.capital && (scan.units[after] as Unit).first)) {
    if (next.readings.some(({ key }) => LEGAL.has(key))) return ['ORG', 'org.quoted-form', 0.96];
    if (CALLED_PLACE.test(next.key) || isPlant(scan, shared) || isLine(scan, shared) || isResort(scan, after))
      return ['LOC', 'loc.quoted', 0.85];
    if (next.key === 'konsert' && CALLED_OTHER.test(wordAt(scan, after + 1)?.key ?? ''))
      return ['ORG', 'quoted.other', 0.05];
    if (CALLED_EVENT.test(next.key) && after === close + 1 && !event) return ['EVENT', 'event.quoted', 0.75];
    if (event || (BEFORE_EVENT.has(next.key) && happening(scan, after) !== undefined))
      return ['EVENT', 'event.quoted', 0.8];
    if (isOwnedBody(scan, after, next) || CALLED_ORG.test(next.key)) return ['ORG', 'org.quoted-noun', 0.95];
    if (CALLING.has(next.key) && calledBody(scan, after + 1)) return ['ORG', 'org.quoted-called', 0.85];
    if (EXERCISE.test(next.key) && isYear(scan.units[close - 1] as Unit)) return ['EVENT', 'event.quoted', 0.75];
    if (next.key === 'adından' || (AS.has(next.key) && isCompany(scan, open, close)))
      return ['ORG', 'org.quoted-speaks', 0.85];
    if (CALLED_OTHER.test(next.key) || isPlatform(scan, after)) return ['ORG', 'quoted.other', 0.05];
  }
  const common = wordAt(scan, shared);
  if (shared > after && common !== undefined) {
    if (common.noun?.kind === 'org' || CALLED_ORG.test(common.key)) return ['ORG', 'org.quoted-list', 0.85];
    const called = CALLING.has(common.key) ? wordAt(scan, shared + 1) : common;
    if (scan.units[shared - 1]?.kind === 'close' && called !== undefined && CALLED_OTHER.test(called.key))
      return ['ORG', 'quoted.other', 0.05];
  }
  const kind = next === undefined ? undefined : ahead(scan, after);
  if (kind === 'org') return ['ORG', 'org.quoted-ahead', 0.9];
  if (kind === 'place' && after === close + 1) return ['LOC', 'loc.quoted', 0.85];
  if (after === close + 2 && isLocative(scan.units[close + 1] as Unit) && next !== undefined) {
    if (POSTS.test(next.key)) return ['ORG', 'quoted.other', 0.05];
    if (next.key === 'baş' && TAKES_PLACE.test(wordAt(scan, after + 1)?.key ?? '')) return ['LOC', 'loc.quoted', 0.8];
  }
  if (
    scan.units[after]?.kind === 'bracket' &&
    inLists(wordAt(scan, after + 1) ?? NO_WORD, IN.country) &&
    scan.units[after + 2]?.kind === 'unbracket'
  )
    return ['ORG', 'org.quoted-country', 0.9];
  if (after === close + 2 && next !== undefined && SUPPORTS.test(next.key)) return ['ORG', 'org.quoted-speaks', 0.85];
  if (inside !== 0 && (inside & (IN.org | IN.abbreviation)) !== 0) return ['ORG', 'org.quoted-listed', 0.96];
  if (next !== undefined && SPEAKS.test(next.key)) return ['ORG', 'org.quoted-speaks', 0.92];
  if (close - open > 2 && isCompany(scan, open, close)) return ['ORG', 'org.quoted-company', 0.88];
  if ((scan.units[open + 1] as Unit).kind === 'web') return ['ORG', 'org.quoted-web', 0.93];
  if (
    before !== undefined &&
    before.noun?.kind === 'org' &&
    before.nounReading?.possessive === 'poss3' &&
    before.nounReading.case === 'nom'
  )
    return ['ORG', 'org.quoted-behind-noun', 0.9];
  const content = scan.units[close - 1] as Unit;
  if (content.word?.noun?.kind === 'place' && content.word.capital) return ['LOC', 'loc.quoted', 0.8];
  if (content.word?.nounReading?.possessive === 'poss3' && close - open > 2) {
    if (content.word.noun?.kind === 'org') return ['ORG', 'org.quoted-company', 0.85];
    if (content.word.noun?.kind === 'event' && content.word.capital) return ['EVENT', 'event.quoted', 0.75];
  }
  if (besideQuoted(scan, open, close) || plays(scan, after)) return ['ORG', 'org.quoted-club', 0.8];
  if (isYear(content) && next?.readings.some(({ key }) => key === 'il') !== true) return ['EVENT', 'event.quoted', 0.7];
  if ((inside & IN.club) !== 0) return ['ORG', 'org.quoted-club', 0.88];
  if ((inside & IN.event) !== 0) return ['EVENT', 'event.quoted', 0.8];
  if (content.word !== undefined && DOCUMENT.test(content.word.key)) return ['ORG', 'quoted.other', 0.05];
  return ['ORG', 'quoted.unknown', 0.4];
}

/** `“Uşaqlar və Kitablar İli”`: what a year is declared. */
function isDedicated(last: Word | undefined): boolean {
  return (
    last?.readings.some(
      ({ key, possessive, case: kase }) => key === 'il' && possessive === 'poss3' && kase === 'nom',
    ) === true
  );
}

/** Last words of what is written and agreed on: “Yol xəritəsi”, “… haqqında Saziş”. */
const DOCUMENT =
  /^(?:xəritə|proqram|saziş|müqavilə|memorandum|bəyannamə|konvensiya|strategiya|konsepsiya|plan|qanun|qayda|məcəllə|layihə)(?:s?[ıiuü])?$/u;

/** Ends in a company's word, or in one and a country: `Lotus Trade LLC`, `Lotus Trade LLC Gürcüstan`; or has one before `of`. */
function isCompany(scan: Scan, open: number, end: number): boolean {
  const close = scan.units[end - 1]?.text === '.' ? end - 1 : end;
  for (let at = open + 1; at < close - 2; at++)
    if (wordAt(scan, at + 1)?.key === 'of' && COMPANY.test(wordAt(scan, at)?.key ?? '')) return true;
  const last = wordAt(scan, close - 1);
  if (last === undefined) return false;
  if (COMPANY.test(last.key)) return true;
  return close - open > 3 && inLists(last, IN.country) && COMPANY.test(wordAt(scan, close - 2)?.key ?? '');
}

/** `“Şəfəq” “Ulduz”u qəbul edib`: of two names with nothing between one does something to the other. */
function besideQuoted(scan: Scan, open: number, close: number): boolean {
  const before = scan.units[open - 1];
  const next = scan.units[close + 1];
  return (
    (before?.kind === 'close' && isCapital(scan, before.mate + 1)) ||
    (next?.kind === 'open' && next.mate > 0 && isCapital(scan, close + 2))
  );
}

const PLAYS =
  /^(?:üz-üzə|üzləş|qarşılaş|məğlub|qalib|qələbə|uduz|matç|heç-heçə|oyun|oyna|görüşdə|görüşün|duel|transfer)/u;

/** `“Şəfəq”lə üz-üzə gəlib`, `“Şəfəq” ilə matça`. */
function plays(scan: Scan, after: number): boolean {
  const next = wordAt(scan, after);
  const word = next?.key === 'ilə' || next?.key === 'qarşı' ? wordAt(scan, after + 1) : next;
  return word !== undefined && !word.capital && PLAYS.test(word.key);
}

const YEAR = /^(?:199|20[0-3])\d$/u;

/** `“Xəzər Regatası 2025”`: happenings bear their year. */
function isYear({ kind, text }: Unit): boolean {
  return kind === 'number' && YEAR.test(text);
}

/** Words between a place's name and its type noun. */
const OF_PLACES: ReadonlySet<string> = new Set(
  'yaşayış keçid memorial idman istirahət olimpiya ticarət abidə'.split(' '),
);

/** `“Lotus” nəşriyyatı`, `“Lotus” xor və rəqs qrupu`, but not `“Lotus” kəşfiyyat təyyarəsi`. */
function isOwnedBody(scan: Scan, at: number, { noun, nounReading }: Word): boolean {
  return noun?.kind === 'org' && (nounReading?.possessive !== undefined || wordAt(scan, at + 1)?.key === 'və');
}

/** What one does on a platform: `“Lotus”da yazıb`. */
const POSTS = /^(?:yaz|paylaş)/u;
/** Behind `baş`. */
const TAKES_PLACE = /^tut/u;

function isLocative({ text }: Unit): boolean {
  return text === 'da' || text === 'də';
}

/** The unit behind the last quoted name of a list (“X”, “Y” və “Z” klubları), or `after` where there is none. */
function listEnd(scan: Scan, after: number): number {
  let at = after;
  for (let names = 0; names < 8; names++) {
    const unit = scan.units[at];
    const open = scan.units[at + 1];
    if (unit === undefined || open?.kind !== 'open' || open.mate < 0) break;
    if (unit.kind !== 'comma' && unit.word?.key !== 'və') break;
    at = behind(scan, open.mate);
  }
  return at;
}

/** Words between a plant's name and `stansiya`. */
const OF_PLANTS: ReadonlySet<string> = new Set('kiçik su günəş külək istilik atom elektrik'.split(' '));

/** `“Lotus” Günəş Elektrik Stansiyası`. */
function isPlant(scan: Scan, after: number): boolean {
  let at = after;
  while (OF_PLANTS.has(wordAt(scan, at)?.key ?? '')) at++;
  return at > after && wordAt(scan, at)?.nounReading?.key === 'stansiya';
}

/** Words between a resort's name and what it is called. */
const OF_RESORTS: ReadonlySet<string> = new Set(['turizm', 'istirahət']);
const RESORTS: ReadonlySet<string> = new Set(['mərkəz', 'zona', 'kompleks', 'baza']);

/** `“Lotus” istirahət mərkəzi`, `“Lotus” milli turizm zonası`. */
function isResort(scan: Scan, after: number): boolean {
  const at = wordAt(scan, after)?.key === 'milli' ? after + 1 : after;
  if (!OF_RESORTS.has(wordAt(scan, at)?.key ?? '')) return false;
  return wordAt(scan, at + 1)?.readings.some(({ key }) => RESORTS.has(key)) === true;
}

/** Words between the name of a corridor or a pipeline and its noun. */
const OF_LINES: ReadonlySet<string> = new Set(
  'beynəlxalq nəqliyyat tranzit ticarət iqtisadi boru neft qaz neft-qaz ixrac magistral'.split(' '),
);
const LINES: ReadonlySet<string> = new Set(['dəhliz', 'kəmər']);

/** `“Şimal-Qərb” beynəlxalq nəqliyyat dəhlizi`, `“Şəfəq” qaz boru kəməri`. */
function isLine(scan: Scan, after: number): boolean {
  let at = after;
  while (OF_LINES.has(wordAt(scan, at)?.key ?? '')) at++;
  return LINES.has(wordAt(scan, at)?.nounReading?.key ?? '');
}

/** `“Lotus” sosial şəbəkəsi`: platforms are no bodies. */
function isPlatform(scan: Scan, after: number): boolean {
  return wordAt(scan, after)?.key === 'sosial' && wordAt(scan, after + 1)?.key.startsWith('şəbəkə') === true;
}

const NO_WORD = { lists: 0 } as Word;

/** Of what kind a type noun is that comes soon, words of the same phrase between: “X” Uşaqlar üçün … Mərkəzi. */
function ahead(scan: Scan, from: number): NounKind | undefined {
  for (let at = from; at < from + 6; at++) {
    const word = wordAt(scan, at);
    if (word === undefined || scan.units[at]?.first === true) return undefined;
    if (word.nounReading?.possessive === 'poss3' && (word.capital || at === from + 1)) {
      if (word.nounReading.key === 'liman' && wordAt(scan, at - 1)?.key === 'hava') return 'place';
      if (word.noun?.kind === 'org') return 'org';
      if (word.noun?.kind === 'place' && OF_PLACES.has(wordAt(scan, at - 1)?.key ?? '')) return 'place';
    }
    if (!word.capital && word.key !== 'üçün' && at > from + 1) return undefined;
    if (
      word.noun?.kind !== 'org' &&
      word.readings.some(({ case: kase, lists }) => kase !== 'nom' && lists !== 0) &&
      !word.readings.some(({ case: kase, lists }) => kase === 'nom' && lists !== 0)
    )
      return undefined;
  }
  return undefined;
}

/** The unit behind a closing mark and the ending written after it: `“Report”un məlumatına`. */
function behind(scan: Scan, close: number): number {
  const unit = scan.units[close + 1];
  if (unit?.kind === 'hyphen' && unit.glued) return close + 3;
  return unit?.kind === 'word' && unit.glued && isEnding(unit.text) ? close + 2 : close + 1;
}

/** The lists that hold all that is quoted. */
function whole(scan: Scan, from: number, to: number): number {
  if (from === to) {
    const word = wordAt(scan, from);
    return word === undefined ? 0 : (word.readings[0]?.lists ?? 0);
  }
  const key = fold((scan.units[from] as Unit).text);
  for (const phrase of scan.lexicon.phrases(key)) {
    if (
      phrase.keys.length === to - from + 1 &&
      phrase.keys.every((part, i) => fold((scan.units[from + i] as Unit).text) === part)
    )
      return phrase.lists;
  }
  return 0;
}

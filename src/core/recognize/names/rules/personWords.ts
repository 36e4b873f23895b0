import { IN } from '../../../lexicon';
import { wordQuestion } from '../question';
import { isUnnamedHead } from '../personEnd';
import { wordAt, type Scan } from '../scan';
import { isRegularSurname } from '../surnames';
import { GIVEN_LISTS, inLists, PLACE_LISTS, type Reading, type Word } from '../word';

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** Small words between the parts of foreign names. */
export const PARTICLES = set(
  'bin bint ibn əl al əs əş əd ət ən ər əz de da di do du del della van fon von der den la le el dos das ben bar ibni ter',
);
export const INNER_HONORIFICS = set('xanım bəy ağa müəllim paşa xan');
/** `xanıma`, `bəyin`: an honorific behind a name, in any case. */
export const isHonorific = wordQuestion((word) => {
  return (
    !word.capital &&
    word.readings.some(
      ({ key, plural, possessive }) => INNER_HONORIFICS.has(key) && !plural && possessive === undefined,
    )
  );
});

export const PATRONYMICS = set(
  'oğlu qızı oğlunun qızının oğluna qızına oğlunu qızını oğlundan qızından oğlunda qızında oğludur qızıdır',
);

/** Trades and kinships, whose bearers are often named right behind. */
const TRADES =
  /^(?:jurnalist|müğənni|xanəndə|aktyor|aktrisa|rejissor|prodüser|ssenarist|futbolçu|hücumçu|qapıçı|müdafiəçi|yarımmüdafiəçi|alim|şair|yazıçı|rəssam|heykəltaraş|bəstəkar|dirijor|həkim|hakim|hüquqşünas|vəkil|ekspert|politoloq|analitik|diplomat|idmançı|güləşçi|boksçu|cüdoçu|şahmatçı|iqtisadçı|tarixçi|məşqçi|zabit|əsgər|şəhid|müəllim|biznesmen|sahibkar|milyarder|kosmonavt|astronavt|mütəfəkkir|memar|dizayner|tələbə|şagird|bloger|aparıcı|cənab|xanım|həmkar|oğl|qız|ər|həyat|qardaş|bacı|ata|ana|sakin|vətəndaş|leqioner|turist|pianoçu|skripkaçı|çempion|həmyerli|əməkdaş|operator|fotoqraf|tədqiqatçı|professor|siyasətçi|lider|müəllif|ravvin|imam|axund|şeyx|rahib|onkoloq|psixoloq|mühəndis|təqaüdçü|terrorçu|sürücü|pilot|ifaçı|tenor|solist|dramaturq|filosof|sərkərdə|knyaz|əlil|qazi|baletmeyster|xoreoqraf)/u;

/** Words of address and style, and platforms that people write on: never a part of a name. */
const STYLE = set(
  'həzrətləri həzrətlərinin həzrətlərinə zati zati-aliləri zati–aliləri zati-müqəddəsləri əlahəzrət alihəzrət şeyx cənab cənablar hörmətli möhtərəm mərhum ulu öndər öndəri öndərin öndərimiz ümummilli ümumilli lider lideri liderin knyaginya ' +
    'xanımlar həzrət yaradan yaradanın yaradana truth facebook feysbuk instagram ınstagram telegram tiktok youtube whatsapp twitter linkedin linkedın',
);

/** Words of address that a capital makes no name. */
const NO_NAMES =
  /^(?:s[iə]z(?:i|ə|in|də|dən|inlə|lər\p{L}*)?|biz(?:i|ə|im|də|dən|imlə)?|mən(?:i|ə|im|də|dən|imlə)?|onun|onlar\p{L}*|allah(?:ın|a|ı|dan|ım)?|tanrı\p{L}*|qardaşım\p{L}*|bacım|vətən(?:in|ə|i|də|dən|imiz\p{L}*)?)$/u;

export function isStyle(key: string): boolean {
  return STYLE.has(key) || NO_NAMES.test(key);
}

export const isTrade = wordQuestion((word) => TRADES.test(word.key));

/** `əl-Əsəd`, `Əl-Hüseyn`: the Arabic article before a name. */
export const NAME_WITH_ARTICLE = /^(?:[əƏaAeE]l|[əƏ][sşzrntd])[-‐–](?=\p{Lu})/u;

/** The reading without endings. */
export function bare(word: Word): Reading {
  return word.bare;
}

export const isGiven = wordQuestion((word) => {
  return (bare(word).lists & GIVEN_LISTS) !== 0;
});

/** Whether it ends, with its case, as surnames do and places seldom (`Kiyevə`), or a list holds it. */
export const isSurname = wordQuestion((word) => {
  if (inLists(word, IN.country)) return (bare(word).lists & IN.surname) !== 0;
  return word.readings.some(
    ({ key, lists }) => (isRegularSurname(key) && (lists & PLACE_LISTS) === 0) || (lists & IN.surname) !== 0,
  );
});

/** A word that is a common noun, in the plural, possessed (`Hüquqları`, `Sistemi`) or made by `-lıq`. */
export const isInflectedCommon = wordQuestion((word) => {
  if (inLists(word, GIVEN_LISTS | IN.surname | IN.person) || isSurname(word)) return false;
  return word.readings.some(
    ({ key, lists, plural, possessive, case: kase }) =>
      (key.length >= 8 &&
        ABSTRACT.test(key) &&
        !word.text.includes('-') &&
        !(kase === 'dat' && isNameWithLi(word, key))) ||
      ((lists & IN.common) !== 0 &&
        key.length >= 4 &&
        (plural || possessive === 'poss3' || possessive === 'poss1pl')) ||
      ((lists & IN.common) !== 0 &&
        possessive !== 'poss1' &&
        key.length >= (kase === 'abl' ? 4 : 5) &&
        kase !== 'nom' &&
        kase !== 'gen'),
  );
});

const ABSTRACT = /l(?:[ıu]q|[iü]k)$/u;

/** `Kərimliyə`: the dative of a name in `-li` is written like that of a noun in `-lik`, which is made of a common word. */
function isNameWithLi({ lexicon }: Word, abstract: string): boolean {
  return (lexicon.lists(abstract.slice(0, -3)) & IN.common) === 0;
}

/** Past, perfect and future of a verb, in the singular or plural. */
const FINITE = /(?:d[ıiuü]|[ıiuü]b|m[ıiuü]ş(?:d[ıiuü]r)?|acaq|əcək)(?:lar|lər)?$/u;

/** A verb of a headline in capitals, `SEÇİLDİ`: there capitals make no name. */
export const isShoutedVerb = wordQuestion((word) => {
  if (!word.allCapitals || word.key.length < 6 || !FINITE.test(word.key)) return false;
  return !inLists(word, GIVEN_LISTS | IN.surname | IN.person) && !isSurname(word);
});

/** Letters and pairs of letters that names in Azerbaijani spelling do not have. */
const FOREIGN_SPELLING =
  /w|th|sh|ch|ck|gh|ph|oo|ee|ou|ea|qu(?!l|r|s|ş)|tion|ity$|ence$|ing$|ness$|[^aeəiıoöuü]ture$|(?:^|[^a-z])(?:my|our|the|of|and|for)(?:$|[^a-z])/u;

export const isForeignSpelling = wordQuestion((word) => {
  return FOREIGN_SPELLING.test(word.key);
});

export const abbreviated = wordQuestion((word) => {
  if (ROMAN.test(word.text)) return false;
  if (!word.allCapitals)
    return inLists(word, IN.abbreviation | IN.org) && (bare(word).lists & (GIVEN_LISTS | IN.person)) === 0;
  return word.text.length <= 5 || inLists(word, IN.abbreviation) || /\d|-/u.test(word.text);
});

export const ROMAN = /^[IVX]+$/u;

/** A place and no person's name. */
export function isPlace(word: Word): boolean {
  return inLists(word, PLACE_LISTS) && !inLists(word, IN.person | IN.surname);
}

/** What stands directly before: a post (also possessed), a trade or an honorific. */
export function roleBefore(scan: Scan, from: number): 'title' | 'trade' | undefined {
  const before = wordAt(scan, from - 1);
  if (before === undefined || scan.units[from]?.glued === true) return undefined;
  const reading = before.headReading;
  if (reading !== undefined && before.head !== undefined && reading.case === 'nom' && reading.key !== 'üzv')
    return isUnnamedHead(scan, from - 1) ? undefined : 'title';
  if (before.key === 'xanım' && wordAt(scan, from - 2)?.key === 'birinci')
    return inLists(scan.units[from]?.word ?? before, GIVEN_LISTS) ? 'title' : undefined;
  if (before.key === 'cənab' || before.key === 'xanım' || before.key === 'müəllim' || before.key === 'şeyx')
    return 'title';
  return isTrade(before) || isOrigin(before) ? 'trade' : undefined;
}

/** `norveçli`, `braziliyalı`: where somebody is from. */
const isOrigin = wordQuestion(({ key, capital, lexicon }) => {
  const stem = key.length - 2;
  return !capital && key.charAt(stem) === 'l' && (lexicon.lists(key.slice(0, stem)) & IN.country) !== 0;
});

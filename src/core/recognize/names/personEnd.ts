import { IN } from '../../lexicon';
import { wordQuestion } from './question';
import { isCapital, wordAt, type Scan } from './scan';
import { isLikelySurname, isRegularSurname } from './surnames';
import { GIVEN_LISTS, inLists, PLACE_LISTS, type Reading } from './word';

/** Whether a person's name ends here: a surname, or any word behind a given name or a post. */
export function endsPerson(scan: Scan, at: number): boolean {
  const word = wordAt(scan, at);
  const before = wordAt(scan, at - 1);
  if (word === undefined || before === undefined) return false;
  if (((word.readings[0] as Reading).lists & GIVEN_LISTS) !== 0 && roleBefore(scan, at)) return true;
  const surname = isKnownSurname(word);
  const strange = isStrange(word);
  if (strange && isStrange(before) && isCapital(scan, at - 2) && roleBefore(scan, at - 2) && !isKnownSurname(before))
    return true;
  if (before.capital && ((before.readings[0] as Reading).lists & GIVEN_LISTS) !== 0)
    return surname || roleBefore(scan, at - 1) || (strange && word.readings.some(({ key }) => isLikelySurname(key)));
  return (surname && roleBefore(scan, at)) || (strange && roleBefore(scan, at - 1));
}

const isKnownSurname = wordQuestion((word) => {
  return word.readings.some(({ key, lists }) => isRegularSurname(key) || (lists & (IN.surname | IN.person)) !== 0);
});

/** No word of the language and no place. */
export const isStrange = wordQuestion((word) => {
  return !inLists(word, IN.common | PLACE_LISTS) && word.noun === undefined;
});

/** Whether a name that ends at `at` stands behind a post. */
export function afterPost(scan: Scan, at: number): boolean {
  return roleBefore(scan, at) || roleBefore(scan, at - 1) || roleBefore(scan, at - 2);
}

/** Whether the unit at `at` stands right behind a post in its plain case. */
export function roleBefore(scan: Scan, at: number): boolean {
  const head = wordAt(scan, at - 1)?.headReading;
  return head !== undefined && head.case === 'nom' && head.key !== 'üzv' && !isUnnamedHead(scan, at - 1);
}

/** Whose head the news call so, and not by name. */
const OURS: ReadonlySet<string> = new Set(['dövlətimizin', 'ölkəmizin', 'hökumətimizin']);

/** `dövlətimizin başçısı`. */
export function isUnnamedHead(scan: Scan, at: number): boolean {
  return wordAt(scan, at)?.headReading?.key === 'başçı' && OURS.has(wordAt(scan, at - 1)?.key ?? '');
}

/** Words that go on a name that begins with a person's: `Heydər Əliyev Beynəlxalq Aeroportu`. */
const NAMED_AFTER: ReadonlySet<string> = new Set(
  'adına beynəlxalq hava xatirə memorial olimpiya mədəniyyət idman muzey ev elmi gənclər tibb texniki humanitar yaradıcılıq xeyriyyə təhsil'.split(
    ' ',
  ),
);

/** Whether what follows a person's name goes on the same name: `Heydər Əliyev Fondu`, `… adına`. */
export function leadsOn(scan: Scan, at: number): boolean {
  const word = wordAt(scan, at);
  if (word === undefined) return false;
  return NAMED_AFTER.has(word.key) || (word.noun !== undefined && word.head === undefined);
}

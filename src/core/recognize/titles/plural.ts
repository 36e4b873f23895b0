import { wordQuestion } from '../names/question';
import { unitAt, wordAt, type Rule, type Scan } from '../names/scan';
import { GIVEN_LISTS, type Reading, type Word } from '../names/word';
import { postHead } from './heads';
import { titleStart } from './index';
import { HONOURS } from './words';

/**
 * Posts in the plural before those who hold them: `deputatlar Aynur Səmədova və Rauf Kərimov`, `Əməkdar artistlər …`.
 * Without names a plural is nobody's post in particular (guidelines, not marked).
 */
export const pluralPosts: Rule = (scan, found) => {
  for (const name of scan.capitals) {
    const head = headBefore(scan, name);
    const reading = head < 0 ? undefined : pluralPost(wordAt(scan, head) as Word);
    if (reading === undefined || !beginsPerson(scan, name)) continue;
    const before = wordAt(scan, head - 1);
    const honour = HONOURS[reading.key]?.has(before?.key ?? '') === true;
    if (!honour && postHead(reading.key)?.kind === 'honour') continue;
    const from = honour ? head - 1 : titleStart(scan, head, reading.key);
    found.add({ from, to: head, label: 'TITLE', rule: 'title.plural', score: 0.9 });
  }
};

/** The word before a name, also behind a colon or a dash: `deputatlar – Rauf Kərimov`; -1 where there is none. */
function headBefore(scan: Scan, name: number): number {
  const before = unitAt(scan, name - 1);
  const at = before?.kind === 'hyphen' || before?.text === ':' ? name - 2 : name - 1;
  const word = wordAt(scan, at);
  return word !== undefined && isPluralPost(word) ? at : -1;
}

/** Of bodies anybody may be one of these. */
const NO_POST: ReadonlySet<string> = new Set(
  'üzv nümayəndə başçı lider çempion vəkil hakimi keşiş şah şahzadə əmir'.split(' '),
);

function pluralPost({ readings }: Word): Reading | undefined {
  return readings.find(
    ({ plural, possessive, case: kase, key }) =>
      plural &&
      kase === 'nom' &&
      (possessive === undefined || possessive === 'poss3') &&
      !NO_POST.has(key) &&
      postHead(key) !== undefined,
  );
}

const isPluralPost = wordQuestion((word) => word.key.length > 5 && pluralPost(word) !== undefined);

function beginsPerson(scan: Scan, at: number): boolean {
  const unit = unitAt(scan, at);
  if (unit?.kind === 'initial') return true;
  return unit?.kind === 'word' && ((unit.word?.bare.lists ?? 0) & GIVEN_LISTS) !== 0;
}

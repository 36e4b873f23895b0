import type { Reader } from './reader';

/** How far behind `bu gün` its verb is looked for. */
const REACH = 24;
const ENDS: ReadonlySet<string> = new Set(['', '.', '!', '?', ';', ':', '…']);

/** Verbs in the present tense that tell of one day: `qeyd olunur`, `yad edir`, `başa çatır`, `baş tutur`. */
const FIRST_PARTS = /^(?:qeyd|yad|başa|baş|tamam)$/u;
const SECOND_PARTS = /^(?:(?:olun|ol|edil|ed|çat|tut)[ıiuü]r(?:l[aə]r)?|tutmaqdadır|olunmaqdadır)$/u;
const ALONE = /^(?:keçirilir|(?:\p{L}+)?gün(?:ü|lərindən)?dür|gündür|bayram(?:ı)?dır|ötür)$/u;

/** What takes place on one day: `bugünkü görüş`. */
const HAPPENING =
  /^(?:süjet|mərasim|görüş|tədbir|iclas|açılış|danışıq|müşavirə|sessiya|oyun|matç|yığıncaq|toplantı|sammit|konfrans|forum|seçki|məclis|köç)/u;

/**
 * Whether `bu gün` or `bugünkü` before `behind` is one day though the tense is the present: something is
 * kept, held or ends on it, or somebody signed something (`bu gün imzaladığı sərəncam`).
 */
export function isOccasion(reader: Reader, behind: number): boolean {
  const next = reader.key(behind);
  // `bu gün də`, `bu gün isə`: as in other times
  if (next === 'də' || next === 'isə' || next === 'artıq') return false;
  if (reader.key(behind - 1).endsWith('kü')) return HAPPENING.test(next);
  if (/(?:dığı|diyi|duğu|düyü)$/u.test(next)) return true;
  for (let i = behind; i < behind + REACH; i++) {
    const key = reader.key(i);
    if (ENDS.has(key) || (i > behind && reader.startsLine(i))) return false;
    if (ALONE.test(key)) return true;
    if (FIRST_PARTS.test(key) && SECOND_PARTS.test(reader.key(i + 1))) return true;
  }
  return false;
}

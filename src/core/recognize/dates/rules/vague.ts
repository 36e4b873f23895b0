import type { Match, Meaning, Rule } from '../meaning';
import { starts } from '../starts';

type Ref = 'PRESENT_REF' | 'PAST_REF' | 'FUTURE_REF';

/** Adverbs and set phrases of vague time, longest first by their first word. */
const PHRASES: readonly (readonly [string, Ref])[] = [
  ['hazırda', 'PRESENT_REF'],
  ['hazırki dövrdə', 'PRESENT_REF'],
  ['hazırkı dövrdə', 'PRESENT_REF'],
  ['hazırkı vaxtda', 'PRESENT_REF'],
  ['müasir dövrdə', 'PRESENT_REF'],
  ['müasir dövrümüzdə', 'PRESENT_REF'],
  ['dövrümüzdə', 'PRESENT_REF'],
  ['günümüzdə', 'PRESENT_REF'],
  ['hazırkı məqamda', 'PRESENT_REF'],
  ['hazırkı mərhələdə', 'PRESENT_REF'],
  ['hal - hazırda', 'PRESENT_REF'],
  ['halhazırda', 'PRESENT_REF'],
  ['hal hazırda', 'PRESENT_REF'],
  ['hazırda', 'PRESENT_REF'],
  ['hazırdək', 'PRESENT_REF'],
  ['indi', 'PRESENT_REF'],
  ['indiyədək', 'PRESENT_REF'],
  ['indiyə qədər', 'PRESENT_REF'],
  ['indiyə kimi', 'PRESENT_REF'],
  ['indiyəcən', 'PRESENT_REF'],
  ['indiyə dək', 'PRESENT_REF'],
  ['indidən', 'PRESENT_REF'],
  ['indilikdə', 'PRESENT_REF'],
  ['günümüzədək', 'PRESENT_REF'],
  ['günümüzə qədər', 'PRESENT_REF'],
  ['günümüzə kimi', 'PRESENT_REF'],
  ['indiki məqamda', 'PRESENT_REF'],
  ['indiki mərhələdə', 'PRESENT_REF'],
  ['indiki dövrdə', 'PRESENT_REF'],
  ['indiki vaxtda', 'PRESENT_REF'],
  ['bu an', 'PRESENT_REF'],
  ['bu anda', 'PRESENT_REF'],
  ['hazırkı anda', 'PRESENT_REF'],
  ['bu günlərdə', 'PAST_REF'],
  ['bu yaxınlarda', 'PAST_REF'],
  ['bu yaxında', 'PAST_REF'],
  ['yaxınlarda', 'PAST_REF'],
  ['son vaxtlar', 'PAST_REF'],
  ['son zamanlar', 'PAST_REF'],
  ['son vaxtlarda', 'PAST_REF'],
  ['son zamanlarda', 'PAST_REF'],
  ['son dövrdə', 'PAST_REF'],
  ['son dövrlərdə', 'PAST_REF'],
  ['son dövrlər', 'PAST_REF'],
  ['əvvəllər', 'PAST_REF'],
  ['daha əvvəl', 'PAST_REF'],
  ['daha öncə', 'PAST_REF'],
  ['öncələr', 'PAST_REF'],
  ['bayaq', 'PAST_REF'],
  ['çoxdan', 'PAST_REF'],
  ['çoxdandır', 'PAST_REF'],
  ['bir zamanlar', 'PAST_REF'],
  ['bir vaxtlar', 'PAST_REF'],
  ['vaxtilə', 'PAST_REF'],
  ['vaxtı ilə', 'PAST_REF'],
  ['keçmişdə', 'PAST_REF'],
  ['keçmişdən', 'PAST_REF'],
  ['qədimdə', 'PAST_REF'],
  ['qədimdən', 'PAST_REF'],
  ['qədim zamanlardan', 'PAST_REF'],
  ['qədim dövrlərdən', 'PAST_REF'],
  ['sonralar', 'PAST_REF'],
  ['bir müddət əvvəl', 'PAST_REF'],
  ['tezliklə', 'FUTURE_REF'],
  ['ən yaxın zamanda', 'FUTURE_REF'],
  ['ən yaxın vaxtda', 'FUTURE_REF'],
  ['ən yaxın vaxtlarda', 'FUTURE_REF'],
  ['yaxın zamanda', 'FUTURE_REF'],
  ['yaxın zamanlarda', 'FUTURE_REF'],
  ['yaxın vaxtda', 'FUTURE_REF'],
  ['yaxın vaxtlarda', 'FUTURE_REF'],
  ['yaxın gələcəkdə', 'FUTURE_REF'],
  ['yaxın gələcək', 'FUTURE_REF'],
  ['yaxın perspektivdə', 'FUTURE_REF'],
  ['gələcəkdə', 'FUTURE_REF'],
  ['bundan sonrakı dövrdə', 'FUTURE_REF'],
  ['qarşıdakı dövrdə', 'FUTURE_REF'],
  ['qarşıdakı dövr', 'FUTURE_REF'],
  ['növbəti dövrdə', 'FUTURE_REF'],
  ['yaxın dövrdə', 'FUTURE_REF'],
  ['yaxın dövr', 'FUTURE_REF'],
  ['əvvəlki dövrlərdə', 'PAST_REF'],
  ['əvvəlki dövrdə', 'PAST_REF'],
  ['ötən dövr', 'PAST_REF'],
  ['ötən dövrdə', 'PAST_REF'],
  ['ötən müddət', 'PAST_REF'],
  ['ötən müddətdə', 'PAST_REF'],
  ['keçən müddət', 'PAST_REF'],
  ['keçən müddətdə', 'PAST_REF'],
  ['qısamüddətli dövrdə', 'FUTURE_REF'],
  ['uzunmüddətli dövrdə', 'FUTURE_REF'],
  ['ortamüddətli dövrdə', 'FUTURE_REF'],
  ['qısamüddətli perspektivdə', 'FUTURE_REF'],
  ['uzunmüddətli perspektivdə', 'FUTURE_REF'],
  ['ortamüddətli perspektivdə', 'FUTURE_REF'],
  ['orta və uzunmüddətli dövrdə', 'FUTURE_REF'],
  ['qısa və ortamüddətli dövrdə', 'FUTURE_REF'],
  ['orta və uzunmüddətli perspektivdə', 'FUTURE_REF'],
];

const BY_FIRST = byFirstWord();

function byFirstWord(): Map<string, { words: readonly string[]; value: Ref }[]> {
  const map = new Map<string, { words: readonly string[]; value: Ref }[]>();
  for (const [phrase, value] of PHRASES) {
    const words = phrase.split(' ');
    const list = map.get(words[0] ?? '') ?? [];
    list.push({ words, value });
    map.set(words[0] ?? '', list);
  }
  for (const list of map.values()) list.sort((a, b) => b.words.length - a.words.length);
  return map;
}

/** Words that stand inside or at the end of such phrases. */
export const VAGUE_NOUNS: ReadonlySet<string> = new Set(PHRASES.flatMap(([phrase]) => phrase.split(' ').slice(1)));

/** `hazırda`, `tezliklə`, `əvvəllər`, `bu yaxınlarda`: a time with nothing but past, present or future to it. */
export const vague: Rule = {
  id: 'date.vague',
  starts: starts(BY_FIRST.keys()),
  match({ reader }, i): Match | undefined {
    for (const { words, value } of BY_FIRST.get(reader.key(i)) ?? []) {
      const fits = words.every((word, k) => (word === '-' ? reader.isHyphen(i + k) : reader.key(i + k) === word));
      if (!fits) continue;
      const meaning: Meaning = { kind: 'ref', value };
      return { end: i + words.length, rule: this.id, meaning, confidence: 0.9 };
    }
    return undefined;
  },
};

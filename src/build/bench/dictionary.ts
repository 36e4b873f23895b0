import { parseDictionary } from '../../core/dictionary';
import { writeCompiled } from '../../core/dictionary/compiled';
import type { DictionaryData, TitleEntry } from '../../core/dictionary/entry';
import { readDictionaryData } from '../../lexicon/compile/dictionary';
import { ms, time, type Row } from './measure';

const ENTRIES = 5_000;
const LOOKUPS = 1_000;

/** Loading a dictionary of 5,000 entries, and one answer for an exact form (each run asks a thousand). */
export function dictionaryRows(): Row[] {
  const data = readDictionaryData();
  const compiled = writeCompiled(enlarged(data, ENTRIES));
  const load = time(
    () => parseDictionary(compiled),
    () => undefined,
  );
  const dictionary = parseDictionary(compiled);
  const forms = data.titles.map(({ canonical }) => canonical);
  const answers = time(
    () => {
      for (let index = 0; index < LOOKUPS; index++) dictionary.find(forms[index % forms.length] as string);
    },
    () => undefined,
  );
  return [
    { what: `load a dictionary of ${ENTRIES} entries`, figure: ms(load) },
    { what: 'answer an exact form (median)', figure: `${((answers.median * 1000) / LOOKUPS).toFixed(2)} µs` },
  ];
}

/** The dictionary with its titles repeated under other names until there are enough. */
function enlarged(data: DictionaryData, length: number): DictionaryData {
  const titles = Array.from({ length }, (_, index): TitleEntry => {
    const title = data.titles[index % data.titles.length] as TitleEntry;
    const round = Math.floor(index / data.titles.length);
    return round === 0
      ? title
      : { ...title, id: `${title.id}-${round}`, canonical: `${title.canonical} ${round}`, variants: [] };
  });
  return { ...data, titles };
}

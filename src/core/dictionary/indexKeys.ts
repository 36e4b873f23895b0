import type { Country, DictionaryData, Institution, TitleEntry } from './entry';
import { countryNames, namesOf } from './names';
import { WordKeys } from './words';

/**
 * The keys under which things stand in the index. Letters before the colon keep the kinds apart:
 * `t:` a title by its whole form, `p:` a title by what stays of it behind its body's name (with that
 * body's id), `n:` a title by what stays of it behind its country's name, `i:` an institution, `c:` a
 * country, `l:` the country of a town or region; `e:`, `b:` and `k:` the same by id or code, `h:` the holders of a title. What a key leads to
 * is a list of positions in the data.
 */
export type IndexKeys = Map<string, number[]>;

/** Code of the country whose dictionary this is: its posts are the ones with national short forms. */
export const HOME = 'AZ';

export function indexKeys(data: DictionaryData): IndexKeys {
  const keys: IndexKeys = new Map();
  const words = new WordKeys();
  const add = (key: string, position: number): void => {
    const known = keys.get(key);
    if (known === undefined) keys.set(key, [position]);
    else if (!known.includes(position)) known.push(position);
  };
  const institutions = new Map(data.institutions.map((institution) => [institution.id, institution]));
  const countries = new Map(data.countries.map((country) => [country.code, country]));
  data.countries.forEach((country, at) => {
    add(`k:${country.code}`, at);
    for (const name of countryNames(country)) add(`c:${words.ofForm(name)}`, at);
    for (const place of country.places) add(`l:${words.ofForm(place)}`, at);
  });
  data.institutions.forEach((institution, at) => {
    add(`b:${institution.id}`, at);
    for (const { form } of namesOf(institution)) add(`i:${words.ofForm(form)}`, at);
  });
  data.titles.forEach((title, at) => {
    add(`e:${title.id}`, at);
    for (const key of titleKeys(title, { institutions, countries, words })) add(key, at);
  });
  data.holders.forEach((holder, at) => add(`h:${holder.title}`, at));
  return keys;
}

export interface KeySources {
  readonly institutions: ReadonlyMap<string, Institution>;
  readonly countries: ReadonlyMap<string, Country>;
  readonly words: WordKeys;
}

/** The index keys of one title. */
function titleKeys(title: TitleEntry, { institutions, countries, words }: KeySources): Set<string> {
  const keys = new Set<string>();
  const institution = title.institution === undefined ? undefined : institutions.get(title.institution);
  const bodies = institution === undefined ? [] : namesOf(institution).map(({ form }) => words.ofForm(form));
  const code = title.country ?? institution?.country;
  const country = code === undefined ? undefined : countries.get(code);
  const owners = country === undefined ? [] : countryNames(country).map((name) => words.ofForm(name));
  const national =
    title.country !== undefined ||
    (institution !== undefined && owners.some((owner) => after(owner, words.ofForm(title.canonical)) !== undefined));
  for (const { form } of namesOf(title)) {
    const whole = words.ofForm(form);
    if (whole === '') continue;
    keys.add(`t:${whole}`);
    for (const body of bodies) {
      const rest = after(body, whole);
      if (rest !== undefined && institution !== undefined) keys.add(`p:${institution.id}:${rest}`);
    }
    if (!national) continue;
    const rests = owners.map((owner) => after(owner, whole)).filter((rest) => rest !== undefined);
    for (const rest of rests.length > 0 ? rests : [whole]) keys.add(`n:${rest}`);
  }
  return keys;
}

/** What stays of `whole` behind `start`, both keys of words. */
function after(start: string, whole: string): string | undefined {
  return start !== '' && whole.startsWith(`${start} `) ? whole.slice(start.length + 1) : undefined;
}

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeCompiled } from '../../core/dictionary/compiled';
import type { Country, DictionaryData, Holder, Institution, TitleEntry } from '../../core/dictionary/entry';
import { HOME } from '../../core/dictionary/indexKeys';
import { patchInstitution, patchTitle } from '../../core/dictionary/patch';
import { readSource } from '../../core/dictionary/source';
import type { Problem } from '../../core/problem';
import { readHolders } from './holders';
import { sourcePages } from './sources';

const LEXICON = join(__dirname, '..');

/** Compiles titles, institutions and holders to `dictionary.jsonl`. Throws with file and line at the first fault. */
export function compileDictionary(): string {
  return writeCompiled(readDictionaryData());
}

/** The dictionary's sources as data. */
export function readDictionaryData(): DictionaryData {
  const titles = new Map<string, TitleEntry>();
  const institutions = new Map<string, Institution>();
  const countries: Country[] = [];
  for (const file of [...yamlFiles('institutions'), ...yamlFiles('titles')]) {
    const yaml = readFileSync(join(LEXICON, file), 'utf8');
    const source = readSource(yaml);
    const problems: Problem[] = [...source.problems];
    countries.push(...source.countries);
    for (const patch of source.institutions) {
      if (institutions.has(patch.id))
        throw new Error(`${file}:${lineOf(yaml, patch.at.start)}: institution “${patch.id}” is there twice`);
      const entry = patchInstitution(patch, undefined, { kind: 'bundled' }, problems);
      if (entry !== undefined) institutions.set(entry.id, entry);
    }
    for (const patch of source.titles) {
      if (titles.has(patch.id))
        throw new Error(`${file}:${lineOf(yaml, patch.at.start)}: title “${patch.id}” is there twice`);
      const entry = patchTitle(patch, undefined, { kind: 'bundled' }, problems);
      if (entry !== undefined) titles.set(entry.id, entry);
    }
    const [problem] = problems;
    if (problem !== undefined) {
      throw new Error(
        `${file}:${lineOf(yaml, problem.span.start)}: ${problem.code} ${JSON.stringify(problem.args ?? {})}`,
      );
    }
  }
  const codes = new Set(countries.map(({ code }) => code));
  for (const { id, institution, country } of titles.values()) {
    if (institution !== undefined && !institutions.has(institution))
      throw new Error(`title “${id}”: no institution “${institution}”`);
    if (country !== undefined && !codes.has(country)) throw new Error(`title “${id}”: no country “${country}”`);
  }
  for (const { id, parent, country } of institutions.values()) {
    if (parent !== undefined && !institutions.has(parent))
      throw new Error(`institution “${id}”: no parent “${parent}”`);
    if (country !== undefined && !codes.has(country)) throw new Error(`institution “${id}”: no country “${country}”`);
  }
  const pageOf = sourcePages();
  const holders = readHolders(join(LEXICON, 'holders', 'holders.tsv'));
  for (const { title, of, person } of holders) {
    if (!titles.has(title)) throw new Error(`holder “${person}”: no title “${title}”`);
    const named = of !== undefined && !/^([A-Z]{2}|[a-z0-9]+(-[a-z0-9]+)*)$/u.test(of);
    if (of !== undefined && !named && !codes.has(of) && !institutions.has(of))
      throw new Error(`holder “${person}”: no country or institution “${of}”`);
  }
  return {
    titles: [...titles.values()].map((title) => withPage(title, pageOf)),
    institutions: [...institutions.values()].map((institution) => withPage(institution, pageOf)),
    countries: countries.map((country) => (country.code === HOME ? { ...country, places: readPlaces() } : country)),
    holders: byTitle(holders).map((holder) => withPage(holder, pageOf)),
  };
}

/** The towns and districts of one's own country, from the list that the recogniser has. */
function readPlaces(): string[] {
  const lines = readFileSync(join(LEXICON, 'names', 'places-az.txt'), 'utf8').split('\n');
  return lines.filter((line) => line !== '' && !line.startsWith('#'));
}

function withPage<T extends { readonly source?: string }>(
  row: T,
  pageOf: (source: string | undefined) => string | undefined,
): T & { readonly page?: string } {
  const page = pageOf(row.source);
  return page === undefined ? row : { ...row, page };
}

function yamlFiles(folder: string): string[] {
  return readdirSync(join(LEXICON, folder))
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((name) => join(folder, name));
}

function lineOf(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}

function byTitle(holders: readonly Holder[]): Holder[] {
  return [...holders].sort((a, b) => (a.title < b.title ? -1 : a.title > b.title ? 1 : 0));
}

import type { Country, FormerName, Institution, TitleEntry } from './entry';

/** One name of an entry and what kind of name it is. */
export interface NamedForm {
  readonly form: string;
  readonly by: 'canonical' | 'variant' | 'abbreviation' | 'former';
}

/** Every Azerbaijani name of a title or an institution, the canonical one first. */
export function namesOf(entry: TitleEntry | Institution): NamedForm[] {
  return [
    { form: entry.canonical, by: 'canonical' },
    ...entry.variants.map((form) => ({ form, by: 'variant' as const })),
    ...entry.abbreviations.map((form) => ({ form, by: 'abbreviation' as const })),
    ...entry.former.map(({ name }: FormerName) => ({ form: name, by: 'former' as const })),
  ];
}

export function countryNames(country: Country): string[] {
  return [country.az, ...country.variants];
}

/** The lists of names, in the order in which the compiled text holds them. */
export const LISTS = [
  'givenMale',
  'givenFemale',
  'surname',
  'person',
  'country',
  'place',
  'placeCue',
  'org',
  'abbreviation',
  'club',
  'event',
  'common',
] as const;

export type ListName = (typeof LISTS)[number];

/** A set of lists as bits. */
export type ListSet = number;

/** The bit of each list. */
export const IN = Object.fromEntries(LISTS.map((list, index) => [list, 1 << index])) as Readonly<
  Record<ListName, ListSet>
>;

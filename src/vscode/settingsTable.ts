/** Every setting with its default, which also says its type; a test holds the table against the manifest. */
export const SETTINGS = {
  /** Language of hovers, problems and messages. */
  language: 'auto' as 'auto' | 'az' | 'en',
  /** Whether plain-text files whose first line carries a date header are articles. */
  'articles.detectByHeader': true as boolean,
  /** Globs of files that are articles whatever they begin with. */
  'articles.include': [] as readonly string[],
  /** The annotator's name; a workspace cannot set it. */
  annotator: '' as string,
  /** One sidecar for each annotator. */
  'sidecar.perAnnotator': false as boolean,
  /** What happens to the other mentions of an entity after a decision. */
  propagate: 'offer' as 'offer' | 'automatic' | 'off',
  /** Whether suggestions are highlighted outside review too. */
  'suggestions.show': true as boolean,
  /** Suggestions less sure than this are not shown; 0 to 1. */
  'suggestions.minimumConfidence': 0 as number,
  /** Values of dates behind their mentions. */
  'dates.hints': 'unresolved' as 'off' | 'unresolved' | 'on',
  /** Whether titles are offered while typing in an article. */
  'titles.completion': true as boolean,
};

export type SettingValues = typeof SETTINGS;
export type SettingName = keyof SettingValues;

/** The words that settings of few words may be. */
export const CHOICES = {
  language: ['auto', 'az', 'en'],
  propagate: ['offer', 'automatic', 'off'],
  'dates.hints': ['off', 'unresolved', 'on'],
} as const satisfies { readonly [K in SettingName]?: readonly SettingValues[K][] };

/** A setting's value of what stands in a file of settings, where a person may write anything: the default where it does not fit. */
export function settingOf<K extends SettingName>(name: K, stored: unknown): SettingValues[K] {
  const fallback = SETTINGS[name];
  const words: readonly unknown[] | undefined = Object.hasOwn(CHOICES, name)
    ? CHOICES[name as keyof typeof CHOICES]
    : undefined;
  const fits = Array.isArray(fallback)
    ? Array.isArray(stored) && stored.every((item) => typeof item === 'string')
    : typeof stored === typeof fallback && words?.includes(stored) !== false;
  return fits ? (stored as SettingValues[K]) : fallback;
}

/** Every setting with its type and default; the manifest test compares this table with package.json. */
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

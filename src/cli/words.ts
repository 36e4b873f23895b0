import { BUNDLES, fill, type Language, type WordArgs } from '../assets/l10n';

export type Words = (key: string, args?: WordArgs) => string;

/** Messages in a language; a key without a message is shown as it is. */
export function wordsIn(language: Language): Words {
  return (key, args) => fill(BUNDLES[language][key] ?? BUNDLES.en[key] ?? key, args);
}

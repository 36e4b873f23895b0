import articleAz from '../assets/l10n/parts/article.az.json';
import articleEn from '../assets/l10n/parts/article.en.json';
import formatsAz from '../assets/l10n/parts/formats.az.json';
import formatsEn from '../assets/l10n/parts/formats.en.json';

const BUNDLES: Readonly<Record<'az' | 'en', Readonly<Record<string, string>>>> = {
  en: { ...articleEn, ...formatsEn },
  az: { ...articleAz, ...formatsAz },
};

export type Words = (key: string, args?: Readonly<Record<string, string | number>>) => string;

/** Messages in a language; a key without a message is shown as it is, a missing argument stays visible. */
export function wordsIn(language: 'az' | 'en'): Words {
  const bundle = BUNDLES[language];
  return (key, args = {}) =>
    (bundle[key] ?? BUNDLES.en[key] ?? key).replace(/\{(\w+)\}/gu, (whole, name: string) =>
      String(args[name] ?? whole),
    );
}

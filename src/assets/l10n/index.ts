import annotationAz from './parts/annotation.az.json';
import annotationEn from './parts/annotation.en.json';
import articleAz from './parts/article.az.json';
import articleEn from './parts/article.en.json';
import checkAz from './parts/check.az.json';
import checkEn from './parts/check.en.json';
import datesAz from './parts/dates.az.json';
import datesEn from './parts/dates.en.json';
import editorAz from './parts/editor.az.json';
import editorEn from './parts/editor.en.json';
import failureAz from './parts/failure.az.json';
import failureEn from './parts/failure.en.json';
import formatsAz from './parts/formats.az.json';
import formatsEn from './parts/formats.en.json';
import helpAz from './parts/help.az.json';
import helpEn from './parts/help.en.json';
import reviewAz from './parts/review.az.json';
import reviewEn from './parts/review.en.json';
import titlesAz from './parts/titles.az.json';
import titlesEn from './parts/titles.en.json';
import viewsAz from './parts/views.az.json';
import viewsEn from './parts/views.en.json';
import workspaceAz from './parts/workspace.az.json';
import workspaceEn from './parts/workspace.en.json';

export type Language = 'az' | 'en';
export type WordArgs = Readonly<Record<string, string | number>>;

/** All messages by key. One line for each part; a test holds the list against the folder. */
export const BUNDLES: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  en: {
    ...annotationEn,
    ...articleEn,
    ...checkEn,
    ...datesEn,
    ...editorEn,
    ...failureEn,
    ...formatsEn,
    ...helpEn,
    ...reviewEn,
    ...titlesEn,
    ...viewsEn,
    ...workspaceEn,
  },
  az: {
    ...annotationAz,
    ...articleAz,
    ...checkAz,
    ...datesAz,
    ...editorAz,
    ...failureAz,
    ...formatsAz,
    ...helpAz,
    ...reviewAz,
    ...titlesAz,
    ...viewsAz,
    ...workspaceAz,
  },
};

/** `{name}`, or `{name, plural, one {…} other {…}}` as in ICU messages, in which `#` is the number. */
const PLACEHOLDER = /\{(\w+)(?:, plural, one \{([^{}]*)\} other \{([^{}]*)\})?\}/gu;

/** Puts the arguments into a message; a missing one stays visible as it is written. */
export function fill(template: string, args: WordArgs = {}): string {
  return template.replace(PLACEHOLDER, (whole, name: string, one?: string, other?: string) => {
    const value = args[name];
    if (value === undefined) return whole;
    const form = value === 1 ? one : other;
    return form === undefined ? String(value) : form.replaceAll('#', String(value));
  });
}

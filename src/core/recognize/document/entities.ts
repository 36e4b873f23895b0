import { fold } from '../../azerbaijani/casing';
import { IN, type Lexicon } from '../../lexicon';
import type { Draft } from './draft';
import type { PersonForm } from './people';

/**
 * Gives mentions of one thing one id, `label:key`: a lone surname goes to the person of that surname
 * named last before it, initials to the full name that they fit, an abbreviation to its full name.
 * Drafts are in text order.
 */
export function assignEntities(text: string, drafts: readonly Draft[], lexicon: Lexicon): void {
  const byText = expansions(text, drafts);
  const full = fullNames(drafts);
  const latest = new Map<string, string>();
  for (const draft of drafts) {
    const key =
      draft.person === undefined ? thingKey(draft, byText, lexicon) : personKey(draft.person, draft.key, full, latest);
    draft.entity = `${draft.label}:${key}`;
  }
}

/** Full names by surname, in text order, each once. */
function fullNames(drafts: readonly Draft[]): Map<string, string[]> {
  const full = new Map<string, string[]>();
  for (const { person, key } of drafts) {
    if (person?.given === undefined || person.given.includes('.')) continue;
    const names = full.get(person.surname);
    if (names === undefined) full.set(person.surname, [key]);
    else if (!names.includes(key)) names.push(key);
  }
  return full;
}

function personKey(
  form: PersonForm,
  own: string,
  full: ReadonlyMap<string, string[]>,
  latest: Map<string, string>,
): string {
  const names = full.get(form.surname) ?? [];
  let key = own;
  if (form.given === undefined) key = latest.get(form.surname) ?? names[0] ?? own;
  else if (form.given.includes('.'))
    key = names.find((name) => name.startsWith((form.given as string).charAt(0))) ?? own;
  latest.set(form.surname, key);
  return key;
}

/** Most units between a full name and its abbreviation: the bracket and blanks. */
const LONGEST_GAP = 4;

/** Abbreviations that the article explains: `Full Name (ABBR)`, and `ABBR (Full Name)`. */
function expansions(text: string, drafts: readonly Draft[]): Map<string, string> {
  const found = new Map<string, string>();
  for (let i = 1; i < drafts.length; i++) {
    const first = drafts[i - 1] as Draft;
    const second = drafts[i] as Draft;
    if (first.label !== second.label || text.charAt(second.end) !== ')') continue;
    if (second.start - first.end > LONGEST_GAP || text.slice(first.end, second.start).trim() !== '(') continue;
    const [short, long] = first.base.length < second.base.length ? [first, second] : [second, first];
    if (/^[\p{Lu}\p{Nd}-]{2,10}$/u.test(short.base)) found.set(short.key, long.key);
  }
  return found;
}

function thingKey(draft: Draft, byText: ReadonlyMap<string, string>, lexicon: Lexicon): string {
  const { key } = draft;
  if (draft.label === 'LOC') return countryKey(key, lexicon);
  if (draft.label !== 'ORG') return key;
  const known = byText.get(key) ?? lexicon.fullName(key);
  return known === undefined ? key : fold(known);
}

/** `Azərbaycan Respublikası` is the country `Azərbaycan`. */
function countryKey(key: string, lexicon: Lexicon): string {
  const short = key.replace(/ (?:respublikası|federasiyası|krallığı|dövləti)$/u, '');
  return short !== key && (lexicon.lists(short) & IN.country) !== 0 ? short : key;
}

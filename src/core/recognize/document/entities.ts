import { fold } from '../../azerbaijani/casing';
import { IN, type Lexicon } from '../../lexicon';
import type { Draft } from './draft';
import type { PersonForm } from './people';

/**
 * Gives mentions of one thing one id, `label:key`: a lone surname goes to the person of that surname
 * named last before it, initials to the full name that they fit, an abbreviation to its full name.
 * Drafts are in text order.
 */
export function assignEntities(
  text: string,
  drafts: readonly Draft[],
  people: ReadonlyMap<Draft, PersonForm>,
  lexicon: Lexicon,
): void {
  const byText = expansions(text, drafts);
  const full = fullNames(drafts, people);
  const latest = new Map<string, string>();
  for (const draft of drafts) {
    const form = people.get(draft);
    const key =
      draft.label === 'PERSON' && form !== undefined
        ? personKey(form, draft, full, latest)
        : thingKey(draft, byText, lexicon);
    draft.entity = `${draft.label}:${key}`;
  }
}

/** Full names by surname, in text order, each once. */
function fullNames(drafts: readonly Draft[], people: ReadonlyMap<Draft, PersonForm>): Map<string, string[]> {
  const full = new Map<string, string[]>();
  for (const draft of drafts) {
    const form = people.get(draft);
    if (form?.given === undefined || form.given.includes('.')) continue;
    const names = full.get(form.surname) ?? [];
    const key = fold(draft.base);
    if (!names.includes(key)) names.push(key);
    full.set(form.surname, names);
  }
  return full;
}

function personKey(
  form: PersonForm,
  draft: Draft,
  full: ReadonlyMap<string, string[]>,
  latest: Map<string, string>,
): string {
  const own = fold(draft.base);
  const names = full.get(form.surname) ?? [];
  let key = own;
  if (form.given === undefined) key = latest.get(form.surname) ?? names[0] ?? own;
  else if (form.given.includes('.'))
    key = names.find((name) => name.startsWith((form.given as string).charAt(0))) ?? own;
  latest.set(form.surname, key);
  return key;
}

/** Abbreviations that the article explains: `Full Name (ABBR)`, and `ABBR (Full Name)`. */
function expansions(text: string, drafts: readonly Draft[]): Map<string, string> {
  const found = new Map<string, string>();
  for (let i = 1; i < drafts.length; i++) {
    const first = drafts[i - 1] as Draft;
    const second = drafts[i] as Draft;
    if (
      first.label !== second.label ||
      text.slice(first.end, second.start).trim() !== '(' ||
      text.charAt(second.end) !== ')'
    )
      continue;
    const [short, long] = first.base.length < second.base.length ? [first, second] : [second, first];
    if (/^[\p{Lu}\p{Nd}-]{2,10}$/u.test(short.base)) found.set(fold(short.base), fold(long.base));
  }
  return found;
}

function thingKey(draft: Draft, byText: ReadonlyMap<string, string>, lexicon: Lexicon): string {
  const key = fold(draft.base);
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

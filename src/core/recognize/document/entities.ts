import { fold } from '../../azerbaijani/casing';
import { IN, type Lexicon } from '../../lexicon';
import type { NameLabel } from '../names';
import type { Draft, NameForm } from './draft';
import type { PersonForm } from './people';

/**
 * Gives mentions of one thing one id, `label:key`: a lone surname goes to the person of that surname
 * named last before it, initials to the full name that they fit, an abbreviation to its full name.
 * Drafts are in text order.
 */
export function assignEntities(text: string, drafts: readonly Draft[], lexicon: Lexicon): void {
  const explained = expansions(text, drafts);
  const full = fullNames(drafts);
  const latest = new Map<string, string>();
  for (const draft of drafts) {
    const { label, form } = draft;
    const fullName = label === 'ORG' ? explained.get(form.key) : undefined;
    if (form.person !== undefined) draft.entity = personEntity(form.person, form.entity, full, latest);
    else if (fullName !== undefined) draft.entity = `${label}:${fold(fullName)}`;
    else draft.entity = label === form.label ? form.entity : ownEntity(label, form.key, lexicon);
  }
}

/** The entity of a name by itself: the country of its long form, the body of its abbreviation. */
export function ownEntity(label: NameLabel, key: string, lexicon: Lexicon): string {
  if (label === 'LOC') return `${label}:${countryKey(key, lexicon)}`;
  return `${label}:${(label === 'ORG' ? fullKey(key, lexicon) : undefined) ?? key}`;
}

function fullKey(key: string, lexicon: Lexicon): string | undefined {
  const name = lexicon.fullName(key);
  return name === undefined ? undefined : fold(name);
}

/** Full names by surname, in text order, each once. */
function fullNames(drafts: readonly Draft[]): Map<string, NameForm[]> {
  const full = new Map<string, NameForm[]>();
  for (const { form } of drafts) {
    const { person, key } = form;
    if (person?.given === undefined || person.given.includes('.')) continue;
    const names = full.get(person.surname);
    if (names === undefined) full.set(person.surname, [form]);
    else if (!names.some((name) => name.key === key)) names.push(form);
  }
  return full;
}

/** `own` is the entity of the name by itself. */
function personEntity(
  { given, surname }: PersonForm,
  own: string,
  full: ReadonlyMap<string, readonly NameForm[]>,
  latest: Map<string, string>,
): string {
  const names = full.get(surname);
  let entity = own;
  if (given === undefined) entity = latest.get(surname) ?? names?.[0]?.entity ?? own;
  else if (given.includes('.')) entity = names?.find(({ key }) => key.startsWith(given.charAt(0)))?.entity ?? own;
  latest.set(surname, entity);
  return entity;
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
    const [short, long] = first.form.base.length < second.form.base.length ? [first, second] : [second, first];
    if (/^[\p{Lu}\p{Nd}-]{2,10}$/u.test(short.form.base)) found.set(short.form.key, long.form.key);
  }
  return found;
}

/** `Azərbaycan Respublikası` is the country `Azərbaycan`. */
function countryKey(key: string, lexicon: Lexicon): string {
  const short = key.replace(/ (?:respublikası|federasiyası|krallığı|dövləti)$/u, '');
  return short !== key && (lexicon.lists(short) & IN.country) !== 0 ? short : key;
}

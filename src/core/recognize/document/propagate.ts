import { overlaps } from '../../span';
import type { Draft } from './draft';

/** From these scores on a person's mention bears out others: by the surname, by the given name. */
const LIKELY = 0.54;
const SURE = 0.74;

/**
 * What the article bears out: a lone surname of somebody named in full, a quoted name that is a body
 * elsewhere. Returns the open drafts that became mentions, with label, rule and score set.
 */
export function bearOut(drafts: readonly Draft[], open: readonly Draft[]): Draft[] {
  const surnames = new Set<string>();
  const givenNames = new Set<string>();
  const places = new Set<string>();
  const labels = new Map<string, Draft>();
  for (const draft of drafts) {
    const { person, key } = draft.form;
    if (person !== undefined && draft.score >= LIKELY) {
      if (person.surname.length > 1) surnames.add(person.surname);
      if (person.given !== undefined && draft.score >= SURE) givenNames.add(person.given);
    }
    if (draft.label === 'LOC') {
      const short = withoutTypeNoun(draft);
      if (short !== undefined) places.add(short);
    }
    if (draft.label === 'ORG' || draft.label === 'EVENT' || draft.label === 'LOC') labels.set(key, draft);
  }
  const sport = clubsOf(drafts) >= CLUBS_OF_SPORT;
  const found: Draft[] = [];
  for (const draft of open) {
    if (found.length > 0 && overlaps(found[found.length - 1] as Draft, draft)) continue;
    const { person, key } = draft.form;
    if (person !== undefined && person.given === undefined) {
      if (surnames.has(person.surname)) found.push(borne(draft, 'PERSON', 'person.document-surname', 0.9));
      else if (places.has(person.surname)) found.push(borneOtherwise(draft, 'LOC', 'loc.document', 0.8));
      else if (givenNames.has(person.surname)) found.push(borne(draft, 'PERSON', 'person.document-given', 0.75));
      continue;
    }
    const same = BORNE_BY_TEXT.has(draft.rule) ? labels.get(key) : undefined;
    if (same !== undefined) found.push(borne(draft, same.label, `${same.label.toLowerCase()}.document`, 0.85));
    else if (sport && draft.rule === 'quoted.unknown' && MAY_BE_CLUB.test(key))
      found.push(borne(draft, 'ORG', 'org.document', 0.6));
  }
  return found;
}

/** From so many clubs on that do something to each other, what else is quoted is a club too. */
const CLUBS_OF_SPORT = 2;

/** At most three words, and no sentence. */
const MAY_BE_CLUB = /^[^ .!?]+(?: [^ .!?]+){0,2}$/u;

function clubsOf(drafts: readonly Draft[]): number {
  const clubs = new Set<string>();
  for (const { rule, form } of drafts) if (rule === 'org.quoted-club') clubs.add(form.key);
  return clubs.size;
}

/** `ağalı` of `Ağalı kəndi`: a place is named without its type noun later. */
function withoutTypeNoun({ form: { key }, rule }: Draft): string | undefined {
  if (rule === 'loc.list') return key;
  if (rule !== 'loc.type-noun') return undefined;
  const [name, noun, more] = key.split(' ');
  return more === undefined && SETTLEMENT.test(noun ?? '') ? name : undefined;
}

const SETTLEMENT = /^(?:kənd|qəsəbə|şəhər|rayon|vilayət|əyalət|ştat)/u;

/** A draft that is no person after all. */
function borneOtherwise(draft: Draft, label: Draft['label'], rule: string, score: number): Draft {
  draft.form = { ...draft.form, person: undefined };
  return borne(draft, label, rule, score);
}

/** Rules whose proposals wait for the same text elsewhere. */
const BORNE_BY_TEXT: ReadonlySet<string> = new Set(['quoted.unknown', 'org.bare-abbreviation']);

function borne(draft: Draft, label: Draft['label'], rule: string, score: number): Draft {
  return Object.assign(draft, { label, rule, score });
}

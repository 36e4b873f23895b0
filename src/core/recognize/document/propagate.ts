import { fold } from '../../azerbaijani/casing';
import { overlaps } from '../../span';
import type { Draft } from './draft';
import type { PersonForm } from './people';

/**
 * What the article bears out: a lone surname of somebody named in full, a quoted name that is a body
 * elsewhere. Returns the open drafts that became mentions, with label, rule and score set.
 */
export function bearOut(
  drafts: readonly Draft[],
  open: readonly Draft[],
  people: ReadonlyMap<Draft, PersonForm>,
): Draft[] {
  const surnames = new Set<string>();
  const givenNames = new Set<string>();
  const labels = new Map<string, Draft>();
  for (const draft of drafts) {
    const form = people.get(draft);
    if (form !== undefined && draft.score >= 0.6) {
      surnames.add(form.surname);
      if (form.given !== undefined) givenNames.add(form.given);
    }
    if (draft.label === 'ORG' || draft.label === 'EVENT' || draft.label === 'LOC') labels.set(fold(draft.base), draft);
  }
  const found: Draft[] = [];
  for (const draft of open) {
    if (found.length > 0 && overlaps(found[found.length - 1] as Draft, draft)) continue;
    const form = people.get(draft);
    if (form !== undefined && form.given === undefined) {
      if (surnames.has(form.surname)) found.push(borne(draft, 'PERSON', 'person.document-surname', 0.9));
      else if (givenNames.has(form.surname)) found.push(borne(draft, 'PERSON', 'person.document-given', 0.75));
      continue;
    }
    const same =
      draft.rule === 'quoted.unknown' || draft.rule === 'org.bare-abbreviation'
        ? labels.get(fold(draft.base))
        : undefined;
    if (same !== undefined) found.push(borne(draft, same.label, `${same.label.toLowerCase()}.document`, 0.85));
  }
  return found;
}

function borne(draft: Draft, label: Draft['label'], rule: string, score: number): Draft {
  return Object.assign(draft, { label, rule, score });
}

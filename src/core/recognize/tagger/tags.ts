/** The labels that the tagger decides; DATE is found by rules. */
export const TAGGED_LABELS = ['PERSON', 'ORG', 'LOC', 'TITLE', 'EVENT'] as const;

/** Outside every mention. */
export const OUTSIDE = 0;

/**
 * One tag for each label and place in a mention (IOBES): 0 is O, then for every label begin, inside,
 * end and single.
 */
export const TAG_COUNT = 1 + 4 * TAGGED_LABELS.length;

export const enum Place {
  Begin,
  Inside,
  End,
  Single,
}

export function tagOf(label: number, place: Place): number {
  return 1 + 4 * label + place;
}

/** Index into `TAGGED_LABELS`; -1 for O. */
export function labelOf(tag: number): number {
  return tag === OUTSIDE ? -1 : (tag - 1) >> 2;
}

export function placeOf(tag: number): Place {
  return (tag - 1) & 3;
}

/** Whether a mention is open behind the tag. */
function isOpen(tag: number): boolean {
  return tag !== OUTSIDE && placeOf(tag) < Place.End;
}

/** Whether the tag goes on with a mention that is open before it. */
function goesOn(tag: number): boolean {
  return tag !== OUTSIDE && (placeOf(tag) === Place.Inside || placeOf(tag) === Place.End);
}

/** Whether `next` may follow `tag`. */
export function mayFollow(tag: number, next: number): boolean {
  if (isOpen(tag) !== goesOn(next)) return false;
  return !isOpen(tag) || labelOf(tag) === labelOf(next);
}

/** The tags that may stand first, which are also those that may follow a finished mention. */
export const STARTS: readonly number[] = tagsThat((tag) => !goesOn(tag));
/** The tags that may stand last. */
export const STOPS: readonly number[] = tagsThat((tag) => !isOpen(tag));

/** For each tag the tags that may stand before it. */
export const BEFORE: readonly (readonly number[])[] = Array.from({ length: TAG_COUNT }, (_, next) =>
  tagsThat((tag) => mayFollow(tag, next)),
);

function tagsThat(test: (tag: number) => boolean): number[] {
  return Array.from({ length: TAG_COUNT }, (_, tag) => tag).filter(test);
}

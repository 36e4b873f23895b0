/** The labels that the learnt component decides; DATE is found by rules. */
export const TAGGED_LABELS = ['PERSON', 'ORG', 'LOC', 'TITLE', 'EVENT'] as const;

export const LABEL_COUNT = TAGGED_LABELS.length;

/** Index into `TAGGED_LABELS`, -1 for any other label. */
export function labelIndex(label: string): number {
  for (let index = 0; index < LABEL_COUNT; index++) if (TAGGED_LABELS[index] === label) return index;
  return -1;
}

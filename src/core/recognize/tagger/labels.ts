/** The labels that the learnt component decides; DATE is found by rules. */
export const TAGGED_LABELS = ['PERSON', 'ORG', 'LOC', 'TITLE', 'EVENT'] as const;

export const LABEL_COUNT = TAGGED_LABELS.length;

const INDEX: ReadonlyMap<string, number> = new Map(TAGGED_LABELS.map((label, index) => [label, index]));

/** Index into `TAGGED_LABELS`, -1 for any other label. */
export function labelIndex(label: string): number {
  return INDEX.get(label) ?? -1;
}

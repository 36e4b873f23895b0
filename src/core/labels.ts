/** Version of the labelling guidelines that the built-in labels follow; goes out with every export. */
export const GUIDELINES_VERSION = '1';

/** The six built-in labels; a workspace's own schema may replace them, so code elsewhere takes any string. */
export const BUILTIN_LABELS = ['PERSON', 'ORG', 'LOC', 'TITLE', 'EVENT', 'DATE'] as const;

export type BuiltinLabel = (typeof BUILTIN_LABELS)[number];

/** An attribute that marks of a label may carry. */
export interface AttributeSpec {
  readonly name: string;
  readonly type: 'string' | 'number' | 'boolean' | 'choice';
  readonly choices?: readonly string[];
  readonly default?: string | number | boolean;
}

/** One label of a schema. */
export interface LabelSpec {
  /** As stored in sidecars and exports. */
  readonly id: string;
  /** As shown; the id where absent. */
  readonly name?: string;
  /** One key of those the manifest binds (see the contracts); none: reachable by pick only. */
  readonly key?: string;
  /** A theme colour id (`aznews.person`, `aznews.label1` …) or two hex values. */
  readonly color: string | { readonly dark: string; readonly light: string };
  readonly attributes: readonly AttributeSpec[];
  /** Labels whose marks may stand inside marks of this one. */
  readonly mayContain: readonly string[];
  /** Shown in hover and pick; plain text. */
  readonly guidelines?: string;
}

/** The labels that a workspace uses. */
export interface LabelSchema {
  /** `builtin`, or the file it was read from. */
  readonly source: string;
  readonly labels: readonly LabelSpec[];
}

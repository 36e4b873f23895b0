import type { Span } from './span';

/**
 * Every kind of trouble that a user can mend. The list is closed: adapters hold one wording for each
 * code in each language, and a test compares the two.
 */
export type ProblemCode =
  // article
  | 'article.date.missing'
  | 'article.date.impossible'
  | 'article.date.malformed'
  | 'article.letters.lost'
  | 'article.frontmatter.unclosed'
  | 'article.frontmatter.invalid'
  | 'article.long'
  // dates
  | 'date.impossible'
  // sidecar
  | 'sidecar.conflict'
  | 'sidecar.huge'
  | 'sidecar.syntax'
  | 'sidecar.shape'
  | 'sidecar.newer'
  | 'sidecar.key.missing'
  | 'sidecar.value'
  | 'sidecar.entry'
  | 'sidecar.duplicate'
  | 'sidecar.article.missing'
  | 'sidecar.unusable'
  | 'sidecar.missing'
  | 'sidecar.elsewhere'
  | 'sidecar.copied'
  // anchors
  | 'anchor.changed'
  | 'anchor.orphan'
  // annotations
  | 'check.label.unknown'
  | 'check.attribute'
  | 'check.nested'
  | 'check.crossing'
  | 'check.edge'
  | 'check.date.no-value'
  | 'check.date.invalid'
  | 'check.date.disagrees'
  | 'check.inconsistent'
  // files of the workspace
  | 'yaml.syntax'
  | 'yaml.duplicate'
  | 'yaml.type'
  | 'yaml.field.missing'
  | 'yaml.field.unknown'
  | 'yaml.value.unknown'
  | 'labels.none'
  | 'labels.id.malformed'
  | 'labels.id.duplicate'
  | 'labels.key.invalid'
  | 'labels.key.taken'
  | 'labels.color.unknown'
  | 'labels.attribute.duplicate'
  | 'labels.attribute.choices'
  | 'labels.attribute.default'
  | 'labels.reference.unknown'
  | 'names.label.unknown'
  | 'names.duplicate'
  // titles.yaml
  | 'titles.date.malformed'
  | 'titles.id.malformed'
  | 'titles.reference.unknown'
  | 'titles.verified.unsourced'
  | 'titles.form.taken'
  | 'titles.hidden.unknown';

export type Severity = 'error' | 'warning' | 'information' | 'hint';

export type ProblemArgs = Readonly<Record<string, string | number>>;

/** A mendable fault at a place in a text. The span counts UTF-16 units of that text. */
export interface Problem {
  readonly code: ProblemCode;
  readonly severity: Severity;
  readonly span: Span;
  /** Values for the wording, by name. Text taken from files stays text: adapters escape it. */
  readonly args?: ProblemArgs;
}

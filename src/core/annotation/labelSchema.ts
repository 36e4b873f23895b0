import { BUILTIN_LABELS } from '../labels';
import type { Mention } from '../mention';

/** An attribute that marks of a label may carry. */
export interface AttributeSpec {
  readonly name: string;
  readonly type: 'string' | 'number' | 'boolean' | 'choice';
  readonly choices?: readonly string[];
  readonly default?: string | number | boolean;
}

/** How a label's line is drawn, so that labels differ without colour too. */
export const LABEL_LINES = ['under', 'start', 'end', 'thick', 'rails', 'thin', 'cup', 'box'] as const;
export type LabelLine = (typeof LABEL_LINES)[number];

/** Theme colours for labels: those of the six built-in ones, then the spare ones. */
export const BUILTIN_COLORS = BUILTIN_LABELS.map((id) => `aznews.${id.toLowerCase()}`);
export const SPARE_COLORS = Array.from({ length: 12 }, (_, i) => `aznews.label${i + 1}`);

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
  /** Where absent, by the label's place in the schema. */
  readonly line?: LabelLine;
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

/** The six labels of the guidelines, for workspaces without a `labels.yaml`. */
export const BUILTIN_SCHEMA: LabelSchema = {
  source: 'builtin',
  labels: BUILTIN_LABELS.map((id, index) => ({
    id,
    key: id.charAt(0),
    color: BUILTIN_COLORS[index] as string,
    attributes: [],
    mayContain: [],
  })),
};

/** How the line of a label of a schema is drawn. */
export function lineOf(schema: LabelSchema, id: string): LabelLine {
  const index = schema.labels.findIndex((label) => label.id === id);
  return schema.labels[index]?.line ?? (LABEL_LINES[Math.max(index, 0) % LABEL_LINES.length] as LabelLine);
}

/** Whether a value is one that the attribute may have. */
export function fitsAttribute(spec: AttributeSpec, value: unknown): value is string | number | boolean {
  if (spec.type === 'choice') return typeof value === 'string' && (spec.choices?.includes(value) ?? false);
  return typeof value === spec.type && (typeof value !== 'number' || Number.isFinite(value));
}

/** The mentions that a label set has labels for: others are not suggested. */
export function suggestible(mentions: readonly Mention[], schema: LabelSchema): readonly Mention[] {
  if (schema === BUILTIN_SCHEMA) return mentions;
  const labels = new Set(schema.labels.map(({ id }) => id));
  return mentions.filter(({ label }) => labels.has(label));
}

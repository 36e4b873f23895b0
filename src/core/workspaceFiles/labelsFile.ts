import {
  BUILTIN_COLORS,
  BUILTIN_SCHEMA,
  LABEL_LINES,
  SPARE_COLORS,
  fitsAttribute,
  type AttributeSpec,
  type LabelSchema,
  type LabelSpec,
} from '../annotation/labelSchema';
import type { Problem } from '../problem';
import { readTop } from './readTop';
import { YamlFields } from './yamlFields';

/** What a `labels.yaml` says. */
export interface LabelsFile {
  /** Absent where the file is no valid YAML or names no label: what held before goes on. */
  readonly schema?: LabelSchema;
  /** Spans are UTF-16 units of the YAML text. */
  readonly problems: readonly Problem[];
}

const ATTRIBUTE_TYPES: readonly AttributeSpec['type'][] = ['string', 'number', 'boolean', 'choice'];

/** Keys that a label may have: those that the manifest binds in review mode and that can be named. */
const LABEL_KEY = /^[A-Z0-9]$/u;
const LABEL_ID = /^\p{L}[\p{L}\p{M}\p{N}_.-]{0,39}$/u;
const HEX = /^#[0-9a-f]{6}$/iu;

/** Reads a label set. Never throws; what does not fit is left out with a problem at its place. */
export function readLabels(yaml: string, source: string): LabelsFile {
  const problems: Problem[] = [];
  const top = readTop(yaml, YamlFields, 'labels', problems);
  const labels: LabelSpec[] = [];
  const seen = { ids: new Set<string>(), keys: new Map<string, string>() };
  const containers: { row: YamlFields; inner: readonly string[] }[] = [];
  for (const row of top?.rows('labels') ?? []) {
    const label = readLabel(row, labels.length, seen, problems);
    if (label === undefined) continue;
    labels.push(label);
    containers.push({ row, inner: label.mayContain });
  }
  top?.finish();
  for (const { row, inner } of containers) reportUnknown(row, inner, seen.ids, problems);
  const broken = problems.some(({ code }) => code === 'yaml.syntax');
  if (labels.length === 0 && !broken) {
    problems.push({ code: 'labels.none', severity: 'warning', span: { start: 0, end: Math.min(yaml.length, 1) } });
  }
  if (labels.length === 0 || broken) return { problems };
  const known = labels.map((label) => ({ ...label, mayContain: label.mayContain.filter((id) => seen.ids.has(id)) }));
  return { schema: { source, labels: known }, problems };
}

function readLabel(
  row: YamlFields,
  index: number,
  seen: { readonly ids: Set<string>; readonly keys: Map<string, string> },
  problems: Problem[],
): LabelSpec | undefined {
  const id = row.text('id');
  const name = row.text('name');
  const key = keyOf(row, id ?? '', seen.keys);
  const color = colorOf(row, id ?? '', index);
  const line = row.oneOf('line', LABEL_LINES);
  const guidelines = row.text('guidelines');
  const mayContain = row.texts('mayContain') ?? [];
  const attributes = attributesOf(row, problems);
  row.finish();
  if (id === undefined) {
    row.problem('yaml.field.missing', undefined, { missing: 'id' });
    return undefined;
  }
  if (!LABEL_ID.test(id)) {
    row.problem('labels.id.malformed', 'id', { id });
    return undefined;
  }
  if (seen.ids.has(id)) {
    row.problem('labels.id.duplicate', 'id', { id });
    return undefined;
  }
  seen.ids.add(id);
  return {
    id,
    ...(name !== undefined && { name }),
    ...(key !== undefined && { key }),
    color,
    ...(line !== undefined && { line }),
    attributes,
    mayContain,
    ...(guidelines !== undefined && { guidelines }),
  };
}

function keyOf(row: YamlFields, id: string, taken: Map<string, string>): string | undefined {
  const written = row.scalarText('key');
  if (written === undefined) return undefined;
  const key = written.toUpperCase();
  if (!LABEL_KEY.test(key)) {
    row.problem('labels.key.invalid', 'key', { key: written });
    return undefined;
  }
  const other = taken.get(key);
  if (other !== undefined) {
    row.problem('labels.key.taken', 'key', { key, other });
    return undefined;
  }
  taken.set(key, id);
  return key;
}

/** The colour stated; else a built-in label's own, else the spare one of the label's place. */
function colorOf(row: YamlFields, id: string, index: number): LabelSpec['color'] {
  const fallback =
    BUILTIN_SCHEMA.labels.find((label) => label.id === id)?.color ??
    SPARE_COLORS[index % SPARE_COLORS.length] ??
    'aznews.label1';
  const wrong = (field: YamlFields, key: string, color: string): LabelSpec['color'] => {
    field.problem('labels.color.unknown', key, { color });
    return fallback;
  };
  if (!row.isMapping('color')) {
    const color = row.text('color');
    if (color === undefined) return fallback;
    if (HEX.test(color)) return { light: color, dark: color };
    return BUILTIN_COLORS.includes(color) || SPARE_COLORS.includes(color) ? color : wrong(row, 'color', color);
  }
  const both = row.fields('color');
  const light = both?.text('light');
  const dark = both?.text('dark');
  both?.finish();
  if (both === undefined) return fallback;
  if (light === undefined || dark === undefined) {
    both.problem('yaml.field.missing', undefined, { missing: light === undefined ? 'light' : 'dark' });
    return fallback;
  }
  if (!HEX.test(light)) return wrong(both, 'light', light);
  if (!HEX.test(dark)) return wrong(both, 'dark', dark);
  return { light, dark };
}

function attributesOf(row: YamlFields, problems: Problem[]): AttributeSpec[] {
  const attributes = new Map<string, AttributeSpec>();
  for (const fields of row.rows('attributes')) {
    const name = fields.text('name');
    const type = fields.oneOf('type', ATTRIBUTE_TYPES) ?? 'string';
    const choices = fields.texts('choices');
    const fallback = fields.value('default');
    fields.finish();
    if (name === undefined) {
      fields.problem('yaml.field.missing', undefined, { missing: 'name' });
      continue;
    }
    if (attributes.has(name)) {
      fields.problem('labels.attribute.duplicate', 'name', { name });
      continue;
    }
    if (type === 'choice' && (choices === undefined || choices.length === 0)) {
      problems.push({ code: 'labels.attribute.choices', severity: 'error', span: fields.at, args: { name } });
      continue;
    }
    const spec: AttributeSpec = { name, type, ...(type === 'choice' && { choices }) };
    if (fallback !== undefined && !fitsAttribute(spec, fallback))
      fields.problem('labels.attribute.default', 'default', { name });
    const fits = fallback !== undefined && fitsAttribute(spec, fallback);
    attributes.set(name, fits ? { ...spec, default: fallback } : spec);
  }
  return [...attributes.values()];
}

function reportUnknown(row: YamlFields, inner: readonly string[], ids: ReadonlySet<string>, problems: Problem[]): void {
  const spans = row.itemSpans('mayContain');
  inner.forEach((id, i) => {
    if (ids.has(id)) return;
    problems.push({ code: 'labels.reference.unknown', severity: 'error', span: spans[i] ?? row.at, args: { id } });
  });
}

import type { Problem } from '../problem';
import type { UserNames } from '../recognize/recognizer';
import { fold } from '../azerbaijani/casing';
import { readTop } from './readTop';
import { YamlFields } from './yamlFields';

/** What a `names.yaml` says. */
export interface NamesFile {
  readonly names: UserNames;
  /** Spans are UTF-16 units of the YAML text. */
  readonly problems: readonly Problem[];
}

export const NO_NAMES: UserNames = { names: [], never: [] };

/**
 * Reads the workspace's names. Never throws; what does not fit is left out with a problem at its place.
 * A label outside `labels`, where they are given, is one that does not fit.
 */
export function readNames(yaml: string, labels?: readonly string[]): NamesFile {
  const problems: Problem[] = [];
  const top = readTop(yaml, YamlFields, 'names', problems);
  const labelOf = (row: YamlFields): string | undefined =>
    labels === undefined ? row.text('label') : row.oneOf('label', labels, 'names.label.unknown');
  const names: UserNames['names'][number][] = [];
  const seen = new Set<string>();
  for (const row of top?.rows('names') ?? []) {
    const name = row.text('name');
    const label = labelOf(row);
    const aliases = row.texts('aliases') ?? [];
    row.finish();
    if (name === undefined || !row.has('label')) {
      row.problem('yaml.field.missing', undefined, { missing: name === undefined ? 'name' : 'label' });
      continue;
    }
    if (label === undefined) continue;
    const key = `${label} ${fold(name)}`;
    if (seen.has(key)) row.problem('names.duplicate', 'name', { name }, 'warning');
    seen.add(key);
    names.push({ label, name, aliases });
  }
  const never: UserNames['never'][number][] = [];
  for (const row of top?.textsOrRows('never') ?? []) {
    if (!(row instanceof YamlFields)) {
      never.push({ text: row.text });
      continue;
    }
    const text = row.text('text');
    const label = labelOf(row);
    row.finish();
    if (text === undefined) row.problem('yaml.field.missing', undefined, { missing: 'text' });
    // a label that does not fit must not widen the entry to all labels
    else if (label !== undefined || !row.has('label')) never.push({ text, ...(label !== undefined && { label }) });
  }
  top?.finish();
  return { names: { names, never }, problems };
}

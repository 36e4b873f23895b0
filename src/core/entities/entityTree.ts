import { fold } from '../azerbaijani/casing';
import type { EntityGroup } from './entityIndex';

export interface LabelGroup {
  readonly label: string;
  readonly count: number;
  readonly entities: readonly EntityGroup[];
}

export interface TreeOptions {
  /** Labels in the order of the schema; others follow. */
  readonly labels: readonly string[];
  readonly sort: 'text' | 'frequency';
  /** Shows entities whose name or label holds this, whatever the case. */
  readonly filter?: string;
  /** How a label is called where the tree is shown; its id if absent. */
  readonly nameOf?: (label: string) => string;
}

/** Labels → entities → marks, with counts, for the view. */
export function entityTree(groups: readonly EntityGroup[], options: TreeOptions): LabelGroup[] {
  const wanted = fold(options.filter?.trim() ?? '');
  const byLabel = new Map<string, EntityGroup[]>(options.labels.map((label) => [label, []]));
  const isWanted = ({ name, label }: EntityGroup): boolean =>
    [name, label, options.nameOf?.(label) ?? ''].some((one) => fold(one).includes(wanted));
  for (const group of groups) {
    if (wanted !== '' && !isWanted(group)) continue;
    const list = byLabel.get(group.label);
    if (list === undefined) byLabel.set(group.label, [group]);
    else list.push(group);
  }
  return [...byLabel]
    .filter(([, entities]) => entities.length > 0)
    .map(([label, entities]) => ({
      label,
      count: entities.reduce((sum, { marks }) => sum + marks.length, 0),
      entities: options.sort === 'text' ? entities.sort(byPlace) : entities.sort(byFrequency),
    }));
}

function byPlace(a: EntityGroup, b: EntityGroup): number {
  return (a.marks[0]?.spans[0]?.start ?? 0) - (b.marks[0]?.spans[0]?.start ?? 0);
}

function byFrequency(a: EntityGroup, b: EntityGroup): number {
  return b.marks.length - a.marks.length || byPlace(a, b);
}

import type { Mark } from '../../core';
import type { Fix, FixMaker } from '../quickFixes';
import { toRange } from '../ranges';

/** A fix by the key of its title and its command; `arguments` are those of the annotation with that id. */
interface SchemaFix {
  readonly title: string;
  readonly command: string;
  readonly arguments: (id: string) => readonly unknown[];
}

const RELABEL: SchemaFix = {
  title: 'fix.relabel',
  command: 'aznews.relabel',
  arguments: (id) => [undefined, id],
};
const REMOVE: SchemaFix = { title: 'fix.remove', command: 'aznews.anchor.remove', arguments: (id) => [id] };

/** What mends a mark that does not fit the label set: another label, other attributes, or none of it. */
const FIXES: Readonly<Record<string, readonly SchemaFix[]>> = {
  'check.label.unknown': [
    RELABEL,
    { title: 'fix.labelSet', command: 'aznews.createLabelSet', arguments: () => [] },
    REMOVE,
  ],
  'check.attribute': [{ title: 'fix.attributes', command: 'aznews.editAttributes', arguments: (id) => [id] }],
  'check.nested': [RELABEL, REMOVE],
  'check.crossing': [REMOVE],
};

/** Fixes of the very mark that a problem is about: the light bulb of a hover leaves the cursor where it is. */
export const schemaFixes: FixMaker = ({ services, open, marks, problems }) => {
  const stands = (mark: Mark, { range }: (typeof problems)[number]): boolean =>
    mark.spans.some((span) => toRange(open.document, span).isEqual(range));
  return problems.flatMap((problem): Fix[] => {
    const fixes = typeof problem.code === 'string' ? (FIXES[problem.code] ?? []) : [];
    const mark = fixes.length === 0 ? undefined : marks.find((one) => stands(one, problem));
    if (mark?.kind !== 'annotation') return [];
    const { id } = mark.annotation;
    return fixes.map((fix) => ({
      title: services.words.t(fix.title),
      command: fix.command,
      arguments: fix.arguments(id),
      problem,
    }));
  });
};

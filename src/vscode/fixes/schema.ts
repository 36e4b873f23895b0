import type { Fix, FixMaker } from '../quickFixes';

/** What mends a mark that does not fit the label set: another label, other attributes, or none of it. */
const FIXES: Readonly<Record<string, readonly (readonly [title: string, command: string])[]>> = {
  'check.label.unknown': [
    ['fix.relabel', 'aznews.relabel'],
    ['fix.labelSet', 'aznews.createLabelSet'],
    ['fix.remove', 'aznews.remove'],
  ],
  'check.attribute': [['fix.attributes', 'aznews.editAttributes']],
  'check.nested': [
    ['fix.relabel', 'aznews.relabel'],
    ['fix.remove', 'aznews.remove'],
  ],
  'check.crossing': [['fix.remove', 'aznews.remove']],
};

export const schemaFixes: FixMaker = ({ services, problems }) =>
  problems.flatMap((problem): Fix[] => {
    const fixes = typeof problem.code === 'string' ? (FIXES[problem.code] ?? []) : [];
    return fixes.map(([title, command]) => ({ title: services.words.t(title), command, arguments: [], problem }));
  });

import { at, standing, type Check } from './check';

/** Labels that the schema in force does not have. The annotation stays; a person decides what becomes of it. */
export const checkLabels: Check = ({ set, schema }) => {
  const known = new Set(schema.labels.map(({ id }) => id));
  return standing(set)
    .filter(({ label }) => !known.has(label))
    .map((annotation) => at(annotation.spans[0], 'check.label.unknown', 'warning', { label: annotation.label }));
};

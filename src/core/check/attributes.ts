import { fitsAttribute } from '../annotation/labelSchema';
import { at, standing, type Check } from './check';

/** Attributes that the schema does not have, or whose value is not of its type. */
export const checkAttributes: Check = ({ set, schema }) => {
  const specs = new Map(
    schema.labels.map(({ id, attributes }) => [id, new Map(attributes.map((spec) => [spec.name, spec]))]),
  );
  return standing(set).flatMap((annotation) => {
    const known = specs.get(annotation.label);
    if (known === undefined) return [];
    return Object.entries(annotation.attributes ?? {})
      .filter(([name, value]) => {
        const spec = known.get(name);
        return spec === undefined || !fitsAttribute(spec, value);
      })
      .map(([name]) => at(annotation.spans[0], 'check.attribute', 'warning', { name, label: annotation.label }));
  });
};

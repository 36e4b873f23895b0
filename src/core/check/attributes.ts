import type { AttributeSpec } from '../annotation/labelSchema';
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
      .filter(([name, value]) => !fits(known.get(name), value))
      .map(([name]) =>
        at(annotation, annotation.spans[0], 'check.attribute', 'warning', { name, label: annotation.label }),
      );
  });
};

function fits(spec: AttributeSpec | undefined, value: string | number | boolean): boolean {
  if (spec === undefined) return false;
  if (spec.type === 'choice') return typeof value === 'string' && (spec.choices?.includes(value) ?? false);
  return typeof value === spec.type;
}

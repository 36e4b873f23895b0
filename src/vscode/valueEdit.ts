import { parseTimexValue, type Span } from '../core';

/** Argument of `aznews.editValue`: the mark's place, and its new value where that is known already. */
export interface ValueEdit extends Span {
  readonly value?: string;
}

/** Whether a command's argument is one: whoever runs a command may hand over anything. */
export function isValueEdit(argument: unknown): argument is ValueEdit {
  if (typeof argument !== 'object' || argument === null) return false;
  const { start, end, value } = argument as Partial<Record<keyof ValueEdit, unknown>>;
  return (
    Number.isInteger(start) &&
    Number.isInteger(end) &&
    (value === undefined || (typeof value === 'string' && parseTimexValue(value) !== undefined))
  );
}

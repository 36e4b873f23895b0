import type { WordArgs } from '../assets/l10n';

/** Trouble that a user can mend: thrown with the key of its wording, shown as one message without a stack. */
export class UserError extends Error {
  constructor(
    readonly key: string,
    readonly args: WordArgs = {},
  ) {
    super(key);
    this.name = 'UserError';
  }
}

/** By name, not by class: the Node host has the class in two bundles. */
export function isUserError(error: unknown): error is UserError {
  return error instanceof Error && error.name === 'UserError';
}

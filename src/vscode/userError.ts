import type { WordArgs } from '../assets/l10n';

/** A command that mends a trouble, or shows where it is. */
export interface Remedy {
  /** The wording of what the command does. */
  readonly key: string;
  readonly command: string;
  readonly arguments: readonly unknown[];
}

/** Trouble that a user can mend: thrown with the key of its wording, shown as one message without a stack. */
export class UserError extends Error {
  constructor(
    readonly key: string,
    readonly args: WordArgs = {},
    readonly remedy?: Remedy,
  ) {
    super(key);
    this.name = 'UserError';
  }
}

/** By name, not by class: the Node host has the class in two bundles. */
export function isUserError(error: unknown): error is UserError {
  return error instanceof Error && error.name === 'UserError';
}

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

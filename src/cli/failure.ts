/** Trouble that a user can mend: one line on standard error. The code names the wording `cli.<code>`. */
export class Failure extends Error {
  constructor(
    readonly code: string,
    readonly args: Readonly<Record<string, string | number>> = {},
    /** 1: something could not be done; 2: the command was used wrongly. */
    readonly exitCode: 1 | 2 = 1,
    readonly file?: string,
    readonly line?: number,
  ) {
    super(code);
  }
}

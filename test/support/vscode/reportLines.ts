/** Begins every line that mocha writes inside VS Code, whose own console speaks on the same channel. */
export const MARK = '[mocha] ';

/** mocha's way to write: like `console.log`, marked. */
export function writeReport(...args: unknown[]): void {
  const [format = '', ...rest] = args;
  console.log(MARK + String(format), ...rest);
}

/** A VS Code that is run for users and tests: the npm package that carries its server, and the Node it wants. */
export interface ServerRelease {
  readonly vscode: string;
  readonly codeServer: string;
  readonly node: string;
}

/** The newest VS Code that the tests know; `npm start` shows it. */
export const NEWEST: ServerRelease = { vscode: '1.139.1', codeServer: '4.139.1', node: '24.21.0' };

/** The oldest VS Code that `engines.vscode` admits. */
export const FLOOR: ServerRelease = { vscode: '1.104.0', codeServer: '4.104.0', node: '22.23.3' };

/** Headless Chromium in an npm package, for machines without a browser. */
export const CHROMIUM = '153.0.0';

/** A repack of the VS Code web build, for the tests of the `browser` entry. */
export const WEB_BUILD = '1.137.0';

/** The release of a version, of `newest` (where none is named) or of `floor`. Throws for any other. */
export function releaseOf(name: string | undefined): ServerRelease {
  if (name === undefined || name === 'newest') return NEWEST;
  if (name === 'floor') return FLOOR;
  const found = [NEWEST, FLOOR].find((release) => release.vscode === name || release.vscode.startsWith(`${name}.`));
  if (found === undefined) throw new Error(`No VS Code ${name} here: there are ${NEWEST.vscode} and ${FLOOR.vscode}.`);
  return found;
}

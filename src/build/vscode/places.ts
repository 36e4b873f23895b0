import { homedir } from 'node:os';
import { join, resolve } from 'node:path';

/** Root of the checkout. */
export const ROOT = resolve(__dirname, '..', '..', '..');

/** Where `@vscode/test-electron` keeps its downloads too. */
export const LOCAL = join(ROOT, '.vscode-test');

/** What tests leave to look at: logs, screenshots, compiled test bundles. Out of git. */
export const OUT = join(ROOT, 'out');

function userFolder(variable: string, ...fallback: string[]): string {
  const set = process.env[variable];
  return join(set !== undefined && set !== '' ? set : join(homedir(), ...fallback), 'aznews-annotator');
}

/** Fetched parts, by version, shared by all clones of one user. */
export function cacheFolder(): string {
  return userFolder('XDG_CACHE_HOME', '.cache');
}

/** What belongs to the user and outlives clones: the sample articles, once somebody may have annotated them. */
export function dataFolder(): string {
  return userFolder('XDG_DATA_HOME', '.local', 'share');
}

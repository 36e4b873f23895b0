import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The folder with real articles and gold that stands beside a checkout where people measure; absent elsewhere. */
const SHARED = join(__dirname, '..', '..', '..', 'shared', 'data');

/** Path of a file of the shared data, or `undefined` with a printed reason. */
export function sharedPath(name: string): string | undefined {
  const path = join(SHARED, name);
  if (existsSync(path)) return path;
  console.log(`      (skipped: shared data "${name}" is not here)`);
  return undefined;
}

/** Text of a file of the shared data; skips the running test where it is absent. */
export function sharedText(context: Mocha.Context, name: string): string {
  const path = sharedPath(name);
  if (path === undefined) return context.skip();
  return readFileSync(path, 'utf8');
}

/** Rows of a JSON Lines file of the shared data; skips the running test where it is absent. */
export function sharedLines<T>(context: Mocha.Context, name: string): T[] {
  return sharedText(context, name)
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as T);
}

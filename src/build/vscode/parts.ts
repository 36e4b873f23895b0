import { existsSync } from 'node:fs';
import { lstat, mkdir, mkdtemp, readdir, rename, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { LOCAL, cacheFolder } from './places';

/** Something fetched once and then only read. `name` holds its version. */
export interface Part {
  readonly name: string;
  /** In plain words, with the size, for the line that says why the user waits. */
  readonly title: string;
  /** Fills an empty folder. Whatever it leaves behind when it throws is removed. */
  install(folder: string): Promise<void>;
}

const STAGING = '.fetching-';
const ABANDONED_MS = 60 * 60 * 1000;

export interface Stores {
  /** Shared by all clones of one user. */
  readonly cache: string;
  /** The checkout's own: shows what is in the cache, and stands in for a cache that cannot be written. */
  readonly local: string;
}

/**
 * The folder of a part, fetched if this user has not got it yet. A part is filled in a folder of its own and appears
 * under its name by one rename, so that two runs at once, or a run that is killed, leave no half of it.
 */
export async function ensurePart(
  part: Part,
  stores: Stores = { cache: cacheFolder(), local: LOCAL },
  say: (line: string) => void = console.log,
): Promise<string> {
  const store = await writableStore(stores);
  const place = join(store, part.name);
  if (!existsSync(place)) await fetchPart(part, store, say);
  await showInCheckout(place, stores.local);
  return place;
}

async function fetchPart(part: Part, store: string, say: (line: string) => void): Promise<void> {
  const place = join(store, part.name);
  await removeAbandoned(store);
  const staging = await mkdtemp(join(store, STAGING));
  const started = Date.now();
  say(`Fetching ${part.title} (once) …`);
  try {
    await part.install(staging);
    await rename(staging, place).catch((error: unknown) => {
      // Another run was faster: its part is as good.
      if (!existsSync(place)) throw error;
    });
  } finally {
    await rm(staging, { recursive: true, force: true });
  }
  say(`Fetched in ${Math.round((Date.now() - started) / 1000)} s: ${place}`);
}

async function writableStore({ cache, local }: Stores): Promise<string> {
  for (const folder of [cache, local]) {
    try {
      await mkdir(folder, { recursive: true });
      // a name of its own: another run must not take it away
      const probe = await mkdtemp(join(folder, '.probe-'));
      await writeFile(join(probe, 'written'), '');
      await rm(probe, { recursive: true });
      return folder;
    } catch {
      // The next one.
    }
  }
  throw new Error(`Neither ${cache} nor ${local} can be written: there is no place for VS Code.`);
}

async function removeAbandoned(store: string): Promise<void> {
  for (const name of await readdir(store)) {
    if (!name.startsWith(STAGING)) continue;
    const folder = join(store, name);
    const age =
      Date.now() -
      (await stat(folder).then(
        (s) => s.mtimeMs,
        () => Date.now(),
      ));
    if (age > ABANDONED_MS) await rm(folder, { recursive: true, force: true });
  }
}

async function showInCheckout(place: string, local: string): Promise<void> {
  if (dirname(place) === local) return;
  await mkdir(local, { recursive: true });
  const link = join(local, basename(place));
  if (existsSync(link)) return;
  if (
    await lstat(link).then(
      () => true,
      () => false,
    )
  )
    await rm(link, { force: true });
  await symlink(place, link, 'dir').catch((error: unknown) => {
    if (!existsSync(link)) throw error;
  });
}

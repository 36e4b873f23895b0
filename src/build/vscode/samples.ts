import { existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readdir, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { ROOT, dataFolder } from './places';

const SOURCE = join(ROOT, 'src', 'assets', 'samples');
const ARTICLE = /\.(azn|txt)$/;

/**
 * The user's own copy of the sample articles, outside the checkout, so that neither `git clean` nor a new clone takes
 * annotations with it. A copy that is there is left as it is.
 */
export async function userSamples(): Promise<string> {
  const folder = join(dataFolder(), 'samples');
  if (existsSync(folder)) return folder;
  await mkdir(dirname(folder), { recursive: true });
  const fresh = await mkdtemp(join(dirname(folder), '.samples-'));
  await copySamples(fresh);
  await rename(fresh, folder).catch(async (error: unknown) => {
    await rm(fresh, { recursive: true, force: true });
    if (!existsSync(folder)) throw error;
  });
  return folder;
}

export async function copySamples(folder: string): Promise<void> {
  await cp(SOURCE, folder, { recursive: true });
}

/** The article of a folder that comes first by name. */
export async function firstArticle(folder: string): Promise<string | undefined> {
  return (await readdir(folder)).filter((name) => ARTICLE.test(name)).sort()[0];
}

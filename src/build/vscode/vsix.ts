import { mkdir, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { createVSIX } from '@vscode/vsce';
import { OUT, ROOT } from './places';

/** The packaged extension that `npm run package` makes. */
export const VSIX = join(OUT, 'aznews-annotator.vsix');

/** Builds for production (`vscode:prepublish`) and packs what `.vscodeignore` lets in. */
export async function packageExtension(): Promise<string> {
  await mkdir(OUT, { recursive: true });
  // Under its name only when whole: another run may be installing it.
  const fresh = join(OUT, `aznews-annotator-${process.pid}.vsix`);
  await createVSIX({ cwd: ROOT, packagePath: fresh, dependencies: false, allowMissingRepository: true });
  await rename(fresh, VSIX);
  return VSIX;
}

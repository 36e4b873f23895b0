import { mkdir, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { OUT, ROOT } from './places';
import { run } from './processes';

/** The packaged extension that `npm run package` makes. */
export const VSIX = join(OUT, 'aznews-annotator.vsix');

const VSCE = join(ROOT, 'node_modules', '@vscode', 'vsce', 'vsce');

/** Builds for production (`vscode:prepublish`) and packs what `.vscodeignore` lets in; `say` hears what the tool says. */
export async function packageExtension(say?: (text: string) => void): Promise<string> {
  await mkdir(OUT, { recursive: true });
  // Under its name only when whole: another run may be installing it.
  const fresh = join(OUT, `aznews-annotator-${process.pid}.vsix`);
  const args = [
    'package',
    '--no-dependencies',
    '--allow-missing-repository',
    '--no-rewrite-relative-links',
    '--out',
    fresh,
  ];
  const { code, output } = await run(process.execPath, [VSCE, ...args], { cwd: ROOT, onOutput: say });
  if (code !== 0) {
    throw new Error(`The extension could not be packaged.${say === undefined ? `\n${output.trim()}` : ''}`);
  }
  await rename(fresh, VSIX);
  return VSIX;
}

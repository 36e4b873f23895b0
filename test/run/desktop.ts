import { downloadAndUnzipVSCode } from '@vscode/test-electron';
import { LOCAL } from '../../src/build/vscode/places';
import { whyNoServer } from '../../src/build/vscode/serverPart';

const ANSWER_MS = 5000;
const RELEASES = 'https://update.code.visualstudio.com/api/releases/stable';

/** A desktop VS Code for the tests where it can be had and has a screen; else none, and the server serves. */
export async function desktopExecutable(
  version: string,
  host: 'desktop' | 'server' | undefined,
): Promise<string | undefined> {
  const noServer = whyNoServer();
  if (host === 'server') return undefined;
  if (host === undefined && noServer === undefined && !hasScreen()) return undefined;
  if (host === 'desktop' || (await answers())) {
    return downloadAndUnzipVSCode({ version, cachePath: LOCAL });
  }
  if (noServer !== undefined) throw new Error(`Desktop VS Code cannot be downloaded now. ${noServer}`);
  return undefined;
}

function hasScreen(): boolean {
  return process.platform !== 'linux' || Boolean(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY']);
}

async function answers(): Promise<boolean> {
  return fetch(RELEASES, { signal: AbortSignal.timeout(ANSWER_MS) }).then(
    (r) => r.ok,
    () => false,
  );
}

import { parseArgs } from 'node:util';
import { startDesktop } from './start/desktop';
import { startInServer } from './start/server';
import { smoke } from './start/smoke';
import { desktopCode } from './vscode/desktopCode';
import { whyNoServer } from './vscode/serverPart';
import { packageExtension } from './vscode/vsix';

const USAGE = 'npm start -- [--host server|desktop] [--smoke]';

/** `npm start`: VS Code with the extension on the sample articles. */
async function main(): Promise<void> {
  const { host, smoke: headless } = readArguments();
  if (headless) {
    if (host === 'desktop')
      throw new Error('--smoke looks at the page of the server; it cannot look at a desktop window.');
    await packageExtension();
    await smoke();
    return;
  }
  const desktop = host === 'server' ? { missing: '' } : await desktopCode();
  if ('command' in desktop) {
    await packageExtension();
    await startDesktop(desktop);
    return;
  }
  const noServer = whyNoServer();
  if (host === 'desktop') throw new Error(`Desktop VS Code cannot be used: ${desktop.missing}.`);
  if (noServer !== undefined) {
    throw new Error(
      `VS Code cannot be shown: ${desktop.missing}. ${noServer}\nInstall VS Code 1.104 or newer with its \`code\` command and run this again.`,
    );
  }
  if (desktop.missing !== '') console.log(`Using the VS Code server from npm: ${desktop.missing}.`);
  await packageExtension();
  await startInServer();
}

function readArguments(): { host?: 'server' | 'desktop'; smoke: boolean } {
  try {
    const { values } = parseArgs({ options: { host: { type: 'string' }, smoke: { type: 'boolean', default: false } } });
    const { host, smoke } = values;
    if (host === undefined || host === 'server' || host === 'desktop') return { host, smoke };
  } catch {
    // Told below.
  }
  throw new Error(`Use: ${USAGE}`);
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});

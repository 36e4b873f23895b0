import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { launchBrowser } from '../../src/build/vscode/browser';
import { OUT } from '../../src/build/vscode/places';
import { startServer, writeUserSettings } from '../../src/build/vscode/server';
import { serverProgram } from '../../src/build/vscode/serverPart';
import { releaseOf } from '../../src/build/vscode/versions';
import { QUIET_SETTINGS } from '../../src/build/vscode/workbenchPage';
import { runOnPage } from '../support/vscode/extensionTests';

/** Stands for the desktop executable: the same arguments, answered by the server and a headless browser. */
async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    options: { extensionDevelopmentPath: { type: 'string' }, extensionTestsPath: { type: 'string' } },
    strict: false,
    allowPositionals: true,
  });
  const { extensionDevelopmentPath: extension, extensionTestsPath: tests } = values;
  const place = positionals[0];
  if (typeof extension !== 'string' || typeof tests !== 'string' || place === undefined) {
    throw new Error('Give --extensionDevelopmentPath=…, --extensionTestsPath=… and a folder or workspace.');
  }
  const release = releaseOf(process.env['AZNEWS_VSCODE']);
  const program = await serverProgram(release);
  const logs = join(OUT, 'logs', `host-${release.vscode}`);
  const scratch = await mkdtemp(join(tmpdir(), 'aznews-host-'));
  const dataFolder = join(scratch, 'data');
  await writeUserSettings(dataFolder, QUIET_SETTINGS);
  const server = await startServer(program, {
    dataFolder,
    extensionsFolder: join(scratch, 'extensions'),
    logFile: `${logs}.server.log`,
    token: false,
    testDriver: true,
    trust: false,
  });
  const browser = await launchBrowser();
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  try {
    const payload = [
      ['extensionDevelopmentPath', server.uri(extension)],
      ['extensionTestsPath', server.uri(tests)],
      ['skipWelcome', 'true'],
    ] as const;
    return await runOnPage(page, () => page.goto(server.page(place, payload)), `${logs}.console.log`);
  } catch (error) {
    await page.screenshot({ path: `${logs}.png` }).catch(() => undefined);
    throw error;
  } finally {
    await browser.close();
    await server.stop();
    await rm(scratch, { recursive: true, force: true });
  }
}

main().then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  },
);

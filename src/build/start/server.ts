import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { openInBrowser } from '../vscode/defaultBrowser';
import { LOCAL, OUT } from '../vscode/places';
import { firstArticle, userSamples } from '../vscode/samples';
import { installExtension, startServer, writeUserSettings, type Server } from '../vscode/server';
import { serverProgram } from '../vscode/serverPart';
import { NEWEST } from '../vscode/versions';
import { VSIX } from '../vscode/vsix';
import { QUIET_SETTINGS } from '../vscode/workbenchPage';

/** The sample folder opens in Restricted Mode without a question: the extension does all its work there. */
const FIRST_SETTINGS = {
  ...QUIET_SETTINGS,
  'security.workspace.trust.startupPrompt': 'never',
  'security.workspace.trust.banner': 'never',
};

/** The VS Code server with the packaged extension; `folder` holds its settings and extensions. */
export async function serveExtension(folder: string): Promise<Server> {
  const program = await serverProgram(NEWEST);
  const folders = { dataFolder: join(folder, 'data'), extensionsFolder: join(folder, 'extensions') };
  await installExtension(program, VSIX, folders);
  // Settings are the user's from then on.
  if (!existsSync(join(folders.dataFolder, 'data', 'User', 'settings.json'))) {
    await writeUserSettings(folders.dataFolder, FIRST_SETTINGS);
  }
  const logFile = join(OUT, 'logs', 'start.server.log');
  return startServer(program, { ...folders, logFile, token: true, testDriver: false, trust: true });
}

/** The address of the workbench on a folder, its first article open. */
export async function addressOf(server: Server, folder: string): Promise<string> {
  const article = await firstArticle(folder);
  return server.page(folder, article === undefined ? [] : [['openFile', server.uri(join(folder, article))]]);
}

/** Shows the samples until the user stops it. */
export async function startInServer(): Promise<void> {
  const folder = await userSamples();
  const server = await serveExtension(join(LOCAL, 'start', NEWEST.vscode));
  const address = await addressOf(server, folder);
  const opened = openInBrowser(address);
  console.log(
    [
      '',
      `AzNews Annotator in VS Code ${NEWEST.vscode}${opened ? ', in your browser' : '. Open this address in a browser'}:`,
      '',
      `  ${address}`,
      '',
      `Articles: ${folder}`,
      'To stop, press Ctrl+C here.',
    ].join('\n'),
  );
  await Promise.race([
    interrupted(),
    server.ended.then(() =>
      Promise.reject(new Error('The VS Code server has ended by itself: out/logs/start.server.log')),
    ),
  ]);
  await server.stop();
  console.log('Stopped.');
}

function interrupted(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
      process.once(signal, () => {
        resolve();
      });
  });
}

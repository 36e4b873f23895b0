import { join } from 'node:path';
import { LOCAL } from '../vscode/places';
import { run } from '../vscode/processes';
import { firstArticle, userSamples } from '../vscode/samples';
import { VSIX } from '../vscode/vsix';

/** Opens the user's own VS Code with folders of its own for extensions and settings: theirs stay as they are. */
export async function startDesktop(code: { readonly command: string; readonly version: string }): Promise<void> {
  const folder = await userSamples();
  const profile = [
    ...['--extensions-dir', join(LOCAL, 'start', 'extensions')],
    ...['--user-data-dir', join(LOCAL, 'start', 'desktop')],
  ];
  const options = { shell: process.platform === 'win32' };
  const installed = await run(code.command, ['--install-extension', VSIX, '--force', ...profile], options);
  if (installed.code !== 0) throw new Error(`VS Code did not install ${VSIX}:\n${installed.output.trim()}`);
  const article = await firstArticle(folder);
  const opened = await run(
    code.command,
    [...profile, '--new-window', folder, ...(article === undefined ? [] : [join(folder, article)])],
    options,
  );
  if (opened.code !== 0) throw new Error(`VS Code did not open:\n${opened.output.trim()}`);
  console.log(`VS Code ${code.version} opens with AzNews Annotator.\nArticles: ${folder}\nTo stop, close its window.`);
}

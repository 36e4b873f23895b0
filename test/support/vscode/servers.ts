import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../../../src/build/vscode/browser';
import { OUT } from '../../../src/build/vscode/places';
import { installExtension, startServer, type Server } from '../../../src/build/vscode/server';
import { serverProgram } from '../../../src/build/vscode/serverPart';
import { releaseOf } from '../../../src/build/vscode/versions';
import { VSIX } from '../../../src/build/vscode/vsix';

export interface ServerKind {
  /** `newest`, `floor` or a version of `versions.ts`. */
  readonly vscode: string;
  /** Whether folders are trusted from the start. */
  readonly trusted: boolean;
  /** A module that its processes load before their own code. */
  readonly preload?: string;
}

export interface SharedServer extends Server {
  readonly dataFolder: string;
}

const servers = new Map<string, Promise<SharedServer>>();
const folders: string[] = [];
let browser: Promise<Browser> | undefined;

/** One server of a kind for all tests of a run: what a test changes lives in its own folder and browser profile. */
export function sharedServer(kind: ServerKind): Promise<SharedServer> {
  const key = JSON.stringify([kind.vscode, kind.trusted, kind.preload]);
  let server = servers.get(key);
  if (server === undefined) servers.set(key, (server = start(kind)));
  return server;
}

export function sharedBrowser(): Promise<Browser> {
  return (browser ??= launchBrowser());
}

async function start(kind: ServerKind): Promise<SharedServer> {
  const program = await serverProgram(releaseOf(kind.vscode));
  const scratch = await mkdtemp(join(tmpdir(), 'aznews-person-'));
  folders.push(scratch);
  const dataFolder = join(scratch, 'data');
  const extensionsFolder = join(scratch, 'extensions');
  await installExtension(program, VSIX, { dataFolder, extensionsFolder });
  const logFile = join(
    OUT,
    'logs',
    `person-${program.release.vscode}-${kind.trusted ? 'trusted' : 'restricted'}.server.log`,
  );
  const server = await startServer(program, {
    ...{ dataFolder, extensionsFolder, logFile },
    token: false,
    testDriver: false,
    trust: !kind.trusted,
    preload: kind.preload,
  });
  return { ...server, dataFolder };
}

export async function stopShared(): Promise<void> {
  await (await browser)?.close();
  for (const server of await Promise.allSettled(servers.values())) {
    if (server.status === 'fulfilled') await server.value.stop();
  }
  for (const folder of folders) await rm(folder, { recursive: true, force: true });
}

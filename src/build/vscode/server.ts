import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { run, startProcess, stopProcess } from './processes';
import type { ServerProgram } from './serverPart';

const WATCH = pathToFileURL(join(__dirname, 'endWithParent.mjs')).href;
const HOST = '127.0.0.1';
const START_MS = 60_000;
const ATTEMPTS = 3;

export interface ServerOptions {
  /** Settings, state and logs of this server. */
  readonly dataFolder: string;
  readonly extensionsFolder: string;
  readonly logFile: string;
  /** A random token in the address, which other users of the machine do not know. Off for tests. */
  readonly token: boolean;
  /** Lets a page load an extension from a folder, and run its tests. */
  readonly testDriver: boolean;
  /** Restricted Mode as VS Code has it; off: every folder is trusted. */
  readonly trust: boolean;
  /** A module that Node loads into the server, and into each process that the server forks, before their own code. */
  readonly preload?: string;
}

export interface Server {
  readonly port: number;
  /** The workbench page on a folder, a `.code-workspace` file, or none. `payload` is VS Code's list of pairs for the page. */
  page(place: string | undefined, payload?: readonly (readonly [string, string])[]): string;
  /** A path of this machine as the workbench names it. */
  uri(path: string): string;
  /** Settles when the server is no more, stopped or not. */
  readonly ended: Promise<unknown>;
  stop(): Promise<void>;
}

/** Starts the server on a free port of the loopback address. Only the start is ever tried again. */
export async function startServer(program: ServerProgram, options: ServerOptions): Promise<Server> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await startOnce(program, options);
    } catch (error) {
      if (attempt === ATTEMPTS) throw error;
    }
  }
}

async function startOnce(program: ServerProgram, options: ServerOptions): Promise<Server> {
  await mkdir(options.dataFolder, { recursive: true });
  await mkdir(dirname(options.logFile), { recursive: true });
  const token = options.token ? randomBytes(24).toString('hex') : undefined;
  const log = createWriteStream(options.logFile, { flags: 'a' });
  const child = startProcess(
    program.node,
    [
      ...[WATCH, ...(options.preload === undefined ? [] : [options.preload])].flatMap((module) => ['--import', module]),
      ...[program.main, ...(await serverArguments(options, token))],
    ],
    {
      stdio: ['pipe', 'pipe', 'pipe'],
      env: { ...plainEnvironment(), AZNEWS_PARENT: String(process.pid) },
    },
  );
  child.stdout?.pipe(log);
  child.stderr?.pipe(log);
  const port = await new Promise<number>((found, failed) => {
    let said = '';
    const timer = setTimeout(() => {
      failed(new Error(`did not listen within ${START_MS / 1000} s`));
    }, START_MS);
    child.stdout?.setEncoding('utf8').on('data', (text: string) => {
      said += text;
      const match = /Extension host agent listening on (\d+)/.exec(said);
      if (match === null) return;
      clearTimeout(timer);
      found(Number(match[1]));
    });
    child.once('error', failed);
    child.once('exit', (code) => {
      clearTimeout(timer);
      failed(new Error(`ended with code ${code}`));
    });
  }).catch(async (error: Error) => {
    await stopProcess(child);
    throw new Error(`The VS Code server ${error.message}; its log: ${options.logFile}`);
  });
  const authority = `${HOST}:${port}`;
  const uri = (path: string): string => `vscode-remote://${authority}${encodeURI(path)}`;
  return {
    port,
    uri,
    ended: once(child, 'exit'),
    page(place, payload = []) {
      const query = new URLSearchParams({ ...(token === undefined ? {} : { tkn: token }), ...opening(place) });
      if (payload.length > 0) query.set('payload', JSON.stringify(payload));
      return `http://${authority}/?${query.toString()}`;
    },
    stop: () => stopProcess(child),
  };
}

/** What the page's address says of the place to open. */
function opening(place: string | undefined): Record<string, string> {
  if (place === undefined) return { ew: 'true' };
  return place.endsWith('.code-workspace') ? { workspace: place } : { folder: place };
}

async function serverArguments(options: ServerOptions, token: string | undefined): Promise<string[]> {
  const args = ['--host', HOST, '--port', '0', '--accept-server-license-terms', '--telemetry-level', 'off'];
  args.push('--server-data-dir', options.dataFolder, '--extensions-dir', options.extensionsFolder);
  if (token === undefined) args.push('--without-connection-token');
  else {
    // In a file, since other users of the machine can read the arguments of a process.
    const file = join(options.dataFolder, 'connection-token');
    await writeFile(file, token, { mode: 0o600 });
    args.push('--connection-token-file', file);
  }
  if (!options.trust) args.push('--disable-workspace-trust');
  if (options.testDriver) args.push('--enable-smoke-test-driver');
  return args;
}

/** A server started from a terminal of VS Code, or under a debugger, must not take itself for a part of that one. */
function plainEnvironment(): NodeJS.ProcessEnv {
  return Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^(VSCODE_|ELECTRON_|NODE_OPTIONS$|npm_)/.test(name)),
  );
}

/** Installs a packaged extension into a folder of extensions, in place of an older one. */
export async function installExtension(
  program: ServerProgram,
  vsix: string,
  folders: { readonly dataFolder: string; readonly extensionsFolder: string },
): Promise<void> {
  await mkdir(folders.extensionsFolder, { recursive: true });
  const { code, output } = await run(
    program.node,
    [
      program.main,
      ...['--accept-server-license-terms', '--server-data-dir', folders.dataFolder],
      ...['--extensions-dir', folders.extensionsFolder, '--install-extension', vsix, '--force'],
    ],
    { env: plainEnvironment(), timeoutMs: 120_000 },
  );
  if (code !== 0 || !/successfully installed/i.test(output)) {
    throw new Error(`VS Code did not install ${vsix}:\n${output.trim()}`);
  }
}

/** User settings of a server's pages. `add` keeps settings that are there and not named. */
export async function writeUserSettings(
  dataFolder: string,
  settings: Readonly<Record<string, unknown>>,
  how: 'add' | 'replace' = 'replace',
): Promise<void> {
  const file = join(dataFolder, 'data', 'User', 'settings.json');
  await mkdir(dirname(file), { recursive: true });
  const before =
    how === 'replace'
      ? {}
      : await readFile(file, 'utf8').then(
          (text) => JSON.parse(text) as object,
          () => ({}),
        );
  await writeFile(file, JSON.stringify({ ...before, ...settings }, undefined, 2));
}

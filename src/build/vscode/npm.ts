import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { run } from './processes';

const TIMEOUT_MS = 15 * 60 * 1000;
const OFFLINE = /\b(ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|ENOTCACHED|FETCH_ERROR)\b/;

/** Packages by exact version, into `folder`; no script of theirs is run. */
export async function npmInstall(folder: string, packages: Readonly<Record<string, string>>): Promise<void> {
  await mkdir(folder, { recursive: true });
  const manifest = { name: 'fetched', version: '0.0.0', private: true, dependencies: packages };
  await writeFile(join(folder, 'package.json'), JSON.stringify(manifest));
  await npm(
    folder,
    Object.entries(packages)
      .map(([name, version]) => `${name}@${version}`)
      .join(', '),
  );
}

/** Runs `npm install` in a folder that has its own `package.json`. */
export async function npm(folder: string, what: string): Promise<void> {
  const args = [
    'install',
    '--omit=dev',
    '--ignore-scripts',
    '--no-audit',
    '--no-fund',
    '--no-save',
    '--loglevel=error',
  ];
  const script = process.env['npm_execpath'];
  const [command, before] = script?.endsWith('.js') ? [process.execPath, [script]] : ['npm', []];
  const { code, output } = await run(command, [...before, ...args], {
    cwd: folder,
    env: ownEnvironment(),
    timeoutMs: TIMEOUT_MS,
    shell: process.platform === 'win32' && command === 'npm',
  });
  if (code === 0) return;
  const said = output.trim().split('\n').slice(-12).join('\n');
  if (OFFLINE.test(output)) {
    throw new Error(`${what} could not be fetched: the npm registry did not answer. Is this machine online?\n${said}`);
  }
  throw new Error(`${what} could not be fetched: npm ended with code ${code}.\n${said}`);
}

/** What an outer `npm start` tells its script about this project must not reach the inner npm; registry and proxy must. */
function ownEnvironment(): NodeJS.ProcessEnv {
  const outer =
    /^npm_(package|lifecycle|command|config_(local_prefix|prefix|global|workspaces?|include|omit|production))/i;
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !outer.test(name)));
}

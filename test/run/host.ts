import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runTests } from '@vscode/test-electron';
import { ROOT } from '../../src/build/vscode/places';
import { serverProgram } from '../../src/build/vscode/serverPart';
import type { ServerRelease } from '../../src/build/vscode/versions';
import { bundleTests } from './bundle';
import { desktopExecutable } from './desktop';
import { runOptions, type RunOptions } from './options';

/** The tests of `test/host` in the real extension host, on the oldest VS Code that we support and on the newest. */
async function main(): Promise<void> {
  const options = runOptions();
  const tests = await bundleTests('host', { platform: 'node', external: ['mocha'] });
  let failed = false;
  for (const release of options.releases) {
    const passed = await runOn(release, tests, options).catch((error: unknown) => {
      console.error(error instanceof Error ? error.message : error);
      return false;
    });
    failed ||= !passed;
  }
  if (failed) process.exitCode = 1;
}

async function runOn(release: ServerRelease, tests: string, options: RunOptions): Promise<boolean> {
  const desktop = await desktopExecutable(release.vscode, options.host);
  if (desktop === undefined) await serverProgram(release);
  const scratch = await mkdtemp(join(tmpdir(), 'aznews-host-'));
  console.log(`\nVS Code ${release.vscode}, ${desktop === undefined ? 'server' : 'desktop'}`);
  await mkdir(join(scratch, 'workspace'));
  // unlike a window on a folder, one on a workspace file takes a second root without being loaded anew
  const workspace = join(scratch, 'tests.code-workspace');
  await writeFile(workspace, JSON.stringify({ folders: [{ path: 'workspace' }] }));
  const profile = [`--user-data-dir=${join(scratch, 'user')}`, `--extensions-dir=${join(scratch, 'extensions')}`];
  try {
    await runTests({
      vscodeExecutablePath: desktop ?? join(__dirname, 'launcher.sh'),
      extensionDevelopmentPath: ROOT,
      extensionTestsPath: tests,
      launchArgs: [workspace, ...profile],
      extensionTestsEnv: { AZNEWS_VSCODE: release.vscode, AZNEWS_GREP: options.grep },
    });
    return true;
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});

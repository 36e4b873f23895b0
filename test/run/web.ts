import { relative, join } from 'node:path';
import { launchBrowser } from '../../src/build/vscode/browser';
import { OUT, ROOT } from '../../src/build/vscode/places';
import { webBuild } from '../../src/build/vscode/webPart';
import { runOnPage } from '../support/vscode/extensionTests';
import { serveWebPage } from '../support/vscode/webPage';
import { bundleTests } from './bundle';
import { runOptions } from './options';

/** The tests of `test/web` in the web worker host, where the extension's `browser` entry runs. */
async function main(): Promise<void> {
  const { grep = '' } = runOptions();
  const tests = await bundleTests('web', {
    platform: 'browser',
    alias: { 'node:assert/strict': join(ROOT, 'test', 'support', 'vscode', 'webAssert.ts') },
    define: { GREP: JSON.stringify(grep) },
  });
  const build = await webBuild();
  const page = await serveWebPage(build, ROOT, relative(ROOT, tests));
  const browser = await launchBrowser();
  try {
    const tab = await browser.newPage();
    process.exitCode = await runOnPage(tab, () => tab.goto(page.address), join(OUT, 'logs', 'web.console.log'));
  } finally {
    await browser.close();
    await page.close();
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});

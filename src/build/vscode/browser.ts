import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium, type Browser } from 'playwright-core';
import { chromiumProgram, type BrowserProgram } from './chromiumPart';
import { whyNoServer } from './serverPart';

const NAMES = ['google-chrome', 'google-chrome-stable', 'chromium', 'chromium-browser', 'microsoft-edge'];

const PLACES: Partial<Record<NodeJS.Platform, readonly string[]>> = {
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  win32: [
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
  ],
};

/** A Chrome, Chromium or Edge that is installed here. */
function installedBrowser(): BrowserProgram | undefined {
  const onPath = (process.env['PATH'] ?? '')
    .split(delimiter)
    .filter((folder) => folder !== '')
    .flatMap((folder) => NAMES.map((name) => join(folder, name)));
  const executable = [...(PLACES[process.platform] ?? []), ...onPath].find((file) => existsSync(file));
  return executable === undefined ? undefined : { executable, env: {} };
}

/** An installed browser, or the one from npm. Throws where there is neither. */
export async function browserProgram(): Promise<BrowserProgram> {
  const installed = installedBrowser();
  if (installed !== undefined) return installed;
  if (whyNoServer() === undefined) return chromiumProgram();
  throw new Error('No Chrome, Chromium or Edge is installed here; tests that drive the editor need one.');
}

/** A headless browser, in the interface language and time zone that every run shares. */
export async function launchBrowser(): Promise<Browser> {
  const program = await browserProgram();
  return chromium.launch({
    executablePath: program.executable,
    env: { ...process.env, ...program.env },
    args: [
      '--no-sandbox',
      '--font-render-hinting=none',
      '--use-gl=angle',
      '--use-angle=swiftshader',
      '--enable-unsafe-swiftshader',
    ],
  });
}

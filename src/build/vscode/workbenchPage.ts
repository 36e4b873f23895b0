import type { Page } from 'playwright-core';

/** What makes two runs look alike: no chat beside the text, no welcome, no notices. */
export const QUIET_SETTINGS = {
  'chat.disableAIFeatures': true,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  'telemetry.telemetryLevel': 'off',
  'extensions.ignoreRecommendations': true,
  'git.enabled': false,
  // the server would look through all processes of the machine every two seconds
  'remote.autoForwardPorts': false,
};

const READY_MS = 90_000;

/** Opens an address of a server and waits until the workbench can be used. */
export async function openWorkbenchPage(page: Page, address: string): Promise<void> {
  // A reload with unsaved text asks first.
  page.on('dialog', (dialog) => void dialog.accept().catch(() => undefined));
  await page.goto(address, { timeout: READY_MS });
  await workbenchReady(page);
}

export async function workbenchReady(page: Page): Promise<void> {
  await page.locator('.monaco-workbench .statusbar').waitFor({ timeout: READY_MS });
}

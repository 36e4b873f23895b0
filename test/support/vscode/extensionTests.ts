import { createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { format } from 'node:util';
import type { Page } from 'playwright-core';
import { MARK } from './reportLines';

const RUN_MS = 12 * 60 * 1000;

/**
 * Loads a page that runs the tests of an extension. Prints mocha's report; whatever else VS Code, the extension and
 * the tests say goes to the log. Settles with the exit code of the tests.
 */
export async function runOnPage(page: Page, open: () => Promise<unknown>, logFile: string): Promise<number> {
  await mkdir(dirname(logFile), { recursive: true });
  const log = createWriteStream(logFile);
  let timer: NodeJS.Timeout | undefined;
  const ended = new Promise<number>((exit, failed) => {
    timer = setTimeout(() => {
      failed(new Error(`The tests did not end within ${RUN_MS / 60_000} minutes: ${logFile}`));
    }, RUN_MS);
    page.once('crash', () => {
      failed(new Error('The browser tab of the tests crashed.'));
    });
    page.on('pageerror', (error) => log.write(`${error.stack ?? error.message}\n`));
    void page.exposeFunction('codeAutomationLog', (_type: string, args: unknown[]) => {
      const line = format(...args);
      if (line.startsWith(MARK)) console.log(line.slice(MARK.length));
      else log.write(`${line}\n`);
    });
    void page.exposeFunction('codeAutomationExit', (code: number) => {
      exit(code);
    });
  });
  try {
    await Promise.race([open(), ended]);
    return await ended;
  } finally {
    clearTimeout(timer);
    log.end();
  }
}

import type { Runner, Test } from 'mocha';
import { writeReport } from './reportLines';
import { RETRIES, secondTry } from './secondTry';

/** How tests inside an extension host run, beside their reporter. */
export const OPTIONS = { ui: 'bdd', color: false, timeout: 60_000, retries: RETRIES } as const;

/** Starts the tests; settles when they have ended, rejects if one failed. */
export function ended(run: (done: (failures: number) => void) => Runner): Promise<void> {
  return new Promise((resolve, reject) => {
    const runner = run((failures) => {
      if (failures === 0) resolve();
      else reject(new Error(`${failures} tests failed.`));
    });
    runner.on('retry', (test: Test, error: Error) => {
      writeReport(secondTry(`${test.fullTitle()}, after ${error.message}`));
    });
  });
}

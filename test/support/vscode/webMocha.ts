import 'mocha/mocha';
import { writeReport } from './reportLines';
import { RETRIES, secondTry } from './secondTry';

/** Runs tests inside the web worker host; settles when they have ended, rejects if one failed. */
export function runMocha(loadTests: () => void): Promise<void> {
  mocha.setup({ ui: 'bdd', reporter: Mocha.reporters.Spec, color: false, timeout: 60_000, retries: RETRIES });
  Mocha.reporters.Base.consoleLog = writeReport;
  if (GREP !== '') mocha.grep(new RegExp(GREP));
  loadTests();
  return new Promise((resolve, reject) => {
    const runner = mocha.run((failures) => {
      if (failures === 0) resolve();
      else reject(new Error(`${failures} tests failed.`));
    });
    runner.on('retry', (test: Mocha.Test, error: Error) => {
      writeReport(secondTry(`${test.fullTitle()}, after ${error.message}`));
    });
  });
}

/** Put in place by the bundler: a worker has no environment variables. */
declare const GREP: string;

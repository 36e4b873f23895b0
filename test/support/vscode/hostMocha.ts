import Mocha from 'mocha';
import { writeReport } from './reportLines';
import { RETRIES, secondTry } from './secondTry';

/** Runs tests inside the Node extension host; settles when they have ended, rejects if one failed. */
export function runMocha(loadTests: () => void): Promise<void> {
  const mocha = new Mocha({ ui: 'bdd', reporter: 'spec', color: false, timeout: 60_000, retries: RETRIES });
  Mocha.reporters.Base.consoleLog = writeReport;
  const grep = process.env['AZNEWS_GREP'];
  if (grep !== undefined && grep !== '') mocha.grep(new RegExp(grep));
  mocha.suite.emit('pre-require', globalThis, '', mocha);
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

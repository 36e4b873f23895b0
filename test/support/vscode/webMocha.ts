import 'mocha/mocha';
import { writeReport } from './reportLines';

/** Runs tests inside the web worker host; settles when they have ended, rejects if one failed. */
export function runMocha(loadTests: () => void): Promise<void> {
  mocha.setup({ ui: 'bdd', reporter: Mocha.reporters.Spec, color: false, timeout: 20_000 });
  Mocha.reporters.Base.consoleLog = writeReport;
  if (GREP !== '') mocha.grep(new RegExp(GREP));
  loadTests();
  return new Promise((resolve, reject) => {
    mocha.run((failures) => {
      if (failures === 0) resolve();
      else reject(new Error(`${failures} tests failed.`));
    });
  });
}

/** Put in place by the bundler: a worker has no environment variables. */
declare const GREP: string;

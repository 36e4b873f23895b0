import 'mocha/mocha';
import { writeReport } from './reportLines';
import { ended, OPTIONS } from './runner';

/** Runs tests inside the web worker host; settles when they have ended, rejects if one failed. */
export function runMocha(loadTests: () => void): Promise<void> {
  mocha.setup({ ...OPTIONS, reporter: Mocha.reporters.Spec });
  Mocha.reporters.Base.consoleLog = writeReport;
  if (GREP !== '') mocha.grep(new RegExp(GREP));
  loadTests();
  return ended((done) => mocha.run(done));
}

/** Put in place by the bundler: a worker has no environment variables. */
declare const GREP: string;

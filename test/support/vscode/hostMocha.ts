import Mocha from 'mocha';
import { writeReport } from './reportLines';
import { ended, OPTIONS } from './runner';

/** Runs tests inside the Node extension host; settles when they have ended, rejects if one failed. */
export function runMocha(loadTests: () => void): Promise<void> {
  const mocha = new Mocha({ ...OPTIONS, reporter: 'spec' });
  Mocha.reporters.Base.consoleLog = writeReport;
  const grep = process.env['AZNEWS_GREP'];
  if (grep !== undefined && grep !== '') mocha.grep(new RegExp(grep));
  mocha.suite.emit('pre-require', globalThis, '', mocha);
  loadTests();
  return ended((done) => mocha.run(done));
}

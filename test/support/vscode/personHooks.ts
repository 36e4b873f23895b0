import type { RootHookObject } from 'mocha';
import { stopShared } from './servers';
import { secondTry } from './secondTry';
import { openWorkbenches } from './workbench';

/** mocha's root hooks of the person layer: a picture of what a failed test saw, and nothing left running. */
export const mochaHooks: RootHookObject = {
  beforeEach(this: Mocha.Context) {
    const test = this.currentTest as (Mocha.Test & { currentRetry(): number }) | undefined;
    if (test !== undefined && test.currentRetry() > 0) console.log(secondTry(test.fullTitle()));
  },
  async afterEach(this: Mocha.Context) {
    const test = this.currentTest;
    if (test === undefined || test.state === 'passed') return;
    for (const [i, workbench] of openWorkbenches().entries()) {
      const window = i === 0 ? '' : ` window ${i + 1}`;
      const path = await workbench.screenshot(`failed ${test.fullTitle()}${window}`).catch(() => undefined);
      if (path !== undefined) console.log(`      what was on the screen: ${path}`);
    }
  },
  async afterAll() {
    for (const workbench of openWorkbenches()) await workbench.close();
    await stopShared();
  },
};

import type { RootHookObject } from 'mocha';
import { stopShared } from './servers';
import { openWorkbenches } from './workbench';

/** mocha's root hooks of the person layer: a picture of what a failed test saw, and nothing left running. */
export const mochaHooks: RootHookObject = {
  async afterEach(this: Mocha.Context) {
    const test = this.currentTest;
    if (test?.state !== 'failed') return;
    for (const workbench of openWorkbenches()) {
      const path = await workbench.screenshot(`failed ${test.fullTitle()}`).catch(() => undefined);
      if (path !== undefined) console.log(`      what was on the screen: ${path}`);
    }
  },
  async afterAll() {
    for (const workbench of openWorkbenches()) await workbench.close();
    await stopShared();
  },
};

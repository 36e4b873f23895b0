import assert from 'node:assert/strict';
import { build } from 'esbuild';
import { bundles } from '../../../src/build/bundles';
import { ROOT } from '../../../src/build/vscode/places';

/** The part of the project's own code that stands in the extension's first file. */
async function lightEntry(): Promise<string[]> {
  const { metafile } = await build({
    ...bundles(true).node,
    absWorkingDir: ROOT,
    metafile: true,
    write: false,
    logLevel: 'silent',
  });
  const entry = Object.entries(metafile.outputs).find(([path]) => path.endsWith('extension.js'))?.[1];
  return Object.entries(entry?.inputs ?? {}).flatMap(([path, { bytesInOutput }]) => (bytesInOutput > 0 ? [path] : []));
}

describe('the bundles', () => {
  it('of the core, load for any plain text only what tells a date header', async () => {
    const inputs = await lightEntry();
    assert.ok(inputs.includes('src/extension.ts'));
    assert.deepEqual(
      inputs.filter((path) => path.startsWith('src/core/') || path.startsWith('node_modules/')),
      ['src/core/article/dateHeader.ts'],
    );
  });
});

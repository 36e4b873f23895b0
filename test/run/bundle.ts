import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { build, type BuildOptions } from 'esbuild';
import { OUT, ROOT } from '../../src/build/vscode/places';

/**
 * Bundles all tests of a layer into `out/test/<layer>/index.js`, whose `run()` is what VS Code calls. The tests are
 * loaded by `run()`, after mocha has put `describe` and `it` in place.
 */
export async function bundleTests(layer: 'host' | 'web', options: BuildOptions): Promise<string> {
  const folder = join(ROOT, 'test', layer);
  const tests = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.test.ts'))
    .sort();
  if (tests.length === 0) throw new Error(`No tests in ${folder}.`);
  const outfile = join(OUT, 'test', layer, 'index.js');
  const loads = tests.map((name) => `require(${JSON.stringify(`./${name.replaceAll('\\', '/')}`)});`);
  await build({
    bundle: true,
    format: 'cjs',
    target: 'es2022',
    sourcemap: 'inline',
    logLevel: 'warning',
    ...options,
    external: ['vscode', ...(options.external ?? [])],
    outfile,
    stdin: {
      contents: `
        import { runMocha } from '../support/vscode/${layer}Mocha';
        export const run = () => runMocha(() => { ${loads.join('\n')} });
      `,
      resolveDir: folder,
      sourcefile: `${layer}-tests.ts`,
      loader: 'ts',
    },
  });
  return outfile;
}

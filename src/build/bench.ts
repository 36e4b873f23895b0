import { spawnSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { build, type Plugin } from 'esbuild';
import { bundleOptions } from './bundleOptions';
import { OUT, ROOT } from './vscode/places';

/** Sources find their data by where they stand, which is not where the bundle stands. */
const whereSourcesStand: Plugin = {
  name: 'where-sources-stand',
  setup(bundle) {
    bundle.onLoad({ filter: /[\\/]src[\\/].*\.ts$/ }, async ({ path }) => ({
      contents: (await readFile(path, 'utf8')).replaceAll('__dirname', JSON.stringify(dirname(path))),
      loader: 'ts',
    }));
  },
};

/**
 * Measures what users get: bundled and minified as the product is. Run from source, with what keeps the
 * names of functions, the same code takes up to twice as long.
 */
async function main(): Promise<void> {
  const outfile = join(OUT, 'bench.cjs');
  await build({
    ...bundleOptions(true),
    entryPoints: [join(ROOT, 'src', 'build', 'bench', 'main.ts')],
    outfile,
    format: 'cjs',
    platform: 'node',
    packages: 'external',
    plugins: [whereSourcesStand],
    logLevel: 'warning',
  });
  process.exitCode = spawnSync(process.execPath, [outfile], { cwd: ROOT, stdio: 'inherit' }).status ?? 1;
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});

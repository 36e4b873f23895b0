import { build, context, type BuildOptions, type Plugin } from 'esbuild';
import { compileData } from '../lexicon/compile';
import { bundleOptions } from './bundleOptions';

const production = process.argv.includes('--production');
const watch = process.argv.includes('--watch');

const common = bundleOptions(production);

/**
 * Any plain-text file activates the extension, and parsing all of it would cost more than that may: in the
 * Node host the rest is a file of its own. The web worker host takes one file only.
 */
const restApart: Plugin = {
  name: 'rest-apart',
  setup(bundle) {
    bundle.onResolve({ filter: /\/registerAll$/ }, ({ kind }) =>
      kind === 'dynamic-import' ? { path: './rest.js', external: true } : undefined,
    );
  },
};

/** The bundles: the extension for the Node host, for the web worker host, and the command line. */
const bundles: BuildOptions[] = [
  {
    ...common,
    entryPoints: { extension: 'src/extension.ts', rest: 'src/vscode/registerAll.ts' },
    outdir: 'dist/node',
    format: 'cjs',
    platform: 'node',
    external: ['vscode'],
    plugins: [restApart],
    // `import()` would go past the host's own `require`, which is where `vscode` comes from
    supported: { 'dynamic-import': false },
  },
  {
    ...common,
    entryPoints: ['src/extension.ts'],
    outfile: 'dist/web/extension.js',
    format: 'cjs',
    platform: 'browser',
    external: ['vscode'],
    mainFields: ['browser', 'module', 'main'],
  },
  {
    ...common,
    entryPoints: ['src/cli/main.ts'],
    outfile: 'dist/cli.js',
    format: 'cjs',
    platform: 'node',
    banner: { js: '#!/usr/bin/env node' },
  },
];

async function main(): Promise<void> {
  compileData('dist/data');
  if (watch) {
    for (const options of bundles) await (await context(options)).watch();
    return;
  }
  await Promise.all(bundles.map((options) => build(options)));
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});

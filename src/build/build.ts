import { build, context, type BuildOptions } from 'esbuild';
import { compileData } from '../lexicon/compile';

const production = process.argv.includes('--production');
const watch = process.argv.includes('--watch');

const common: BuildOptions = {
  bundle: true,
  minify: production,
  sourcemap: production ? false : 'linked',
  sourcesContent: false,
  target: 'es2022',
  logLevel: 'info',
  legalComments: 'none',
};

/** The three bundles: the extension for the Node host, for the web worker host, and the command line. */
const bundles: BuildOptions[] = [
  {
    ...common,
    entryPoints: ['src/extension.ts'],
    outfile: 'dist/node/extension.js',
    format: 'cjs',
    platform: 'node',
    external: ['vscode'],
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

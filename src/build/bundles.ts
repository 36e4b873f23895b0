import type { BuildOptions, Plugin } from 'esbuild';
import { bundleOptions } from './bundleOptions';

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

/** The bundles, with paths from the project's root: the extension for both kinds of host, and the command line. */
export function bundles(production: boolean): Readonly<Record<'node' | 'web' | 'cli', BuildOptions>> {
  const common = bundleOptions(production);
  return {
    node: {
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
    web: {
      ...common,
      entryPoints: ['src/extension.ts'],
      outfile: 'dist/web/extension.js',
      format: 'cjs',
      platform: 'browser',
      external: ['vscode'],
      mainFields: ['browser', 'module', 'main'],
    },
    cli: {
      ...common,
      entryPoints: ['src/cli/main.ts'],
      outfile: 'dist/cli.js',
      format: 'cjs',
      platform: 'node',
      banner: { js: '#!/usr/bin/env node' },
    },
  };
}

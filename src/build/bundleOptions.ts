import type { BuildOptions } from 'esbuild';

/** What all bundles have in common. */
export function bundleOptions(production: boolean): BuildOptions {
  return {
    bundle: true,
    minify: production,
    sourcemap: production ? false : 'linked',
    sourcesContent: false,
    target: 'es2022',
    logLevel: 'info',
    legalComments: 'none',
    // Azerbaijani letters stay letters: half the bytes of their escapes
    charset: 'utf8',
  };
}

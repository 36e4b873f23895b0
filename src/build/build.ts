import { build, context } from 'esbuild';
import { compileData } from '../lexicon/compile';
import { bundles } from './bundles';

async function main(): Promise<void> {
  const all = Object.values(bundles(process.argv.includes('--production')));
  compileData('dist/data');
  if (process.argv.includes('--watch')) for (const options of all) await (await context(options)).watch();
  else await Promise.all(all.map((options) => build(options)));
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});

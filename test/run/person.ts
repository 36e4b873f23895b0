import { runOptions } from './options';
import { ROOT } from '../../src/build/vscode/places';
import { run } from '../../src/build/vscode/processes';
import { NEWEST } from '../../src/build/vscode/versions';
import { RETRIES } from '../support/vscode/secondTry';
import { packageExtension } from '../../src/build/vscode/vsix';

/** The tests of `test/person`: Node drives the editor's page with keyboard and mouse. */
async function main(): Promise<void> {
  const { grep, packaged } = runOptions([NEWEST]);
  if (!packaged) await packageExtension();
  const { code } = await run(
    process.execPath,
    [
      ...['--import', 'tsx', 'node_modules/mocha/bin/_mocha'],
      ...[
        '--no-config',
        '--extension',
        'ts',
        '--reporter',
        'spec',
        '--timeout',
        '120000',
        '--retries',
        String(RETRIES),
      ],
      ...['--require', 'test/support/vscode/personHooks.ts', 'test/person/**/*.test.ts'],
      ...(grep === undefined ? [] : ['--grep', grep]),
    ],
    { cwd: ROOT, onOutput: (text) => process.stdout.write(text) },
  );
  process.exitCode = code;
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});

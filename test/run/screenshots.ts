import { copyFile } from 'node:fs/promises';
import { join } from 'node:path';
import { OUT, ROOT } from '../../src/build/vscode/places';
import { run } from '../../src/build/vscode/processes';

/** The two pictures of the README, as the tests see the editor: `test/person/readme.test.ts` takes them. */
const PICTURES = ['readme-light.png', 'readme-dark.png'];

async function main(): Promise<void> {
  const { code } = await run(process.execPath, ['--import', 'tsx', 'test/run/person.ts', '--grep', 'the README'], {
    cwd: ROOT,
    onOutput: (text) => process.stdout.write(text),
  });
  if (code !== 0) throw new Error('The pictures were not taken.');
  for (const picture of PICTURES) {
    const place = join(ROOT, 'src', 'assets', picture);
    await copyFile(join(OUT, 'screenshots', picture), place);
    console.log(place);
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});

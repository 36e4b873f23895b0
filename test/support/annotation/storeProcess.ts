import { mkdirSync, readdirSync, statSync } from 'node:fs';
import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { annotate } from '../../../src/core/annotation/steps/marks';
import type { StoreFiles } from '../../../src/vscode/store/files';
import { SidecarFile } from '../../../src/vscode/store/sidecarFile';

/** Marks words of one article and says which are saved, until it is killed: `node storeProcess FOLDER SESSION`; with `end` only opens. */
const [folder = '', session = ''] = process.argv.slice(2);
const journals = join(folder, 'journal');
mkdirSync(journals, { recursive: true });

const files: StoreFiles<string> = {
  read: (path) =>
    readFile(path).catch((error: unknown) => {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
      throw error;
    }),
  write: (path, bytes) => writeFile(path, bytes),
  remove: (path) => rm(path, { force: true }),
};

const text = `date 2024-04-15\n${Array.from({ length: 40 }, (_, i) => `Söz${i} Bakıda iclas, Gəncədə yığıncaq keçirilib.`).join('\n')}\n`;
let claims = 0;
const words = [...text.matchAll(/\p{L}{4,}/gu)];

async function work(): Promise<void> {
  const uri = join(folder, 'a.azn.ann.yaml');
  const file = await SidecarFile.open(
    {
      files,
      journal: {
        own: join(journals, `${session}.json`),
        leftovers: () =>
          Promise.resolve(
            readdirSync(journals).map((name) => {
              const uri = join(journals, name);
              // whoever wrote it was killed before this process began
              return { uri, written: statSync(uri).mtimeMs, age: Infinity };
            }),
          ),
        claim: async (leftover) => {
          const claimed = join(journals, `${session}.${++claims}.json`);
          await rename(leftover, claimed);
          return claimed;
        },
      },
      uri,
      name: uri,
      now: () => performance.now(),
      pause: () => new Promise((resolve) => setTimeout(resolve, 20)),
    },
    text,
  );
  process.stdout.write('open\n');
  // only to finish what was begun
  if (session === 'end') return;
  for (let i = 0; ; i++) {
    const id = `s${session}x${i}`;
    const word = words[(Number(session) * 31 + i) % words.length];
    if (word === undefined) return;
    const span = { start: word.index, end: word.index + word[0].length };
    file.apply(annotate(text, [span], 'LOC', { annotator: 'Aygün', newId: () => id }));
    await file.save();
    process.stdout.write(`${id}\n`);
  }
}

work().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});

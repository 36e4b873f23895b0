import assert from 'node:assert/strict';
import { storedWords } from '../annotation/stored';
import type { Workbench } from './workbench';

/** Waits until an article's sidecar has these marks and no others, as words: `PERSON Rauf Qəmbərov`. */
export async function marksAre(editor: Workbench, article: string, wanted: readonly string[]): Promise<void> {
  const now = async (): Promise<string[]> => storedWords(await editor.read(`${article}.ann.yaml`)).sort();
  await editor
    .until(`the marks ${wanted.join(', ')}`, 15_000, async () => (await now()).join() === [...wanted].sort().join())
    .catch(async () => {
      assert.deepEqual(await now(), [...wanted].sort());
    });
}

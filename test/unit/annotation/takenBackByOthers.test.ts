import assert from 'node:assert/strict';
import { invertStep } from '../../../src/core/annotation/steps/apply';
import { annotate } from '../../../src/core/annotation/steps/marks';
import type { Step } from '../../../src/core/annotation/model';
import { readSidecar, storedSet } from '../../../src/core/annotation/sidecar';
import { SidecarFile } from '../../../src/vscode/store/sidecarFile';
import { Disk } from '../../support/annotation/memoryFiles';

const TEXT = 'date 2024-04-15\nfilanbey yazılıb.\nfilanca yazılıb.\n';

/** No time passes, so all writes are too young for anybody to be sure who has seen them. */
async function windowOn(disk: Disk, name: string): Promise<SidecarFile<string>> {
  const place = { files: disk.as(name), journal: disk.journal('a', name), uri: 'a', name: 'a' };
  return SidecarFile.open({ ...place, now: () => 0, pause: () => Promise.resolve() }, TEXT);
}

function mark(word: string): Step {
  const start = TEXT.indexOf(word);
  return annotate(TEXT, [{ start, end: start + word.length }], 'LOC', { annotator: 'Test', newId: () => word });
}

describe('what another window takes back', () => {
  let disk: Disk;
  let windows: SidecarFile<string>[];

  beforeEach(async () => {
    disk = new Disk();
    windows = [await windowOn(disk, 'one'), await windowOn(disk, 'other')];
  });

  /** Does a step in a window, and has both read what is written until nobody has anything to write. */
  async function perform(window: number, step: Step): Promise<void> {
    windows[window]?.apply(step);
    await windows[window]?.save();
    for (let look = 0; look < 3; look++) {
      for (const file of windows) {
        await file.takeOver();
        if (file.dirty) await file.save();
      }
    }
  }

  function assertMarked(words: readonly string[], when: string): void {
    const inFile = storedSet(readSidecar(disk.text('a') ?? '')).annotations;
    assert.deepEqual([...inFile.keys()].sort(), words, `in the file, ${when}`);
    for (const { tracker } of windows) assert.deepEqual([...tracker.set.annotations.keys()].sort(), words, when);
  }

  it('is neither brought back here, nor taken away when it is done again', async () => {
    const [mine, theirs] = [mark('filanbey'), mark('filanca')];
    await perform(0, mine);
    await perform(1, theirs);
    assertMarked(['filanbey', 'filanca'], 'both marked');
    await perform(0, invertStep(mine));
    assertMarked(['filanca'], 'one undone');
    await perform(1, invertStep(theirs));
    assertMarked([], 'both undone');
    await perform(0, mine);
    assertMarked(['filanbey'], 'one redone');
    await perform(1, theirs);
    assertMarked(['filanbey', 'filanca'], 'both redone');
  });
});

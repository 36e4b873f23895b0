import assert from 'node:assert/strict';
import { invertStep } from '../../../src/core/annotation/steps/apply';
import { annotate } from '../../../src/core/annotation/steps/marks';
import type { Step } from '../../../src/core/annotation/model';
import { readSidecar, storedSet } from '../../../src/core/annotation/sidecar';
import { SidecarFile } from '../../../src/vscode/store/sidecarFile';
import { Disk } from '../../support/annotation/memoryFiles';

const TEXT = 'date 2024-04-15\nfilanbey yazılıb.\nfilanca yazılıb.\n';

/** A window by the clock of the disk. */
async function windowOn(disk: Disk, name: string): Promise<SidecarFile<string>> {
  const place = { files: disk.as(name), journal: disk.journal('a', name), uri: 'a', name: 'a' };
  return SidecarFile.open({ ...place, now: () => disk.now(), pause: () => Promise.resolve() }, TEXT);
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

  // no time passes, so all writes are too young for anybody to be sure who has seen them
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

  it('stays away while this one writes on and on', async () => {
    let now = 0;
    disk.now = () => now;
    const first = mark('filanbey');
    await perform(0, first);
    // each write less than two seconds after the one before
    for (let i = 0; i < 4; i++) {
      now += 1000;
      const decided = annotate(TEXT, [{ start: 0, end: 4 }], 'EVENT', { annotator: 'Test', newId: () => `event${i}` });
      await perform(0, decided);
    }
    await perform(1, invertStep(first));
    assertMarked(['event0', 'event1', 'event2', 'event3'], 'one taken back by the other');
    now += 1000;
    await perform(0, mark('filanca'));
    assertMarked(['event0', 'event1', 'event2', 'event3', 'filanca'], 'and more marked here');
  });
});

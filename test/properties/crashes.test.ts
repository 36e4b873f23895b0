import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { annotate } from '../../src/core/annotation/steps/marks';
import { readSidecar, storedSet } from '../../src/core/annotation/sidecar';
import { SidecarFile } from '../../src/vscode/store/sidecarFile';
import { Disk, Killed } from '../support/annotation/memoryFiles';
import { Random } from '../support/annotation/random';

const SIDECAR = 'a.azn.ann.yaml';
const TEXT = `date 2024-04-15\n${Array.from({ length: 12 }, (_, i) => `Söz${i} Bakıda iclas, Gəncədə yığıncaq keçirilib.`).join('\n')}\n`;

/** How long after a stop somebody comes back, in milliseconds. */
const LATER = 10_000;

function open(disk: Disk, process: string): Promise<SidecarFile<string>> {
  const files = disk.as(process);
  // as long as many steps of others
  const pause = async (): Promise<void> => {
    for (let i = 0; i < 20; i++) await files.read('nothing');
  };
  const place = {
    files,
    journal: disk.journal(SIDECAR, process),
    uri: SIDECAR,
    name: SIDECAR,
    now: () => disk.now(),
    pause,
  };
  return SidecarFile.open(place, TEXT);
}

/** Marks a word and says under which id. */
function mark(file: SidecarFile<string>, random: Random, id: string): string {
  const words = [...TEXT.matchAll(/\p{L}{4,}/gu)];
  const { index, 0: word } = random.pick(words);
  const author = { annotator: 'Aygün', newId: () => id };
  file.apply(annotate(TEXT, [{ start: index, end: index + word.length }], 'LOC', author));
  return id;
}

function idsOn(disk: Disk): Set<string> {
  const read = readSidecar(disk.text(SIDECAR) ?? '');
  assert.equal(read.state, 'ok', disk.text(SIDECAR));
  return new Set(storedSet(read).annotations.keys());
}

describe('a kill', () => {
  it('at each step of each write loses nothing that was shown as saved', async () => {
    let kills = 0;
    for (let stopAt = 0; ; stopAt++) {
      const disk = new Disk();
      const saved = new Set<string>();
      let steps = 0;
      disk.step = () =>
        steps++ === stopAt
          ? Promise.reject(new Killed())
          : steps > stopAt + 1
            ? new Promise(() => undefined)
            : Promise.resolve();
      const work = async (): Promise<void> => {
        const random = new Random(stopAt);
        const file = await open(disk, 'first');
        for (let i = 0; i < 3; i++) {
          const id = mark(file, random, `a${i}`);
          await file.save();
          saved.add(id);
        }
      };
      const killed = await work().then(
        () => false,
        (error: unknown) => error instanceof Killed,
      );
      if (!killed) break;
      kills++;
      disk.step = () => Promise.resolve();
      disk.now = () => LATER;
      const again = await open(disk, 'second');
      for (const id of saved) assert.ok(again.tracker.set.annotations.has(id), `stop at ${stopAt}: ${id}`);
      assert.notEqual(again.state, 'broken', `stop at ${stopAt}`);
      // and work goes on
      mark(again, new Random(1), 'later');
      await again.save();
      const ids = idsOn(disk);
      for (const id of [...saved, 'later']) assert.ok(ids.has(id), `stop at ${stopAt}: ${id} on disk`);
      assert.deepEqual(
        [...disk.files.keys()].filter((name) => name.startsWith('journal/')),
        [],
        `stop at ${stopAt}: journals are cleared`,
      );
    }
    assert.ok(kills > 30, `${kills} places to stop at`);
  });

  it('again and again, 100 times on one sidecar, loses nothing', async () => {
    const disk = new Disk();
    const random = new Random(7);
    const saved = new Set<string>();
    for (let session = 0; session < 100; session++) {
      let left = 3 + random.below(40);
      disk.now = () => session * LATER;
      disk.step = () => (left-- > 0 ? Promise.resolve() : Promise.reject(new Killed()));
      try {
        const file = await open(disk, `s${session}`);
        for (const id of saved) assert.ok(file.tracker.set.annotations.has(id), `session ${session}: ${id}`);
        for (let i = 0; i < 4; i++) {
          const id = mark(file, random, `s${session}x${i}`);
          await file.save();
          saved.add(id);
        }
      } catch (error) {
        if (!(error instanceof Killed)) throw error;
      }
    }
    disk.step = () => Promise.resolve();
    disk.now = () => 100 * LATER;
    const last = await open(disk, 'last');
    for (const id of saved) assert.ok(last.tracker.set.annotations.has(id), id);
    assert.ok(saved.size > 30);
  });
});

/** Lets the steps of several windows happen in any order, each taking a little of the disk's time. */
function interleaved(disk: Disk, random: Random): (work: readonly Promise<unknown>[]) => Promise<void> {
  let time = 0;
  disk.now = () => time;
  const waiting: (() => void)[] = [];
  disk.step = () => new Promise((resolve) => waiting.push(resolve));
  return async (work) => {
    let done = false;
    const all = Promise.all(work).finally(() => (done = true));
    while (!done) {
      await new Promise((resolve) => setImmediate(resolve));
      const next = waiting.splice(random.below(Math.max(waiting.length, 1)), 1)[0];
      time += random.below(20);
      next?.();
    }
    await all;
  };
}

/** Marks and saves; who collides five times is told that nothing is saved, and tries again. */
async function markAndSave(file: SidecarFile<string>, random: Random, id: string, saved: Set<string>): Promise<void> {
  mark(file, random, id);
  await file.save().then(
    () => file.dirty || saved.add(id),
    () => file.touch(),
  );
}

/** Each window notices the others' writes, well within two seconds. */
async function comeToRest(
  windows: readonly SidecarFile<string>[],
  run: (work: readonly Promise<unknown>[]) => Promise<void>,
): Promise<void> {
  for (let round = 0; round < 4; round++) {
    for (const file of windows)
      await run([
        file
          .takeOver()
          .then(() => file.save())
          .catch(() => undefined),
      ]);
  }
}

describe('two windows on one folder', () => {
  for (const [writes, seeds] of [
    [3, 300],
    // longer than others are given to see a write
    [12, 150],
  ] as const) {
    it(`lose nothing shown as saved, whatever the order of their reads and of ${writes} writes each`, async () => {
      for (let seed = 0; seed < seeds; seed++) {
        const random = new Random(seed);
        const disk = new Disk();
        const run = interleaved(disk, random);
        let windows: SidecarFile<string>[] = [];
        await run([Promise.all([open(disk, 'a'), open(disk, 'b')]).then((opened) => (windows = opened))]);
        const saved = new Set<string>();
        await run(
          windows.map(async (file, w) => {
            for (let i = 0; i < writes; i++) await markAndSave(file, random, `w${w}x${i}`, saved);
          }),
        );
        await comeToRest(windows, run);
        const ids = idsOn(disk);
        for (const id of saved) {
          assert.ok(ids.has(id), `seed ${seed}: ${id} on disk`);
          for (const file of windows)
            assert.ok(file.tracker.set.annotations.has(id), `seed ${seed}: ${id} in a window`);
        }
      }
    });
  }

  it('lose nothing when a third is killed, nor when two more open at once after it', async () => {
    let left = 0;
    for (let seed = 0; seed < 300; seed++) {
      const random = new Random(seed);
      const disk = new Disk();
      const run = interleaved(disk, random);
      const step = disk.step;
      let steps = 12 + (seed % 60);
      const killed = new Promise<void>((resolve) => {
        disk.step = (process) => {
          if (process !== 'a' || steps-- > 0) return step(process);
          resolve();
          return new Promise(() => undefined);
        };
      });
      const saved = new Set<string>();
      const windows: SidecarFile<string>[] = [];
      const work = async (process: string, file: SidecarFile<string>): Promise<void> => {
        if (process !== 'a') windows.push(file);
        for (let i = 0; i < 4; i++) await markAndSave(file, random, `${process}${i}`, saved);
      };
      // what is written over by somebody who writes at the same moment only its own window could say again
      const looking = async (): Promise<SidecarFile<string>> => {
        const file = await open(disk, 'b');
        for (let i = 0; i < 4; i++) await file.takeOver();
        return file;
      };
      let b: SidecarFile<string> | undefined;
      await run([
        Promise.race([open(disk, 'a').then((file) => work('a', file)), killed]),
        looking().then((file) => (b = file)),
      ]);
      steps = 0;
      if ([...disk.files.keys()].some((name) => name.endsWith('.a'))) left++;
      await run([
        ...(b === undefined ? [] : [work('b', b)]),
        ...['c', 'd'].map((process) => open(disk, process).then((file) => work(process, file))),
      ]);
      await comeToRest(windows, run);
      const ids = idsOn(disk);
      for (const id of saved) {
        assert.ok(ids.has(id), `seed ${seed}: ${id} on disk`);
        for (const file of windows) assert.ok(file.tracker.set.annotations.has(id), `seed ${seed}: ${id} in a window`);
      }
      const journals = [...disk.files.keys()].filter((name) => name.startsWith('journal/'));
      assert.deepEqual(journals, [], `seed ${seed}: journals are cleared`);
    }
    assert.ok(left > 30, `${left} windows left a journal`);
  });
});

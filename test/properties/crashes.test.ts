import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { annotate } from '../../src/core/annotation/steps/marks';
import { readSidecar, storedSet } from '../../src/core/annotation/sidecar';
import { SidecarFile } from '../../src/vscode/store/sidecarFile';
import { Disk, Killed } from '../support/annotation/memoryFiles';
import { Random } from '../support/annotation/random';

const SIDECAR = 'a.azn.ann.yaml';
const TEXT = `date 2024-04-15\n${Array.from({ length: 12 }, (_, i) => `Söz${i} Bakıda iclas, Gəncədə yığıncaq keçirilib.`).join('\n')}\n`;

function open(disk: Disk, process: string, now: () => number = () => 0): Promise<SidecarFile<string>> {
  const files = disk.as(process);
  // as long as many steps of others
  const pause = async (): Promise<void> => {
    for (let i = 0; i < 20; i++) await files.read('nothing');
  };
  const place = { files, journal: disk.journal(SIDECAR, process), uri: SIDECAR, name: SIDECAR, now, pause };
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
    const last = await open(disk, 'last');
    for (const id of saved) assert.ok(last.tracker.set.annotations.has(id), id);
    assert.ok(saved.size > 30);
  });
});

describe('two windows on one folder', () => {
  it('lose nothing shown as saved, whatever the order of their reads and writes', async () => {
    for (let seed = 0; seed < 300; seed++) {
      const random = new Random(seed);
      const disk = new Disk();
      let time = 0;
      const waiting: (() => void)[] = [];
      disk.step = () => new Promise((resolve) => waiting.push(resolve));
      const run = async (work: Promise<unknown>[]): Promise<void> => {
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
      let windows: SidecarFile<string>[] = [];
      await run([
        (async () => {
          windows = await Promise.all([open(disk, 'a', () => time), open(disk, 'b', () => time)]);
        })(),
      ]);
      const saved = new Set<string>();
      const work = windows.map(async (file, w) => {
        for (let i = 0; i < 3; i++) {
          const id = mark(file, random, `w${w}x${i}`);
          // who collides five times is told that nothing is saved, and tries again
          await file.save().then(
            () => file.dirty || saved.add(id),
            () => file.touch(),
          );
        }
      });
      await run(work);
      // at rest: each notices the other's writes, well within two seconds
      for (let round = 0; round < 4; round++) {
        for (const file of windows)
          await run([
            file
              .takeOver()
              .then(() => file.save())
              .catch(() => undefined),
          ]);
      }
      const ids = idsOn(disk);
      for (const id of saved) {
        assert.ok(ids.has(id), `seed ${seed}: ${id} on disk`);
        for (const file of windows) assert.ok(file.tracker.set.annotations.has(id), `seed ${seed}: ${id} in a window`);
      }
    }
  });
});

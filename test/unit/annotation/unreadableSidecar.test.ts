import assert from 'node:assert/strict';
import { readSidecar, resolveConflict, storedSet } from '../../../src/core/annotation/sidecar';
import { annotate } from '../../../src/core/annotation/steps/marks';
import { Unreadable } from '../../../src/vscode/store/files';
import { SidecarFile, type SidecarPlace } from '../../../src/vscode/store/sidecarFile';
import { Disk } from '../../support/annotation/memoryFiles';

const TEXT = 'date 2024-04-15\nŞuşada bayram keçirilib.\n';
const SIDECAR = `format: 1
entries:
  - mark: a1
    label: LOC
    text: Şuşada
    after: " bayram keçirilib."
    status: accepted
    annotator: Test
    origin: hand
`;

describe('a sidecar that cannot be read', () => {
  const disk = new Disk();
  let locked = false;
  const files = disk.as('window');
  const place: SidecarPlace<string> = {
    files: {
      ...files,
      read: (uri) => (locked && uri === 'a' ? Promise.reject(new Unreadable('Nobody may see it.')) : files.read(uri)),
    },
    journal: disk.journal('a', 'window'),
    uri: 'a',
    name: 'a',
    now: () => 0,
    pause: () => Promise.resolve(),
  };
  const bytes = new TextEncoder().encode(SIDECAR);

  beforeEach(() => {
    disk.files.clear();
    disk.files.set('a', bytes);
    locked = true;
  });

  it('is said to be so, keeps its bytes, and is read once it can be', async () => {
    const file = await SidecarFile.open(place, TEXT);
    assert.equal(file.state, 'unreadable');
    assert.equal(file.obstacle, 'Nobody may see it.');
    file.touch();
    await file.save();
    assert.equal(disk.files.get('a'), bytes);
    assert.equal(await file.takeOver(), false, 'nothing new is told twice');
    locked = false;
    assert.equal(await file.takeOver(), true);
    assert.equal(file.state, 'ok');
    assert.equal(file.obstacle, undefined);
    assert.deepEqual([...file.tracker.set.annotations.keys()], ['a1']);
  });

  it('leaves the marks that were read before where they are', async () => {
    locked = false;
    const file = await SidecarFile.open(place, TEXT);
    locked = true;
    assert.equal(await file.takeOver(), true);
    assert.equal(file.state, 'unreadable');
    assert.equal(file.tracker.set.annotations.size, 1);
    file.touch();
    await file.save();
    assert.equal(disk.files.get('a'), bytes);
    locked = false;
    assert.equal(await file.takeOver(), true, 'it is usable again though it says the same');
    assert.equal(file.state, 'ok');
    assert.ok(file.dirty, 'what was to be written still is');
  });
});

describe('a sidecar that git leaves in conflict', () => {
  const TWO = `${TEXT}Gəncəyə qonaq gəlib.\n`;
  const other = SIDECAR.replace('a1', 'a2').replace('LOC', 'ORG');
  const conflict = `<<<<<<< HEAD\n${SIDECAR}=======\n${other}>>>>>>> theirs\n`;
  const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

  /** A window that ended after a mark was made that the file in conflict did not take any more. */
  async function ended(): Promise<Disk> {
    const disk = new Disk();
    disk.files.set('a', bytesOf(SIDECAR));
    const file = await SidecarFile.open(windowOn(disk, 'one'), TWO);
    const start = TWO.indexOf('Gəncəyə');
    const author = { annotator: 'Test', newId: () => 'a3' };
    file.apply(annotate(TWO, [{ start, end: start + 'Gəncəyə'.length }], 'LOC', author));
    disk.files.set('a', bytesOf(conflict));
    await file.save();
    assert.ok(file.inConflict);
    assert.deepEqual([...file.tracker.set.annotations.keys()], ['a1', 'a3'], 'shown as they were');
    assert.deepEqual(disk.files.get('a'), bytesOf(conflict), 'its bytes are left to git');
    return disk;
  }

  /** Git's file with both sides. */
  function resolved(): Uint8Array {
    const result = resolveConflict(conflict);
    assert.ok(result !== undefined && 'text' in result);
    return bytesOf(result.text);
  }

  it('loses no mark that was made while it came, though the window ends', async () => {
    const disk = await ended();
    const waiting = await SidecarFile.open(windowOn(disk, 'two'), TWO);
    assert.equal(waiting.recovery, 'waiting');
    assert.deepEqual(disk.files.get('a'), bytesOf(conflict));
    disk.files.set('a', resolved());
    const after = await SidecarFile.open(windowOn(disk, 'three'), TWO);
    assert.equal(after.recovery, 'merged');
    assert.deepEqual([...after.tracker.set.annotations.keys()].sort(), ['a1', 'a2', 'a3']);
  });

  it('takes what waited as soon as it is resolved', async () => {
    const disk = await ended();
    const file = await SidecarFile.open(windowOn(disk, 'two'), TWO);
    file.tryAgain();
    await file.save();
    assert.ok(file.waiting, 'it cannot be written yet');
    assert.equal(file.dirty, false, 'and nothing is tried until it can');
    disk.files.set('a', resolved());
    assert.equal(await file.takeOver(), true);
    assert.ok(file.dirty);
    await file.save();
    assert.equal(file.waiting, false);
    assert.deepEqual([...file.tracker.set.annotations.keys()].sort(), ['a1', 'a2', 'a3']);
    assert.deepEqual([...storedSet(readSidecar(disk.text('a') ?? '')).annotations.keys()].sort(), ['a1', 'a2', 'a3']);
    assert.deepEqual([...disk.files.keys()], ['a'], 'no journal is left');
  });

  it('is written as any other once it is resolved', async () => {
    const disk = new Disk();
    disk.files.set('a', bytesOf(SIDECAR));
    const file = await SidecarFile.open(windowOn(disk, 'one'), TEXT);
    const author = { annotator: 'Test', newId: () => 'a3' };
    const start = TEXT.indexOf('bayram');
    file.apply(annotate(TEXT, [{ start, end: start + 'bayram'.length }], 'EVENT', author));
    disk.files.set('a', bytesOf(conflict));
    await file.save();
    disk.files.set('a', bytesOf(other));
    await file.save();
    assert.equal(file.state, 'ok');
    assert.equal(file.dirty, false);
    assert.deepEqual([...storedSet(readSidecar(disk.text('a') ?? '')).annotations.keys()].sort(), ['a2', 'a3']);
    assert.deepEqual([...disk.files.keys()], ['a'], 'no journal is left');
  });
});

/** The sidecar `a` as one window sees it; each pause lasts a second. */
function windowOn(disk: Disk, name: string): SidecarPlace<string> {
  let clock = 0;
  disk.now = () => clock;
  return {
    ...{ files: disk.as(name), journal: disk.journal('a', name), uri: 'a', name: 'a', now: () => clock },
    pause: () => {
      clock += 1000;
      return Promise.resolve();
    },
  };
}

describe('a sidecar of more than 32 million characters', () => {
  it('is not read, and says so', () => {
    const text = `${SIDECAR}${'#'.repeat(32_000_000)}\n`;
    const read = readSidecar(text);
    assert.equal(read.state, 'broken');
    assert.equal(read.text, text);
    assert.deepEqual(
      read.problems.map(({ code, args }) => [code, args]),
      [['sidecar.huge', { size: 32, most: 32 }]],
    );
  });
});

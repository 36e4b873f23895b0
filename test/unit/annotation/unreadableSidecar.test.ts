import assert from 'node:assert/strict';
import { readSidecar } from '../../../src/core/annotation/sidecar';
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

import assert from 'node:assert/strict';
import { mkdir, mkdtemp, readFile, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensurePart, type Part, type Stores } from '../../../src/build/vscode/parts';

describe('fetched parts', () => {
  let folder: string;
  let stores: Stores;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'aznews-parts-'));
    stores = { cache: join(folder, 'cache'), local: join(folder, 'local') };
  });
  afterEach(() => rm(folder, { recursive: true }));

  const fetch = (wanted: Part): Promise<string> => ensurePart(wanted, stores, () => undefined);

  function part(install: Part['install']): Part {
    return { name: 'thing-1', title: 'a thing', install };
  }

  const whole = part(async (staging) => {
    await writeFile(join(staging, 'a'), 'first');
    await writeFile(join(staging, 'b'), 'second');
  });

  it('fetches once and shows the part in the checkout', async () => {
    const place = await fetch(whole);
    assert.deepEqual((await readdir(place)).sort(), ['a', 'b']);
    assert.equal(await readFile(join(stores.local, 'thing-1', 'b'), 'utf8'), 'second');
    const again = part(() => Promise.reject(new Error('fetched twice')));
    assert.equal(await fetch(again), place);
  });

  it('leaves nothing of a fetch that fails', async () => {
    const broken = part(async (staging) => {
      await writeFile(join(staging, 'a'), 'half');
      throw new Error('the line went dead');
    });
    await assert.rejects(fetch(broken), /the line went dead/);
    assert.deepEqual(await readdir(stores.cache), []);
    await fetch(whole);
  });

  it('is whole after two runs at once', async () => {
    const places = await Promise.all([fetch(whole), fetch(whole)]);
    assert.equal(places[0], places[1]);
    assert.deepEqual(await readdir(stores.cache), ['thing-1']);
    assert.deepEqual((await readdir(join(stores.cache, 'thing-1'))).sort(), ['a', 'b']);
  });

  it('sweeps what a killed run left, not what another run is fetching', async () => {
    const [old, fresh] = ['.fetching-old', '.fetching-new'].map((name) => join(stores.cache, name));
    assert.ok(old !== undefined && fresh !== undefined);
    await mkdir(old, { recursive: true });
    await mkdir(fresh);
    const yesterday = new Date(Date.now() - 24 * 60 * 60 * 1000);
    await utimes(old, yesterday, yesterday);
    await fetch(whole);
    assert.deepEqual((await readdir(stores.cache)).sort(), ['.fetching-new', 'thing-1']);
  });

  it('takes the checkout where the cache cannot be written', async () => {
    await writeFile(stores.cache, 'a file in the way');
    assert.equal(await fetch(whole), join(stores.local, 'thing-1'));
  });
});

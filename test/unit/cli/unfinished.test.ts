import assert from 'node:assert/strict';
import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { nodeFiles } from '../../../src/cli/nodeFiles';
import { MemoryFiles, run, wordEngine } from './memoryHost';

describe('a write of the command line that fails', () => {
  const engine = wordEngine({ Bakıda: 'LOC' });
  const failing = {
    ...engine,
    recognizer: {
      ...engine.recognizer,
      recognize: (article: Parameters<typeof engine.recognizer.recognize>[0]) => {
        if (article.text.includes('Gəncə')) throw new RangeError('a fault of ours');
        return engine.recognizer.recognize(article);
      },
    },
  };

  for (const more of [[], ['--per-article']]) {
    it(`leaves nothing unfinished: export ${more.join(' ')}`, () => {
      const files = new MemoryFiles({
        'n/a.azn': 'date 2024-04-15\nBakıda yağır.\n',
        'n/b.azn': 'date 2024-04-15\nGəncə günəşlidir.\n',
      });
      const args = ['export', '--format', 'jsonl', '--suggestions', ...more, '--out', 'o', 'n'];
      assert.throws(() => run(args, files, failing), /a fault of ours/);
      assert.deepEqual([...files.unfinished], []);
      assert.ok(!files.bytes.has('o/annotations.jsonl'));
    });
  }

  describe('on a disk', () => {
    let folder: string;

    beforeEach(async () => {
      folder = await mkdtemp(join(tmpdir(), 'aznews-write-'));
    });
    afterEach(() => rm(folder, { recursive: true }));

    it('takes its partial file away where the place is taken', async () => {
      await mkdir(join(folder, 'out.jsonl'));
      const writer = nodeFiles.create(join(folder, 'out.jsonl'));
      writer.write('{}\n');
      assert.throws(() => {
        writer.close();
      }, /out\.jsonl: E/);
      assert.deepEqual(await readdir(folder), ['out.jsonl']);
    });

    it('leaves alone a file that is called as its partial one would be', async () => {
      const path = join(folder, 'out.jsonl');
      await writeFile(`${path}.part`, 'mine');
      const writer = nodeFiles.create(path);
      writer.write('{}\n');
      writer.close();
      assert.deepEqual(await readdir(folder), ['out.jsonl', 'out.jsonl.part']);
      assert.equal(await readFile(`${path}.part`, 'utf8'), 'mine');
      assert.equal(await readFile(path, 'utf8'), '{}\n');
    });

    it('leaves what stood there when it is given up', async () => {
      const path = join(folder, 'out.jsonl');
      await writeFile(path, 'before');
      const writer = nodeFiles.create(path);
      writer.write('after');
      writer.discard();
      assert.deepEqual(await readdir(folder), ['out.jsonl']);
      assert.equal(await readFile(path, 'utf8'), 'before');
    });
  });
});

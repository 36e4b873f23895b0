import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { parse } from 'yaml';
import { resolveAnchors } from '../../src/core/annotation/anchor/resolve';
import { mergeSidecars, readSidecar, writeSidecar } from '../../src/core/annotation/sidecar';
import { ENTRIES, kindOf, misfits, type Fields } from '../../src/core/annotation/sidecar/fields';
import { parseArticle } from '../../src/core/article/parse';
import { Random } from '../support/annotation/random';
import { randomSet } from '../support/annotation/sets';
import { sentence } from '../support/annotation/texts';

const SIGNS = '\u0000\t\r\n\u0085\u2028\ufeff"\'#:-[]{}&*!|>%@`,? ~<=A1ə😀'.split('');

/** Damage of all sorts: bits of the file lost, doubled, moved, or other signs put in. */
function corrupted(random: Random, text: string): string {
  let out = text;
  for (let i = 1 + random.below(3); i > 0; i--) {
    const at = random.below(out.length + 1);
    const length = random.chance(0.7) ? 1 + random.below(3) : random.below(200);
    const part = out.slice(at, at + length);
    const kind = random.below(6);
    if (kind === 0) out = out.slice(0, at) + out.slice(at + length);
    else if (kind === 1) out = out.slice(0, at) + random.pick(SIGNS) + out.slice(at);
    else if (kind === 2) out = out.slice(0, at) + random.pick(SIGNS) + out.slice(at + 1);
    else if (kind === 3) out = out.slice(0, at) + part + out.slice(at);
    else if (kind === 4)
      out = random.chance(0.2)
        ? out.slice(0, at)
        : out.slice(0, at) + String.fromCharCode(random.below(0xffff)) + out.slice(at);
    else {
      const to = random.below(out.length);
      out = out.slice(0, to) + part + out.slice(to);
    }
  }
  return out;
}

/** What the file says by the `yaml` package alone; nothing where it does not parse or does not fit. */
function entriesBy(text: string): Fields[] | undefined {
  let root: unknown;
  try {
    root = parse(text, { logLevel: 'silent' });
  } catch {
    return undefined;
  }
  const entries = (root as { entries?: unknown } | null)?.entries;
  if (entries === null || entries === undefined) return [];
  if (!Array.isArray(entries)) return undefined;
  const sound = (entry: unknown): entry is Fields => {
    if (typeof entry !== 'object' || entry === null) return false;
    const kind = kindOf(entry as Fields);
    return kind !== undefined && misfits(entry as Fields, ENTRIES[kind]).length === 0;
  };
  return entries.every(sound) ? entries : undefined;
}

describe('10,000 corrupted sidecars', function () {
  this.timeout(120_000);

  it('never throw; what fits is read as what it says, all others keep their bytes', () => {
    let fits = 0;
    let broken = 0;
    for (let seed = 0; seed < 10_000; seed++) {
      const random = new Random(seed);
      if (seed % 50 === 0) base(random);
      const text = corrupted(random, file);
      const read = readSidecar(text);
      const set = resolveAnchors(article, read);
      assert.equal(read.text, text);
      if (read.state === 'ok') {
        fits++;
        assert.deepEqual(
          read.items.map(({ fields }) => fields),
          entriesBy(text),
          `seed ${seed}\n${text}`,
        );
        if (seed % 8 > 0) continue;
        // and what is read can be written: nothing of it is lost
        const next = readSidecar(writeSidecar(read, set, article));
        assert.equal(next.state, 'ok', `seed ${seed}\n${text}`);
        const again = resolveAnchors(article, next);
        assert.deepEqual([...again.annotations.keys()].sort(), [...set.annotations.keys()].sort(), `seed ${seed}`);
        assert.deepEqual([...again.entities.keys()].sort(), [...set.entities.keys()].sort(), `seed ${seed}`);
        assert.deepEqual([...again.relations.keys()].sort(), [...set.relations.keys()].sort(), `seed ${seed}`);
      } else {
        broken++;
        assert.ok(read.problems.length > 0, `seed ${seed}: a problem says why`);
        for (const { span } of read.problems) assert.ok(span.start >= 0 && span.end <= text.length, `seed ${seed}`);
        // a merge never writes over it
        if (seed % 8 === 0 && text.trim() !== '')
          assert.ok('problems' in mergeSidecars('', file, text), `seed ${seed}`);
      }
    }
    assert.ok(fits > 500 && broken > 3000, `${fits} fit, ${broken} do not`);
  });

  let article = parseArticle('');
  let file = '';
  function base(random: Random): void {
    const text = `date 2024-04-15\n${sentence(random, 8)}\n`;
    article = parseArticle(text);
    file = writeSidecar(undefined, randomSet(random, text, 2), article);
  }
});

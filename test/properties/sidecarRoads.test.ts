import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { resolveAnchors } from '../../src/core/annotation/anchor/resolve';
import type { AnnotationSet } from '../../src/core/annotation/model';
import { readSidecar, writeSidecar } from '../../src/core/annotation/sidecar';
import { readBlocks, readWhole, type Sidecar } from '../../src/core/annotation/sidecar/read';
import { parseArticle } from '../../src/core/article/parse';
import { Random } from '../support/annotation/random';
import { randomSet } from '../support/annotation/sets';
import { articleText, sentence } from '../support/annotation/texts';
import { changeByHand } from '../support/annotation/handChanges';

/** All that a sidecar says, without how it was laid out. */
function meaning({ state, layer, record, items, headFields }: Sidecar): unknown {
  const head = { ...headFields, entries: undefined };
  return { state, layer, record, head, items: items.map(({ entry, fields }) => ({ entry, fields })) };
}

/** The first line of both, printed, that is not the same. */
function firstDifference(a: unknown, b: unknown): string | undefined {
  const [left, right] = [a, b].map((one) => JSON.stringify(one, null, 1).split('\n'));
  const at = (left ?? []).findIndex((line, i) => line !== right?.[i]);
  return at < 0 && left?.length === right?.length ? undefined : `${left?.[at] ?? 'end'} | ${right?.[at] ?? 'end'}`;
}

function plain(set: AnnotationSet): unknown {
  const sorted = <T extends { id: string }>(things: ReadonlyMap<string, T>): unknown[] =>
    [...things.values()]
      .sort((a, b) => (a.id < b.id ? -1 : 1))
      .map((one) => JSON.parse(JSON.stringify(one)) as unknown);
  return [sorted(set.annotations), sorted(set.entities), sorted(set.relations), set.record];
}

describe('thousands of sidecars', () => {
  it('gives back what was written, by thousands of random sets', () => {
    for (let seed = 0; seed < 1000; seed++) {
      const random = new Random(seed);
      const text = articleText(random);
      const article = parseArticle(text);
      const set = randomSet(random, text);
      const written = writeSidecar(undefined, set, article);
      const read = readSidecar(written);
      assert.equal(read.state, 'ok', `seed ${seed}`);
      assert.deepEqual(plain(resolveAnchors(article, read)), plain(set), `seed ${seed}`);
      assert.equal(writeSidecar(read, set, article), written, `seed ${seed}: written again unchanged`);
    }
  });

  it('says the same on the fast and on the slow road, by thousands of generated and hand-changed files', () => {
    let fast = 0;
    let ok = 0;
    for (let seed = 0; seed < 2500; seed++) {
      const random = new Random(seed);
      const text = `date 2024-04-15\n${sentence(random)}\n${sentence(random)}\n`;
      let file = writeSidecar(undefined, randomSet(random, text, 3), parseArticle(text));
      for (let i = random.below(4); i > 0; i--) file = changeByHand(random, file);
      const blocks = readBlocks(file);
      const whole = readWhole(file);
      if (whole.state === 'ok') ok++;
      if (blocks === undefined) continue;
      fast++;
      const difference = firstDifference(meaning(blocks), meaning(whole));
      assert.equal(difference, undefined, `seed ${seed}\n${file}`);
    }
    assert.ok(ok > 1000, `${ok} hand-changed files still fit`);
    assert.ok(fast > ok * 0.8, `${fast} of ${ok} took the fast road`);
  });

  it('keeps all other paragraphs’ entries when a typo is mended in one', () => {
    for (let seed = 0; seed < 200; seed++) {
      const random = new Random(seed);
      const text = articleText(random, 8);
      const article = parseArticle(text);
      const set = randomSet(random, text, 25);
      const before = writeSidecar(undefined, set, article);
      const paragraph = random.pick(article.paragraphs);
      // a letter more behind the paragraph's last sign: no mark's own text changes
      const at = paragraph.end;
      const mended = `${text.slice(0, at)}!${text.slice(at)}`;
      const moved = new Map(
        [...set.annotations].map(([id, one]) => [
          id,
          {
            ...one,
            spans: one.spans.map(({ start, end }) =>
              start >= at ? { start: start + 1, end: end + 1 } : { start, end },
            ),
          },
        ]),
      );
      const after = writeSidecar(readSidecar(before), { ...set, annotations: moved }, parseArticle(mended));
      const ids = new Set(
        [...set.annotations.values()]
          .filter(({ spans }) => spans.some(({ start }) => start >= paragraph.start && start < at + 1))
          .map(({ id }) => id),
      );
      const blocks = (file: string): string[] => file.split(/^(?= {2}- )/mu);
      const others = (file: string): string[] =>
        blocks(file).filter((block) => !ids.has(/^ {2}- mark: (\S+)/u.exec(block)?.[1] ?? ''));
      assert.deepEqual(others(after), others(before), `seed ${seed}`);
    }
  });
});

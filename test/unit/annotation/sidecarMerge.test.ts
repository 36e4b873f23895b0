import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'mocha';
import { EMPTY_SET, type Annotation, type AnnotationSet } from '../../../src/core/annotation/model';
import {
  mergeSidecars,
  readSidecar,
  resolveConflict,
  storedSet,
  writeSidecar,
} from '../../../src/core/annotation/sidecar';
import { parseArticle } from '../../../src/core/article/parse';
import { Random } from '../../support/annotation/random';
import { markOf, randomSet, setOf } from '../../support/annotation/sets';
import { articleText } from '../../support/annotation/texts';

const TEXT = 'date 2024-04-15\nBakıda yağış.\nGəncədə qar.\nŞuşada duman.\n';
const ARTICLE = parseArticle(TEXT);
const EMPTY = writeSidecar(undefined, EMPTY_SET, ARTICLE);

function withEntity(quote: string, id: string): AnnotationSet {
  return setOf([markOf(TEXT, quote, id, { entity: `e-${id}` })], [{ id: `e-${id}`, label: 'LOC', name: quote }]);
}

const written = (set: AnnotationSet, base = EMPTY): string => writeSidecar(readSidecar(base), set, ARTICLE);

describe('sidecars of two branches', function () {
  this.timeout(60_000);
  let folder = '';
  const git = (...args: string[]): string =>
    execFileSync('git', ['-c', 'user.name=T', '-c', 'user.email=t@example.org', ...args], {
      cwd: folder,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
    });
  const put = (text: string, message: string): void => {
    writeFileSync(join(folder, 'a.azn.ann.yaml'), text);
    git('add', '.');
    git('commit', '-qm', message, '--allow-empty');
  };
  /** Both sides made on one base and merged by plain git; the file as git left it. */
  const merged = (base: string, ours: string, theirs: string): { text: string; clean: boolean } => {
    git('checkout', '-q', '--orphan', `b${Math.random().toString(36).slice(2)}`);
    put(base, 'base');
    const main = git('rev-parse', '--abbrev-ref', 'HEAD').trim();
    git('checkout', '-qb', `${main}-theirs`);
    put(theirs, 'theirs');
    git('checkout', '-q', main);
    put(ours, 'ours');
    let clean = true;
    try {
      git('merge', '-q', '--no-edit', `${main}-theirs`);
    } catch {
      clean = false;
    }
    const text = readFileSync(join(folder, 'a.azn.ann.yaml'), 'utf8');
    if (!clean) git('merge', '--abort');
    return { text, clean };
  };

  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'aznews-git-'));
    git('init', '-q');
  });
  after(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  it('merge with plain git where they annotate neighbouring paragraphs, both empty before, one new entity on each side', () => {
    const { text, clean } = merged(EMPTY, written(withEntity('Bakıda', 'a1')), written(withEntity('Gəncədə', 'b2')));
    assert.ok(clean, text);
    const set = storedSet(readSidecar(text));
    assert.deepEqual([...set.annotations.keys()], ['a1', 'b2']);
    assert.deepEqual([...set.entities.keys()], ['e-a1', 'e-b2']);
  });

  it('merge with plain git where one annotates the first and the other the last paragraph, and one mends a typo', () => {
    const theirText = TEXT.replace('duman', 'dumanlı');
    const theirs = writeSidecar(
      readSidecar(EMPTY),
      setOf([markOf(theirText, 'Şuşada', 'b2')]),
      parseArticle(theirText),
    );
    const { text, clean } = merged(EMPTY, written(withEntity('Bakıda', 'a1')), theirs);
    assert.ok(clean, text);
    assert.equal(storedSet(readSidecar(text)).annotations.size, 2);
  });

  it('conflict in one paragraph, and are then joined by id without loss', () => {
    const ours = written(withEntity('Bakıda', 'a1'));
    const theirs = written(withEntity('yağış', 'b2'));
    const { text, clean } = merged(EMPTY, ours, theirs);
    assert.ok(!clean);
    const read = readSidecar(text);
    assert.equal(read.state, 'broken');
    assert.equal(read.problems[0]?.code, 'sidecar.conflict');
    const resolved = resolveConflict(text);
    assert.ok(resolved !== undefined && 'text' in resolved, JSON.stringify(resolved));
    const set = storedSet(readSidecar(resolved.text));
    assert.deepEqual([...set.annotations.keys()].sort(), ['a1', 'b2']);
    assert.deepEqual([...set.entities.keys()].sort(), ['e-a1', 'e-b2']);
  });

  it('keep both versions where both changed one field of one mark', () => {
    const base = written(setOf([markOf(TEXT, 'Bakıda', 'a1')]));
    const ours = written(setOf([markOf(TEXT, 'Bakıda', 'a1', { base: 'Bakı' })]), base);
    const theirs = written(setOf([markOf(TEXT, 'Bakıda', 'a1', { base: 'Bakıda' })]), base);
    const result = mergeSidecars(base, ours, theirs);
    assert.ok('text' in result);
    const marks = [...storedSet(readSidecar(result.text)).annotations.values()];
    assert.deepEqual(marks.map(({ base: form }) => form).sort(), ['Bakı', 'Bakıda']);
    const conflict = merged(base, ours, theirs);
    const resolved = resolveConflict(conflict.text);
    assert.ok(resolved !== undefined && 'text' in resolved);
    assert.equal(storedSet(readSidecar(resolved.text)).annotations.size, 2, resolved.text);
  });

  it('join different fields and notes of one mark', () => {
    const base = written(setOf([markOf(TEXT, 'Bakıda', 'a1')]));
    const ours = written(setOf([markOf(TEXT, 'Bakıda', 'a1', { base: 'Bakı', note: 'bir' })]), base);
    const theirs = written(setOf([markOf(TEXT, 'Bakıda', 'a1', { label: 'ORG', note: 'iki' })]), base);
    const result = mergeSidecars(base, ours, theirs);
    assert.ok('text' in result);
    const [only, ...others] = storedSet(readSidecar(result.text)).annotations.values();
    assert.deepEqual(others, []);
    assert.deepEqual([only?.base, only?.label, only?.note], ['Bakı', 'ORG', 'bir\niki']);
  });

  it('take away a note of the article that one side removed while the other changed the status', () => {
    const about = (record: AnnotationSet['record']): AnnotationSet => ({ ...EMPTY_SET, record });
    const base = written(about({ status: 'new', note: 'yoxlanılmalıdır' }));
    const done = written(about({ status: 'done', note: 'yoxlanılmalıdır' }), base);
    const bare = written(about({ status: 'new' }), base);
    for (const [ours, theirs] of [
      [done, bare],
      [bare, done],
    ] as const) {
      const result = mergeSidecars(base, ours, theirs);
      assert.ok('text' in result);
      assert.deepEqual(readSidecar(result.text).record, { status: 'done' });
    }
  });

  it('lose nothing, by random pairs of changes: what one side added or changed is there', () => {
    for (let seed = 0; seed < 400; seed++) {
      const random = new Random(seed);
      const text = articleText(random, 4);
      const article = parseArticle(text);
      const common = randomSet(random, text, 8);
      const base = writeSidecar(undefined, common, article);
      const change = (prefix: string): AnnotationSet => {
        const annotations = new Map<string, Annotation>();
        for (const [id, one] of common.annotations) {
          if (random.chance(0.2)) continue;
          annotations.set(id, random.chance(0.3) ? { ...one, note: `${prefix} ${random.id()}` } : one);
        }
        for (const [id, one] of randomSet(random, text, 4).annotations)
          annotations.set(prefix + id, { ...one, id: prefix + id, entity: undefined });
        return { ...common, annotations, relations: new Map() };
      };
      const [a, b] = [change('o'), change('t')];
      const result = mergeSidecars(
        base,
        writeSidecar(readSidecar(base), a, article),
        writeSidecar(readSidecar(base), b, article),
      );
      assert.ok('text' in result, `seed ${seed}`);
      const joined = storedSet(readSidecar(result.text));
      for (const side of [a, b]) {
        for (const [id, one] of side.annotations) {
          const was = common.annotations.get(id);
          if (was !== undefined && was.note === one.note) continue;
          assert.ok(joined.annotations.has(id), `seed ${seed}: ${id}`);
          assert.ok(joined.annotations.get(id)?.note?.includes(one.note ?? '') ?? one.note === undefined);
        }
      }
      for (const id of common.annotations.keys())
        if (!a.annotations.has(id) && !b.annotations.has(id)) assert.ok(!joined.annotations.has(id));
    }
  });

  it('an older format is read and only the next change rewrites it; a newer one is read-only and keeps its bytes', () => {
    const newer = written(withEntity('Bakıda', 'a1'))
      .replace('format: 1', 'format: 99')
      .replace('label: LOC', 'label: LOC\n    yeni: [1]');
    const read = readSidecar(newer);
    assert.equal(read.state, 'newer');
    assert.equal(read.problems[0]?.code, 'sidecar.newer');
    assert.equal(storedSet(read).annotations.size, 1);
    assert.ok('problems' in mergeSidecars(EMPTY, newer, EMPTY));
  });
});

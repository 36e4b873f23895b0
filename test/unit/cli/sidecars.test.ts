import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { EMPTY_SET } from '../../../src/core/annotation/model';
import { sidecars } from '../../../src/cli/sidecars';
import { parseArticle } from '../../../src/core/article/parse';
import type { Annotation, AnnotationSet } from '../../../src/core/annotation/model';

const ARTICLE = parseArticle('date 2024-04\nBakıda Rauf.\n\nGəncədə yağış.\n');

function setOf(...quotes: readonly string[]): AnnotationSet {
  const annotations = quotes.map((quote): [string, Annotation] => {
    const start = ARTICLE.text.indexOf(quote);
    const id = `id-${quote.length}`;
    const spans = [{ start, end: start + quote.length }];
    return [
      id,
      { id, spans, label: 'LOC', quotes: [quote], status: 'accepted', annotator: 'A', origin: 'hand', anchor: 'same' },
    ];
  });
  return { ...EMPTY_SET, annotations: new Map(annotations) };
}

describe('sidecars of the command line', () => {
  it('come back as they were written', () => {
    const { set, faults } = sidecars.read(sidecars.write(undefined, setOf('Bakıda', 'Gəncədə'), ARTICLE), ARTICLE);
    assert.deepEqual(faults, []);
    assert.deepEqual(
      [...set.annotations.values()].map(({ spans }) => spans),
      [...setOf('Bakıda', 'Gəncədə').annotations.values()].map(({ spans }) => spans),
    );
  });

  it('are joined without loss', () => {
    const base = sidecars.write(undefined, EMPTY_SET, ARTICLE);
    const ours = sidecars.write(base, setOf('Bakıda'), ARTICLE);
    const theirs = sidecars.write(base, setOf('Gəncədə'), ARTICLE);
    const { text, faults } = sidecars.merge(base, ours, theirs);
    assert.deepEqual(faults, []);
    assert.equal(sidecars.read(text, ARTICLE).set.annotations.size, 2);
  });

  it('that are broken say so at their line', () => {
    const broken = 'format: 1\nstatus: [\n';
    assert.ok((sidecars.read(broken, ARTICLE).faults[0]?.line ?? 0) >= 2);
    const merged = sidecars.merge('', sidecars.write(undefined, EMPTY_SET, ARTICLE), broken);
    assert.equal(merged.side, 'theirs');
    assert.ok(merged.faults.length > 0);
  });
});

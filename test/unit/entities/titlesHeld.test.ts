import assert from 'node:assert/strict';
import { EMPTY_SET, type Annotation, type Mark } from '../../../src/core';
import type { Relation } from '../../../src/core/annotation/model';
import { titlesHeld, titleTexts } from '../../../src/core/entities/titlesHeld';

const TEXT = 'Nazir Rauf Səmədli gəldi. Rauf Səmədli, deputat.';

function annotation(id: string, surface: string, label: string, from = 0): Annotation {
  const start = TEXT.indexOf(surface, from);
  const spans = [{ start, end: start + surface.length }];
  return {
    ...{ id, label, spans, quotes: [surface], status: 'accepted' },
    ...{ annotator: 'Test', origin: 'hand', anchor: 'same' },
  };
}

function markOf(one: Annotation): Mark {
  return { kind: 'annotation', spans: one.spans, label: one.label, annotation: one };
}

function relation(type: string, from: string, to: string, status: Relation['status'] = 'accepted'): Relation {
  return { id: `${from}-${to}`, type, from, to, annotator: 'Test', status };
}

describe('titles that an article gives people', () => {
  const title = annotation('t1', 'Nazir', 'TITLE');
  const person = annotation('p1', 'Rauf Səmədli', 'PERSON');
  const again = annotation('p2', 'Rauf Səmədli', 'PERSON', 10);
  const deputy = annotation('t2', 'deputat', 'TITLE');
  const marks = [title, person, again, deputy].map(markOf);

  function titles(...relations: readonly Relation[]): readonly string[] {
    const set = { ...EMPTY_SET, relations: new Map(relations.map((one) => [one.id, one])) };
    const people = marks.filter(({ label }) => label === 'PERSON');
    return titleTexts(TEXT, people, titlesHeld(TEXT, marks, set));
  }

  it('are those that stand beside them', () => {
    assert.deepEqual(titles(), ['Nazir']);
  });

  it('are also those that somebody has confirmed', () => {
    assert.deepEqual(titles(relation('held-by', 't1', 'p1'), relation('held-by', 't2', 'p2')), ['Nazir', 'deputat']);
  });

  it('are not those that somebody has rejected, nor what other relations say', () => {
    assert.deepEqual(titles(relation('held-by', 't1', 'p1', 'rejected')), []);
    assert.deepEqual(titles(relation('affiliated-with', 't2', 'p2')), ['Nazir']);
  });
});

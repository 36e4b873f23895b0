import assert from 'node:assert/strict';
import { EMPTY_SET, type Annotation, type AnnotationSet, type Mark, type Mention, type Step } from '../../../src/core';
import type { Entity } from '../../../src/core/annotation/model';
import { applyStep } from '../../../src/core/annotation/steps/apply';
import {
  editNamed,
  isEntityLink,
  mergeNamed,
  renameEntity,
  type Named,
} from '../../../src/core/annotation/steps/entities';
import { confirmAll, decideSuggestion } from '../../../src/core/entities/decideRelation';
import { relationsOf } from '../../../src/core/entities/relationRows';
import { suggestRelations } from '../../../src/core/entities/relationSuggestions';
import { readRecord } from '../../../src/core/annotation/sidecar/record';

let ids = 0;
const AUTHOR = { annotator: 'A', newId: () => `n${++ids}` };

function annotation(id: string, entity?: string): Annotation {
  return {
    id,
    spans: [{ start: 0, end: 1 }],
    label: 'PERSON',
    quotes: ['A'],
    status: 'accepted',
    ...(entity !== undefined && { entity }),
    annotator: 'A',
    origin: 'hand',
    anchor: 'same',
  };
}

function setOf(annotations: readonly Annotation[], entities: readonly Entity[]): AnnotationSet {
  return {
    ...EMPTY_SET,
    annotations: new Map(annotations.map((one) => [one.id, one])),
    entities: new Map(entities.map((one) => [one.id, one])),
  };
}

function did(set: AnnotationSet, step: Step | undefined): AnnotationSet {
  assert.ok(step);
  return applyStep(set, step);
}

describe('entities', () => {
  const one: Entity = { id: 'e1', label: 'PERSON', name: 'Kamran Səfərov' };
  const two: Entity = { id: 'e2', label: 'PERSON', name: 'Səfərov', link: 'Q1', note: 'nazir' };

  it('are made when a group that has none is renamed', () => {
    const set = setOf([annotation('a')], []);
    const named: Named = { label: 'PERSON', name: 'A', annotations: [annotation('a')] };
    const after = did(
      set,
      editNamed(named, AUTHOR, (entity) => renameEntity(entity, 'Afaq')),
    );
    assert.deepEqual(
      [...after.entities.values()].map(({ name }) => name),
      ['Afaq'],
    );
    assert.equal(after.annotations.get('a')?.entity, [...after.entities.keys()][0]);
  });

  it('become one with all marks, link and note', () => {
    const marks = [annotation('a', 'e1'), annotation('b', 'e2'), annotation('c')];
    const set = setOf(marks, [one, two]);
    const groups: Named[] = [
      { label: 'PERSON', name: one.name, entity: one, annotations: marks.slice(0, 1) },
      { label: 'PERSON', name: two.name, entity: two, annotations: marks.slice(1, 2) },
      { label: 'PERSON', name: 'C', annotations: marks.slice(2) },
    ];
    const after = did(set, mergeNamed(set, groups, AUTHOR));
    assert.deepEqual([...after.entities.values()], [{ ...one, link: 'Q1', note: 'nazir' }]);
    assert.deepEqual(
      [...after.annotations.values()].map(({ entity }) => entity),
      ['e1', 'e1', 'e1'],
    );
  });

  it('are linked to Wikidata ids and https pages only', () => {
    for (const link of ['Q9248', 'https://az.wikipedia.org/wiki/Bakı', 'https://example.org'])
      assert.ok(isEntityLink(link), link);
    for (const link of [
      'Q',
      'Q0',
      '9248',
      'http://example.org',
      'javascript:alert(1)',
      'command:x',
      'https://a b.org',
      '',
    ])
      assert.ok(!isEntityLink(link), link);
  });
});

describe('a suggested relation', () => {
  const TEXT = 'Zirə Bankın sədri Rauf Qəmbərov danışıb.';
  const mention = (text: string, label: string): Mention => {
    const start = TEXT.indexOf(text);
    return { start, end: start + text.length, label, base: text, rule: 'test', confidence: 0.9 };
  };
  const marks: Mark[] = [
    mention('Zirə Bankın', 'ORG'),
    mention('sədri', 'TITLE'),
    mention('Rauf Qəmbərov', 'PERSON'),
  ].map((one) => ({ kind: 'suggestion', spans: [one], label: one.label, mention: one }));

  const accepted = (set: AnnotationSet): Mark[] =>
    [...set.annotations.values()].map((one) => ({
      kind: 'annotation',
      spans: one.spans,
      label: one.label,
      annotation: one,
    }));

  it('is confirmed with its ends, each accepted once', () => {
    const suggestions = suggestRelations(TEXT, marks, EMPTY_SET);
    assert.equal(suggestions.length, 2);
    const after = did(EMPTY_SET, confirmAll(TEXT, EMPTY_SET, suggestions, AUTHOR));
    assert.equal(after.annotations.size, 3);
    assert.deepEqual(
      [...after.relations.values()].map(({ type, from, to, status }) => [
        type,
        after.annotations.get(from)?.label,
        after.annotations.get(to)?.label,
        status,
      ]),
      [
        ['held-by', 'TITLE', 'PERSON', 'accepted'],
        ['affiliated-with', 'PERSON', 'ORG', 'accepted'],
      ],
    );
    assert.deepEqual(
      relationsOf(TEXT, accepted(after), after).map(({ type, relation }) => [type, relation?.status]),
      [
        ['affiliated-with', 'accepted'],
        ['held-by', 'accepted'],
      ],
    );
  });

  it('is rejected and not offered again', () => {
    const [first] = suggestRelations(TEXT, marks, EMPTY_SET);
    assert.ok(first);
    assert.equal(decideSuggestion(TEXT, EMPTY_SET, first, 'rejected', AUTHOR), undefined);
    const confirmed = did(EMPTY_SET, confirmAll(TEXT, EMPTY_SET, suggestRelations(TEXT, marks, EMPTY_SET), AUTHOR));
    const open = { ...confirmed, relations: new Map() };
    const [again] = suggestRelations(TEXT, accepted(open), open);
    assert.ok(again);
    const after = did(open, decideSuggestion(TEXT, open, again, 'rejected', AUTHOR));
    assert.deepEqual(
      [...after.relations.values()].map(({ status }) => status),
      ['rejected'],
    );
    assert.equal(
      relationsOf(TEXT, accepted(after), after).some(({ type }) => type === again.type),
      false,
    );
  });
});

describe('the record at the head of a sidecar', () => {
  it('is read alone where it stands as we write it', () => {
    assert.deepEqual(readRecord('format: 1\nstatus: done\nby: A\nnote: yaxşı\nentries:\n- broken: [\n'), {
      status: 'done',
      annotator: 'A',
      note: 'yaxşı',
    });
  });

  it('is what reading the whole says elsewhere', () => {
    assert.deepEqual(readRecord('entries: []\nformat: 1\nstatus: second-look\n'), { status: 'second-look' });
    for (const text of [
      '',
      'x',
      '<<<<<<< a\nformat: 1\nentries:\n',
      'format: 99\nentries:\n',
      'a: &a [*a]\nentries:\n',
    ])
      assert.equal(readRecord(text).status, 'new', text);
  });
});

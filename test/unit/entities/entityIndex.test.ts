import assert from 'node:assert/strict';
import type { Annotation, AnnotationSet, Mark, Mention } from '../../../src/core';
import { EMPTY_SET } from '../../../src/core';
import { entityIndex, groupAt } from '../../../src/core/entities/entityIndex';
import { entityTree } from '../../../src/core/entities/entityTree';

const TEXT = 'Kamran Səfərov Bakıda danışıb. Səfərovun sözlərini Bakı eşidib.';

function mention(text: string, label: string, base: string, entity: string, from = 0): Mention {
  const start = TEXT.indexOf(text, from);
  return { start, end: start + text.length, label, base, entity, rule: 'test', confidence: 0.9 };
}

const MENTIONS = [
  mention('Kamran Səfərov', 'PERSON', 'Kamran Səfərov', 'PERSON:kamran səfərov'),
  mention('Bakıda', 'LOC', 'Bakı', 'LOC:bakı'),
  mention('Səfərovun', 'PERSON', 'Səfərov', 'PERSON:kamran səfərov'),
  mention('Bakı', 'LOC', 'Bakı', 'LOC:bakı', 40),
];
const suggestion = (m: Mention): Mark => ({ kind: 'suggestion', spans: [m], label: m.label, mention: m });

function accepted(m: Mention, entity?: string): Annotation {
  return {
    id: `a${m.start}`,
    spans: [{ start: m.start, end: m.end }],
    label: m.label,
    quotes: [TEXT.slice(m.start, m.end)],
    status: 'accepted',
    base: m.base,
    entity,
    annotator: 'A',
    origin: 'accepted',
    anchor: 'same',
  };
}

function withAnnotation(annotation: Annotation, name: string): AnnotationSet {
  const entity = { id: 'e1', label: annotation.label, name };
  return { ...EMPTY_SET, annotations: new Map([[annotation.id, annotation]]), entities: new Map([['e1', entity]]) };
}

describe('entity index', () => {
  it('groups what the recogniser takes for one thing under its fullest name', () => {
    const groups = entityIndex({ text: TEXT, mentions: MENTIONS, set: EMPTY_SET, marks: MENTIONS.map(suggestion) });
    assert.deepEqual(
      groups.map((g) => [g.label, g.name, g.marks.length]),
      [
        ['PERSON', 'Kamran Səfərov', 2],
        ['LOC', 'Bakı', 2],
      ],
    );
  });

  it('names a mark without a base form as the recogniser reads its words, where it reads just these', () => {
    const named = (m: Mention, found: readonly Mention[]): string[] => {
      const annotation = { ...accepted(m), base: undefined };
      const mark: Mark = { kind: 'annotation', spans: annotation.spans, label: m.label, annotation };
      const set = { ...EMPTY_SET, annotations: new Map([[annotation.id, annotation]]) };
      return entityIndex({ text: TEXT, mentions: found, set, marks: [mark] }).map(({ name }) => name);
    };
    const [, baku] = MENTIONS;
    assert.ok(baku);
    assert.deepEqual(named(baku, MENTIONS), ['Bakı']);
    assert.deepEqual(named(baku, []), ['Bakıda']);
    assert.deepEqual(named({ ...baku, label: 'ORG' }, MENTIONS), ['Bakıda']);
    assert.deepEqual(named({ ...baku, end: baku.end - 1 }, MENTIONS), ['Bakıd']);
  });

  it('takes suggestions along into the entity that a person made', () => {
    const annotation = accepted(MENTIONS[0] as Mention, 'e1');
    const set = withAnnotation(annotation, 'Səfərov, Kamran');
    const marks: Mark[] = [
      { kind: 'annotation', spans: annotation.spans, label: 'PERSON', annotation },
      ...MENTIONS.slice(1).map(suggestion),
    ];
    const groups = entityIndex({ text: TEXT, mentions: MENTIONS, set, marks });
    assert.deepEqual(
      groups.map((g) => [g.key, g.name, g.marks.length]),
      [
        ['e1', 'Səfərov, Kamran', 2],
        ['LOC:bakı', 'Bakı', 2],
      ],
    );
  });

  it('leaves rejections out', () => {
    const annotation = { ...accepted(MENTIONS[0] as Mention), status: 'rejected' as const };
    const marks: Mark[] = [{ kind: 'annotation', spans: annotation.spans, label: 'PERSON', annotation }];
    assert.deepEqual(entityIndex({ text: TEXT, mentions: MENTIONS, set: EMPTY_SET, marks }), []);
  });

  it('finds the innermost mark at a place', () => {
    const wide = { ...(MENTIONS[0] as Mention), end: 30, label: 'EVENT', entity: 'EVENT:x' };
    const groups = entityIndex({
      text: TEXT,
      mentions: [],
      set: EMPTY_SET,
      marks: [wide, ...MENTIONS].map(suggestion),
    });
    assert.equal(groupAt(groups, 3)?.group.label, 'PERSON');
    assert.equal(groupAt(groups, 28)?.group.label, 'EVENT');
    assert.equal(groupAt(groups, TEXT.length - 2), undefined);
  });
});

describe('entity tree', () => {
  const groups = entityIndex({ text: TEXT, mentions: MENTIONS, set: EMPTY_SET, marks: MENTIONS.map(suggestion) });

  it('follows the order of the schema and counts marks', () => {
    const tree = entityTree(groups, { labels: ['LOC', 'PERSON', 'DATE'], sort: 'text' });
    assert.deepEqual(
      tree.map((g) => [g.label, g.count]),
      [
        ['LOC', 2],
        ['PERSON', 2],
      ],
    );
  });

  it('filters by Azerbaijani casing', () => {
    const tree = entityTree(groups, { labels: ['PERSON', 'LOC'], sort: 'frequency', filter: 'BAKI' });
    assert.deepEqual(
      tree.map((g) => g.label),
      ['LOC'],
    );
  });
});

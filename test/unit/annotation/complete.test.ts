import assert from 'node:assert/strict';
import {
  BUILTIN_SCHEMA,
  EMPTY_SET,
  type AnnotationSet,
  type LabelSchema,
  type Mention,
  type Step,
} from '../../../src/core';
import { marksOf } from '../../../src/core/annotation/marks';
import { applyStep, invertStep } from '../../../src/core/annotation/steps/apply';
import { completeStep } from '../../../src/core/annotation/steps/complete';
import { accept, annotate, relabel, reject } from '../../../src/core/annotation/steps/marks';

const TEXT = 'Kamran Səfərov Bakıda danışıb. Səfərovun sözlərini Bakı eşidib. Dünən.';

function mention(text: string, label: string, base: string, entity?: string, from = 0): Mention {
  const start = TEXT.indexOf(text, from);
  return { start, end: start + text.length, label, base, entity, rule: 'test', confidence: 0.9 };
}

const FULL = mention('Kamran Səfərov', 'PERSON', 'Kamran Səfərov', 'PERSON:kamran səfərov');
const SHORT = mention('Səfərovun', 'PERSON', 'Səfərov', 'PERSON:kamran səfərov');
const CITY = mention('Bakıda', 'LOC', 'Bakı', 'LOC:bakı');
const DAY = mention('Dünən', 'DATE', 'Dünən');
const MENTIONS = [FULL, CITY, SHORT, DAY];

let ids = 0;
const AUTHOR = { annotator: 'A', newId: () => `m${++ids}` };

function done(set: AnnotationSet, step: Step | undefined, schema: LabelSchema = BUILTIN_SCHEMA): AnnotationSet {
  assert.ok(step);
  const source = {
    text: TEXT,
    mentions: MENTIONS,
    set,
    marks: marksOf(set, MENTIONS),
    schema,
    newId: () => `e${++ids}`,
  };
  const whole = completeStep(step, source);
  assert.deepEqual(applyStep(applyStep(set, whole), invertStep(whole)), set);
  return applyStep(set, whole);
}

const entityNames = (set: AnnotationSet): (string | undefined)[] =>
  [...set.annotations.values()].map(({ entity }) =>
    entity === undefined ? undefined : set.entities.get(entity)?.name,
  );

describe('what follows from a decision', () => {
  it('an accepted mention makes its entity, the next one joins it', () => {
    const first = done(EMPTY_SET, accept(TEXT, FULL, AUTHOR));
    assert.deepEqual(entityNames(first), ['Kamran Səfərov']);
    const second = done(first, accept(TEXT, SHORT, AUTHOR));
    assert.deepEqual(entityNames(second), ['Kamran Səfərov', 'Kamran Səfərov']);
    assert.equal(second.entities.size, 1);
    assert.equal(done(second, accept(TEXT, CITY, AUTHOR)).entities.size, 2);
  });

  it('a mark by hand has one too, a date none', () => {
    const word = { start: TEXT.indexOf('sözlərini'), end: TEXT.indexOf('sözlərini') + 9 };
    assert.deepEqual(entityNames(done(EMPTY_SET, annotate(TEXT, [word], 'ORG', AUTHOR))), ['sözlərini']);
    assert.deepEqual(entityNames(done(EMPTY_SET, accept(TEXT, DAY, AUTHOR))), [undefined]);
  });

  it('another label is another entity', () => {
    const first = done(EMPTY_SET, accept(TEXT, CITY, AUTHOR));
    const [annotation] = first.annotations.values();
    const second = done(first, annotation && relabel(annotation, 'ORG'));
    const [after] = second.annotations.values();
    assert.equal(second.entities.get(after?.entity ?? '')?.label, 'ORG');
  });

  it('the first decision of any kind sets a new article to "in progress", later ones leave it', () => {
    const rejected = done(EMPTY_SET, reject(TEXT, CITY, 'not-a-mention', AUTHOR));
    assert.deepEqual(rejected.record, { status: 'in-progress', annotator: 'A' });
    assert.equal(rejected.entities.size, 0);
    const set: AnnotationSet = { ...EMPTY_SET, record: { status: 'done' } };
    assert.equal(done(set, accept(TEXT, CITY, AUTHOR)).record.status, 'done');
  });

  it('new marks get the defaults of their label', () => {
    const schema: LabelSchema = {
      source: 'test',
      labels: [
        {
          id: 'LOC',
          color: 'aznews.loc',
          mayContain: [],
          attributes: [
            { name: 'sure', type: 'boolean', default: true },
            { name: 'kind', type: 'string' },
          ],
        },
      ],
    };
    const [annotation] = done(EMPTY_SET, accept(TEXT, CITY, AUTHOR), schema).annotations.values();
    assert.deepEqual(annotation?.attributes, { sure: true });
  });
});

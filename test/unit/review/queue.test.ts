import assert from 'node:assert/strict';
import { EMPTY_SET, type Annotation, type Mention } from '../../../src/core';
import { marksOf } from '../../../src/core/annotation/marks';
import { reviewQueue, nextTarget } from '../../../src/core/review/queue';
import { spanOfTarget, type Target } from '../../../src/core/review/target';

const TEXT = 'Əliyev Bakıda. Bakı Əliyev Şəki.';

function mention(text: string, nth: number, label: string, base: string): Mention {
  let start = -1;
  for (let i = 0; i <= nth; i++) start = TEXT.indexOf(text, start + 1);
  return { start, end: start + text.length, label, base, entity: `${label}:${base}`, rule: 'test', confidence: 1 };
}

const MENTIONS = [
  mention('Əliyev', 0, 'PERSON', 'Əliyev'),
  mention('Bakıda', 0, 'LOC', 'Bakı'),
  mention('Bakı', 1, 'LOC', 'Bakı'),
  mention('Əliyev', 1, 'PERSON', 'Əliyev'),
  mention('Şəki', 0, 'LOC', 'Şəki'),
];

function source(...annotations: Annotation[]) {
  const set = { ...EMPTY_SET, annotations: new Map(annotations.map((one) => [one.id, one])) };
  return { text: TEXT, mentions: MENTIONS, set, marks: marksOf(set, MENTIONS) };
}

function annotation(of: number, more: Partial<Annotation> = {}): Annotation {
  const { start, end, label } = MENTIONS[of] as Mention;
  return {
    ...{ id: `m${of}`, spans: [{ start, end }], label, quotes: [TEXT.slice(start, end)], status: 'accepted' },
    ...{ annotator: 'A', origin: 'accepted', rule: 'test', anchor: 'same' },
    ...more,
  };
}

const shown = (targets: readonly Target[]): string[] =>
  targets.map((target) => TEXT.slice(spanOfTarget(target).start, spanOfTarget(target).end));

describe('the queue of a review', () => {
  it('goes by text order, or by entity in the order of first mentions', () => {
    assert.deepEqual(shown(reviewQueue(source(), 'text').items), ['Əliyev', 'Bakıda', 'Bakı', 'Əliyev', 'Şəki']);
    assert.deepEqual(shown(reviewQueue(source(), 'entity').items), ['Əliyev', 'Əliyev', 'Bakıda', 'Bakı', 'Şəki']);
  });

  it('counts what was decided, also by rejection, and no mark by hand', () => {
    const queue = reviewQueue(
      source(annotation(0), annotation(2, { status: 'rejected', reason: 'not-a-mention' })),
      'text',
    );
    assert.equal(queue.items.length, 5);
    assert.equal(queue.open, 3);
    const { rule: _, ...hand } = annotation(4, { origin: 'hand' });
    assert.equal(reviewQueue(source(hand), 'text').items.length, 4);
  });

  it('has no suggestion while blind', () => {
    assert.deepEqual(shown(reviewQueue(source(annotation(0)), 'text', true).marks), ['Əliyev']);
  });

  it('goes on at a place that is no target, and round at the end', () => {
    const { items } = reviewQueue(source(), 'text');
    const next = (from: { start: number; end: number }, direction: 1 | -1): string[] =>
      shown([nextTarget(items, from, direction) as Target]);
    assert.deepEqual(next({ start: 0, end: 0 }, 1), ['Əliyev']);
    assert.deepEqual(next({ start: 14, end: 14 }, 1), ['Bakı']);
    assert.deepEqual(next({ start: 14, end: 14 }, -1), ['Bakıda']);
    assert.deepEqual(next(MENTIONS[4] as Mention, 1), ['Əliyev']);
    assert.equal(nextTarget([], undefined, 1), undefined);
    assert.equal(
      nextTarget(items, undefined, 1, () => false),
      undefined,
    );
  });
});

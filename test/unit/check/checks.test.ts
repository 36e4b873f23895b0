import assert from 'node:assert/strict';
import { EMPTY_SET, parseArticle, type Annotation, type LabelSchema } from '../../../src/core';
import { checkAnnotations } from '../../../src/core/check';

const TEXT = 'date 2024-04\nQarabağ klubu Qarabağda oynayıb, Bakı, 5 mart 2023.';

const SCHEMA: LabelSchema = {
  source: 'test',
  labels: ['ORG', 'LOC', 'DATE'].map((id) => ({
    id,
    color: 'aznews.org',
    mayContain: id === 'ORG' ? ['LOC'] : [],
    attributes: [{ name: 'sure', type: 'boolean' as const }],
  })),
};

function annotation(label: string, text: string, more: Partial<Annotation> = {}): Annotation {
  const start = TEXT.indexOf(text);
  return {
    id: `${label}${start}`,
    spans: [{ start, end: start + text.length }],
    label,
    quotes: [text],
    status: 'accepted',
    annotator: 'A',
    origin: 'hand',
    anchor: 'same',
    ...more,
  };
}

function codes(...annotations: Annotation[]): string[] {
  const set = { ...EMPTY_SET, annotations: new Map(annotations.map((a) => [a.id, a])) };
  return checkAnnotations({ article: parseArticle(TEXT), set, schema: SCHEMA }).map(({ code }) => code);
}

describe('checks of annotations', () => {
  it('have nothing to say of sound marks', () => {
    assert.deepEqual(codes(annotation('ORG', 'Qarabağ klubu'), annotation('LOC', 'Bakı')), []);
  });

  it('name a label outside the schema', () => {
    assert.deepEqual(codes(annotation('PERSON', 'Bakı')), ['check.label.unknown']);
  });

  it('name attributes that do not fit', () => {
    assert.deepEqual(codes(annotation('LOC', 'Bakı', { attributes: { sure: true } })), []);
    assert.deepEqual(codes(annotation('LOC', 'Bakı', { attributes: { sure: 'bəli' } })), ['check.attribute']);
    assert.deepEqual(codes(annotation('LOC', 'Bakı', { attributes: { other: 1 } })), ['check.attribute']);
  });

  it('allow nesting where the schema does', () => {
    assert.deepEqual(codes(annotation('ORG', 'Qarabağ klubu'), annotation('LOC', 'Qarabağ')), []);
    assert.deepEqual(codes(annotation('LOC', 'Qarabağ klubu'), annotation('ORG', 'Qarabağ')), ['check.nested']);
    assert.deepEqual(codes(annotation('ORG', 'Qarabağ klubu'), annotation('LOC', 'klubu Qarabağda')), [
      'check.crossing',
    ]);
  });

  it('see blanks and commas at the edges', () => {
    assert.deepEqual(codes(annotation('LOC', 'Bakı'), annotation('ORG', 'oynayıb, ')), ['check.edge']);
  });

  it('hint at one base form under two labels', () => {
    const marks = [
      annotation('ORG', 'Qarabağ klubu', { base: 'Qarabağ' }),
      annotation('LOC', 'Qarabağda', { base: 'Qarabağ' }),
    ];
    assert.deepEqual(codes(...marks), ['check.inconsistent', 'check.inconsistent']);
  });

  it('look at the values of dates', () => {
    const date = (value?: string): string[] => codes(annotation('DATE', '5 mart 2023', { type: 'DATE', value }));
    assert.deepEqual(date('2023-03-05'), []);
    assert.deepEqual(date(), ['check.date.no-value']);
    assert.deepEqual(date('5.3.2023'), ['check.date.invalid']);
    assert.deepEqual(date('2023-03-06'), ['check.date.disagrees']);
  });

  it('leave rejections alone, and of orphans say only that they are lost', () => {
    assert.deepEqual(codes(annotation('X', 'Bakı', { status: 'rejected' }), annotation('Y', 'Bakı', { spans: [] })), [
      'anchor.orphan',
    ]);
  });
});

import assert from 'node:assert/strict';
import { sidecarPlaceAt } from '../../../src/core/annotation/sidecar';

const LINES = [
  'format: 1',
  'entries:',
  '  - paragraph: abcd',
  '  - mark: m1',
  '    label: DATE',
  '    value:',
  '    text: mayın 9-da',
  '  - mark: m2',
  '    label: LOC',
  '    text: Bakıda',
];

describe('a place in a sidecar that is being written', () => {
  it('tells the key, where its value begins, and what else the entry says', () => {
    const place = sidecarPlaceAt(LINES, 5);
    assert.equal(place?.key, 'value');
    assert.equal(place.from, '    value:'.length);
    assert.deepEqual(place.fields, { mark: 'm1', label: 'DATE', text: 'mayın 9-da' });
    assert.equal(sidecarPlaceAt(LINES.with(5, '    value: 2024-0'), 5)?.from, '    value: '.length);
  });

  it('keeps to its own entry', () => {
    assert.equal(sidecarPlaceAt(LINES, 9)?.fields['label'], 'LOC');
  });

  it('is nothing outside an entry, and never throws', () => {
    assert.equal(sidecarPlaceAt(LINES, 1), undefined);
    assert.equal(sidecarPlaceAt(LINES, 99), undefined);
    assert.equal(sidecarPlaceAt(['  - mark: [', '    value: x'], 1), undefined);
  });
});

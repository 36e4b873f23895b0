import assert from 'node:assert/strict';
import labels from '../../../syntaxes/labels.schema.json';
import names from '../../../syntaxes/names.schema.json';
import titles from '../../../syntaxes/titles.schema.json';
import { offersAt, yamlPlaceAt, type JsonSchema } from '../../../src/core/workspaceFiles/completion';

/** What is offered at `|`. */
function offers(schema: JsonSchema, text: string): string[] {
  const lines = text.split('\n');
  const row = lines.findIndex((line) => line.includes('|'));
  const column = (lines[row] ?? '').indexOf('|');
  lines[row] = (lines[row] ?? '').replace('|', '');
  const place = yamlPlaceAt(lines, row, column);
  return place === undefined ? [] : offersAt(schema, place).map(({ text: offered }) => offered);
}

describe('completion in the files of the workspace', () => {
  it('knows the keys at the top', () => {
    assert.deepEqual(offers(names, '|'), ['names', 'never']);
    assert.deepEqual(offers(names, 'never:\n  - Ulduz\nn|'), ['names']);
    assert.deepEqual(offers(labels, '# labels\n|'), ['labels']);
  });

  it('knows the keys of an item, without those it has', () => {
    const all = ['id', 'name', 'key', 'color', 'line', 'guidelines', 'mayContain', 'attributes'];
    assert.deepEqual(offers(labels, 'labels:\n  - |'), all);
    assert.deepEqual(
      offers(labels, 'labels:\n  - id: A\n    |\n    key: B\n  - id: C\n    name: D'),
      all.filter((key) => key !== 'id' && key !== 'key'),
    );
    assert.deepEqual(offers(labels, 'labels:\n- id: A\n- n|').includes('name'), true);
    assert.deepEqual(offers(labels, 'labels:\n- id: A\n- n|').includes('id'), true);
    assert.deepEqual(offers(names, 'names:\n  - name: A\n    aliases: [B]\n    |'), ['label']);
  });

  it('goes down into lists and mappings', () => {
    const text = 'labels:\n  - id: A\n    attributes:\n      - name: x\n        |\n  - id: B';
    assert.deepEqual(offers(labels, text), ['type', 'choices', 'default']);
    assert.deepEqual(offers(labels, 'labels:\n  - id: A\n    color:\n      |'), ['light', 'dark']);
    assert.ok(offers(titles, 'titles:\n  some-post:\n    |').includes('canonical'));
    assert.ok(offers(titles, 'titles:\n  some-post:\n    definition:\n      |').includes('az'));
  });

  it('knows values of closed lists and truth values', () => {
    assert.deepEqual(offers(labels, 'labels:\n  - id: A\n    line: |').slice(0, 2), ['under', 'start']);
    assert.equal(offers(labels, 'labels:\n  - id: A\n    color: az|').length, 18);
    assert.deepEqual(offers(titles, 'titles:\n  some-post:\n    hidden: |'), ['true', 'false']);
    assert.ok(offers(titles, 'titles:\n  some-post:\n    category: |').length > 10);
  });

  it('says nothing in comments and behind free text', () => {
    assert.deepEqual(offers(labels, '# |'), []);
    assert.deepEqual(offers(labels, 'labels:\n  - id: A\n    name: |'), []);
  });

  it('says where what is written began', () => {
    assert.deepEqual(yamlPlaceAt(['labels:', '  - id: A', '    mayContain: [B, C'], 2, 21), {
      path: ['labels', '[]', 'mayContain'],
      key: '[]',
      present: ['id'],
      from: 20,
    });
  });
});

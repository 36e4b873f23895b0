import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readLabels } from '../../../src/core/workspaceFiles/labelsFile';

/** Codes with the text that they point at. */
function problems(yaml: string): string[] {
  return readLabels(yaml, 'labels.yaml').problems.map(
    ({ code, span }) => `${code} ${yaml.slice(span.start, span.end).split('\n')[0]}`,
  );
}

describe('labels.yaml', () => {
  it('says labels, keys, colours, attributes and nesting', () => {
    const { schema, problems: none } = readLabels(
      [
        'labels:',
        '  - id: PERSON',
        '    name: Şəxs',
        '    key: p',
        '    guidelines: Adlı insan.',
        '    mayContain: [Rütbə]',
        '    attributes:',
        '      - { name: sure, type: boolean, default: true }',
        '      - { name: role, type: choice, choices: [speaker, other], default: other }',
        '  - id: Rütbə',
        '    color: { light: "#112233", dark: "#DDEEFF" }',
        '    line: box',
        '    key: 7',
        '  - id: Silah',
      ].join('\n'),
      'labels.yaml',
    );
    assert.deepEqual(none, []);
    assert.deepEqual(schema, {
      source: 'labels.yaml',
      labels: [
        {
          id: 'PERSON',
          name: 'Şəxs',
          key: 'P',
          color: 'aznews.person',
          attributes: [
            { name: 'sure', type: 'boolean', default: true },
            { name: 'role', type: 'choice', choices: ['speaker', 'other'], default: 'other' },
          ],
          mayContain: ['Rütbə'],
          guidelines: 'Adlı insan.',
        },
        {
          id: 'Rütbə',
          key: '7',
          color: { light: '#112233', dark: '#DDEEFF' },
          line: 'box',
          attributes: [],
          mayContain: [],
        },
        { id: 'Silah', color: 'aznews.label3', attributes: [], mayContain: [] },
      ],
    });
  });

  it('points at what does not fit and reads the rest', () => {
    const yaml = [
      'labels:',
      '  - id: A',
      '    key: AB',
      '    color: red',
      '    colour: aznews.org',
      '    mayContain: [B, C]',
      '    line: wavy',
      '    attributes:',
      '      - { name: x, type: list }',
      '      - { name: x, type: number }',
      '      - { name: y, type: choice }',
      '      - { name: z, type: number, default: many }',
      '  - id: B',
      '    key: Q',
      '  - { id: D, key: q }',
      '  - { id: B }',
      '  - { id: "1 2" }',
      '  - { name: none }',
    ].join('\n');
    assert.deepEqual(problems(yaml).sort(), [
      'labels.attribute.choices { name: y, type: choice }',
      'labels.attribute.default many',
      'labels.attribute.duplicate x',
      'labels.color.unknown red',
      'labels.id.duplicate B',
      'labels.id.malformed "1 2"',
      'labels.key.invalid AB',
      'labels.key.taken q',
      'labels.reference.unknown C',
      'yaml.field.missing { name: none }',
      'yaml.field.unknown colour',
      'yaml.value.unknown list',
      'yaml.value.unknown wavy',
    ]);
    assert.deepEqual(
      readLabels(yaml, '').schema?.labels.map(({ id, key }) => [id, key]),
      [
        ['A', undefined],
        ['B', 'Q'],
        ['D', undefined],
      ],
    );
  });

  it('has no schema where it cannot be read, so that what held before goes on', () => {
    for (const yaml of ['', 'labels:', 'labels: []', '- a', 'labels:\n  - id: A\n  broken: [', 'labels: &a [*a]']) {
      assert.equal(readLabels(yaml, '').schema, undefined, yaml);
    }
    assert.deepEqual(problems('labels: []'), ['labels.none l']);
    assert.deepEqual(problems('labels:\n  - id: A\nlabels: []\n'), ['yaml.duplicate l', 'labels.none l']);
  });

  it('never throws', () => {
    const piece = fc.constantFrom(
      'labels:',
      '  - id: A',
      '\n',
      ' ',
      '- ',
      '{',
      '}',
      '[',
      ']',
      ': ',
      'key: 1',
      '&a',
      '*a',
      '"',
      '#',
      '|',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, fc.string({ maxLength: 4 })), { maxLength: 30 }), (parts) => {
        readLabels(parts.join(''), '');
      }),
    );
  });
});

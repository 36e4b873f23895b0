import assert from 'node:assert/strict';
import { editNames, type NamesEdit } from '../../../src/core/workspaceFiles/namesEdit';
import { readNames } from '../../../src/core/workspaceFiles/namesFile';

describe('names.yaml', () => {
  it('says names with aliases, and words never to suggest', () => {
    const { names, problems } = readNames(
      [
        'names:',
        '  - name: Rauf Qəmbərov',
        '    label: PERSON',
        '    aliases: [R.Qəmbərov]',
        'never:',
        '  - Ulduz',
        '  - { text: Bahar, label: PERSON }',
      ].join('\n'),
      ['PERSON', 'ORG'],
    );
    assert.deepEqual(problems, []);
    assert.deepEqual(names, {
      names: [{ label: 'PERSON', name: 'Rauf Qəmbərov', aliases: ['R.Qəmbərov'] }],
      never: [{ text: 'Ulduz' }, { text: 'Bahar', label: 'PERSON' }],
    });
  });

  it('points at what does not fit', () => {
    const yaml = [
      'names:',
      '  - { name: A }',
      '  - { name: B, label: TEAM }',
      '  - { name: C, label: ORG }',
      '  - { name: C, label: ORG, alias: D }',
      'never:',
      '  - { text: E, label: TEAM }',
      '  - 12',
      'other: 1',
    ].join('\n');
    const { names, problems } = readNames(yaml, ['ORG']);
    assert.deepEqual(
      problems.map(({ code, span }) => `${code} ${yaml.slice(span.start, span.end)}`),
      [
        'yaml.field.missing { name: A }',
        'names.label.unknown TEAM',
        'yaml.field.unknown alias',
        'names.duplicate C',
        'yaml.type 12',
        'names.label.unknown TEAM',
        'yaml.field.unknown other',
      ],
    );
    assert.deepEqual(names.never, []);
    assert.equal(names.names.length, 2);
  });
});

describe('an entry written into names.yaml', () => {
  const always: NamesEdit = { kind: 'always', label: 'ORG', name: 'Xəzər Xəbər' };
  const never: NamesEdit = { kind: 'never', label: 'PERSON', text: 'Bahar' };

  it('begins the file', () => {
    assert.equal(editNames(undefined, always, '# ours'), '# ours\nnames:\n  - name: Xəzər Xəbər\n    label: ORG\n');
    assert.equal(editNames('\n', never, '# ours'), '# ours\nnever:\n  - text: Bahar\n    label: PERSON\n');
  });

  it('keeps comments, order and layout', () => {
    const before =
      '# checked by hand\nnever: # words\n  - Ulduz # a star\n\nnames:\n  - { name: A, label: ORG } # first\n';
    const after = editNames(before, always, '') ?? '';
    for (const part of ['# checked by hand', '# words', '- Ulduz # a star', '{ name: A, label: ORG } # first'])
      assert.ok(after.includes(part), `${part} in ${after}`);
    assert.deepEqual(readNames(after).names.names.at(-1), { label: 'ORG', name: 'Xəzər Xəbər', aliases: [] });
    assert.equal(editNames(after, always, ''), after);
  });

  it('goes on in lines where the list was empty', () => {
    assert.equal(editNames('names: []\n', always, ''), 'names:\n  - name: Xəzər Xəbər\n    label: ORG\n');
  });

  it('takes back what said the opposite', () => {
    const text = editNames(undefined, never, '#') ?? '';
    const after = editNames(text, { kind: 'always', label: 'PERSON', name: 'Bahar' }, '') ?? '';
    assert.deepEqual(readNames(after).names, {
      names: [{ label: 'PERSON', name: 'Bahar', aliases: [] }],
      never: [],
    });
  });

  it('is refused where the file cannot be read', () => {
    assert.equal(editNames('names: [', always, ''), undefined);
    assert.equal(editNames('- a\n', always, ''), undefined);
  });
});

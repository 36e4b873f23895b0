import assert from 'node:assert/strict';
import fc from 'fast-check';
import { dictionary } from './marked';

/** Merges a text; the problems as `code @ the text that they stand at`. */
function merged(yaml: string): { dictionary: typeof dictionary; problems: string[] } {
  const result = dictionary.merge(yaml);
  return {
    dictionary: result.dictionary,
    problems: result.problems.map(
      ({ code, span }) => `${code} @ ${yaml.slice(span.start, span.end).split('\n')[0] ?? ''}`,
    ),
  };
}

const OWN = `
titles:
  xezer-merkezinin-rehberi:
    canonical: Xəzər Mərkəzinin rəhbəri
    english: Head of the Khazar Centre
    category: corporate
    institution: xezer-merkezi
institutions:
  xezer-merkezi:
    canonical: Xəzər Mərkəzi
    english: Khazar Centre
    kind: centre
holders:
  - title: xezer-merkezinin-rehberi
    person: Lalə Muradova
    from: 2024-01-01
    to: 2025-01-01
    source: the centre
`;

describe('the workspace’s titles.yaml', () => {
  it('adds entries with their bodies and holders', () => {
    const { dictionary: own, problems } = merged(OWN);
    assert.deepEqual(problems, []);
    assert.deepEqual(
      own.find('Xəzər Mərkəzinin rəhbərinə').map(({ id }) => id),
      ['xezer-merkezinin-rehberi'],
    );
    assert.equal(own.entries.length, dictionary.entries.length + 1);
    const text = 'Xəzər Mərkəzinin rəhbəri gəlib';
    const mentions = [
      { label: 'ORG', start: 0, end: 16, rule: 'test', confidence: 1 },
      { label: 'TITLE', start: 17, end: 24, rule: 'test', confidence: 1 },
    ] as const;
    const link = own.link(text, mentions[1], { mentions });
    assert.equal(link?.entry.id, 'xezer-merkezinin-rehberi');
    assert.deepEqual(link && own.holdersAt(link, { year: 2024, month: 4 }).map(({ holder }) => holder.person), [
      'Lalə Muradova',
    ]);
    assert.ok(own.lookup('khazar').length > 0);
    assert.equal(own.complete('rə', { before: 'Xəzər Mərkəzinin' })[0]?.text, 'rəhbəri');
  });

  it('corrects single fields and knows where', () => {
    const yaml = 'titles:\n  kansler:\n    english: Federal Chancellor\n';
    const { dictionary: own, problems } = merged(yaml);
    assert.deepEqual(problems, []);
    const entry = own.entry('kansler');
    assert.equal(entry?.english, 'Federal Chancellor');
    assert.equal(entry?.canonical, dictionary.entry('kansler')?.canonical);
    assert.ok(entry?.origin.kind === 'workspace');
    assert.equal(yaml.slice(entry.origin.span.start, entry.origin.span.end), 'kansler');
    assert.equal(own.find('kanslerin').length, 1);
    assert.equal(dictionary.entry('kansler')?.english, 'Chancellor', 'the bundled one stays');
  });

  it('takes a source’s page away with the source', () => {
    const known = dictionary.entry('azerbaycan-respublikasinin-prezidenti');
    assert.match(known?.page ?? '', /^https:/);
    const id = 'titles:\n  azerbaycan-respublikasinin-prezidenti:\n';
    assert.equal(merged(`${id}    source: a letter\n`).dictionary.entry(known?.id ?? '')?.page, undefined);
    assert.equal(merged(`${id}    english: President\n`).dictionary.entry(known?.id ?? '')?.page, known?.page);
  });

  it('hides entries', () => {
    const { dictionary: own, problems } = merged('titles:\n  kansler:\n    hidden: true\n');
    assert.deepEqual(problems, []);
    assert.equal(own.entry('kansler'), undefined);
    assert.deepEqual(own.find('kansler'), []);
    assert.ok(!own.entries.some(({ id }) => id === 'kansler'));
  });

  it('says what does not fit at its place, and takes the rest', () => {
    const cases: readonly [string, string][] = [
      ['titles:\n  kansler:\n    englsh: X\n', 'yaml.field.unknown @ englsh'],
      ['titles:\n  yeni-vezife:\n    canonical: yeni vəzifə\n', 'yaml.field.missing @ yeni-vezife'],
      ['titles:\n  kansler:\n    category: chancellors\n', 'yaml.value.unknown @ chancellors'],
      ['titles:\n  kansler:\n    rank: first\n', 'yaml.type @ first'],
      ['titles:\n  Kansler!:\n    english: X\n', 'titles.id.malformed @ Kansler!'],
      ['titles:\n  kansler:\n    institution: yoxdur\n', 'titles.reference.unknown @ yoxdur'],
      ['titles:\n  yoxdur:\n    hidden: true\n', 'titles.hidden.unknown @ yoxdur'],
      ['titles:\n  konqresmen:\n    verified: true\n', 'titles.verified.unsourced @ true'],
      [
        'titles:\n  kansler:\n    former: [{name: rayxskansler, from: 1871 year}]\n',
        'titles.date.malformed @ 1871 year',
      ],
      ['titles: [kansler]\n', 'yaml.type @ [kansler]'],
      ['- kansler\n', 'yaml.type @ -'],
    ];
    for (const [yaml, wanted] of cases) {
      const good =
        'institutions:\n  xezer-merkezi:\n    {canonical: Xəzər Mərkəzi, english: Khazar Centre, kind: centre}\n';
      const { dictionary: own, problems } = merged(yaml.startsWith('-') ? yaml : yaml + good);
      assert.deepEqual(problems, [wanted], yaml);
      if (!yaml.startsWith('-')) assert.ok(own.institution('xezer-merkezi'), yaml);
    }
  });

  it('warns of a form that another entry has', () => {
    const yaml =
      'titles:\n  ikinci-kansler:\n    canonical: kansler\n    english: Chancellor\n    category: foreign\n    scope: state\n';
    assert.deepEqual(merged(yaml).problems, ['titles.form.taken @ kansler']);
  });

  it('never throws and never loses the bundled entries, whatever the text', () => {
    const seeds = [
      'titles:',
      '  kansler:',
      '    hidden: true',
      'a: &x [*x]',
      '%YAML 9',
      '\t',
      '? !!binary',
      '"',
      'holders:',
      ' - {',
      '<<: *a',
    ];
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.constantFrom(...seeds), fc.string()), { maxLength: 8 }), (lines) => {
        const { dictionary: own } = merged(lines.join('\n'));
        assert.ok(own.entries.length >= dictionary.entries.length - 1);
      }),
      { numRuns: 200 },
    );
  });
});

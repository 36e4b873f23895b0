import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { dictionary } from '../dictionary/marked';
import { MemoryFiles, run, wordEngine, type Ran } from './memoryHost';

const look = (...args: string[]): Ran => run(['lookup', ...args], new MemoryFiles(), { ...wordEngine({}), dictionary });

const rows = (out: string): Record<string, unknown>[] =>
  out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);

/** What programs read: fields may be added here, none may go. */
const FIELDS = [
  ...['kind', 'id', 'canonical', 'english', 'category', 'match', 'variants', 'abbreviations', 'former', 'institution'],
  ...['country', 'rank', 'definition', 'notes', 'source', 'page', 'verified', 'date', 'holders', 'recorded'],
];
const HOLDER_FIELDS = [
  ...['person', 'of', 'since', 'until', 'known', 'partly', 'acting', 'source', 'page', 'conflict', 'namesake'],
];

describe('aznews lookup', () => {
  it('tells of an entry what its page in the editor tells, and of others one line', () => {
    const { code, out } = look('baş', 'prokuror');
    assert.equal(code, 0);
    const [first = '', ...more] = out.split('\n');
    assert.equal(
      first,
      'Azərbaycan Respublikasının Baş prokuroru\tProsecutor General of the Republic of Azerbaijan\tBaş Prokurorluq',
    );
    const details = more.slice(
      0,
      more.findIndex((line) => !line.startsWith(' ')),
    );
    assert.match(details.join('\n'), /^ {2}Heads the prosecution service/);
    assert.match(details.join('\n'), /^ {2}Category: Prosecution$/m);
    assert.match(details.join('\n'), /^ {2}Institution: Baş Prokurorluq, Prosecutor General's Office$/m);
    assert.match(details.join('\n'), /^ {2}Also: .*Baş prokuror/m);
    // the day of these tests' calendar
    assert.match(details.join('\n'), /^ {2}In office on 2025-03-10: Kamran Əliyev, since 2020-05-01 \(.+\)$/m);
    assert.match(details.join('\n'), /^ {2}Source: /m);
    assert.ok(out.includes('\nBaş Prokurorluğun idarə rəisi\t'), 'part of a name: one line');
  });

  it('tells of a person the posts, and of each post nobody else', () => {
    const { out } = look('--date', '2025-03-03', 'Donald Tramp');
    assert.match(out, /In office on 2025-03-03: Donald Tramp, United States, since 2025-01-20/);
    const [row, ...more] = rows(look('--json', '--date', '2025-03-03', 'Donald Tramp').out);
    assert.deepEqual(more, []);
    assert.deepEqual(row?.match, { form: 'Donald Tramp', by: 'holder', quality: 'exact' });
    assert.doesNotMatch(out, /Makron/);
  });

  it('names only who held the post at a date', () => {
    const { out } = look('--date', '2019-03', 'baş prokuror');
    assert.match(out, /In office on 2019-03: Zakir Qaralov, 2000-04-25 to 2020-05-01 \(Wikidata/);
    assert.doesNotMatch(out, /Kamran Əliyev/);
    assert.match(look('--date', '2020', 'baş prokuror').out, /In office for a part of 2020: Zakir Qaralov/);
  });

  it('names nobody outside the days that a source vouches for, and says for which date', () => {
    for (const date of ['1995', '2199-01-01']) {
      const { out } = look('--date', date, 'azərbaycan respublikasının baş prokuroru');
      assert.match(out, new RegExp(`^ {2}Nobody is on record as in office on ${date}\\.$`, 'm'));
      assert.doesNotMatch(out, /Qaralov|Əliyev/);
      const [row] = rows(look('--json', '--date', date, 'azərbaycan respublikasının baş prokuroru').out);
      assert.deepEqual([row?.['date'], row?.['holders'], row?.['recorded']], [date, [], true]);
    }
    assert.doesNotMatch(look('polkovnik').out, /on record/, 'a rank has no holder');
  });

  it('names with no date asked for who is the last on record', () => {
    const later = run(['lookup', 'baş', 'prokuror'], undefined, { ...wordEngine({}), dictionary }, '2199-01-01').out;
    assert.match(later, /^ {2}Nobody is on record as in office on 2199-01-01\.$/m);
    assert.match(later, /^ {2}Last on record, to \d{4}-\d\d-\d\d: Kamran Əliyev, since 2020-05-01 /m);
    assert.doesNotMatch(later, /Qaralov/);
  });

  it('says where sources disagree', () => {
    assert.match(look('--date', '2024-04', 'baş nazir').out, /Paşinyan.*\n {4}Where sources disagree: /);
  });

  it('is asked in Azerbaijani without its letters, in English, by institution and by abbreviation', () => {
    for (const [asked, wanted] of [
      ['bas prokurorun muavini', /Baş prokurorunun müavini/],
      ['Prosecutor General', /Baş prokuror/],
      ['Xarici İşlər Nazirliyi', /^Xarici İşlər Nazirliyi/m],
      ['XİN', /^Xarici İşlər Nazirliyi/m],
      ['prezidentinin', /prezident/i],
    ] as const) {
      assert.match(look(asked).out, wanted, asked);
    }
  });

  it('answers in Azerbaijani', () => {
    const { out } = look('--lang', 'az', 'baş prokuror');
    assert.match(out, /Mənbə/);
    assert.doesNotMatch(out, /Category|Heads the/);
  });

  it('gives the nearest entries of a mistype, marked as guesses', () => {
    const { code, out } = look('vitse-prezdenti');
    assert.equal(code, 0);
    for (const line of out.trim().split('\n')) assert.match(line, /vitse-prezident.*\tperhaps meant$/);
  });

  it('prints the same as JSON Lines for programs', () => {
    const [first] = rows(look('--json', '--date', '2021', 'azərbaycan respublikasının baş prokuroru').out);
    assert.ok(first !== undefined);
    const { kind, id, match, institution, verified, holders } = first;
    assert.deepEqual(
      { kind, id, match, institution, verified },
      {
        kind: 'title',
        id: 'azerbaycan-bas-prokuroru',
        match: { form: 'Azərbaycan Respublikasının Baş prokuroru', by: 'azerbaijani', quality: 'exact' },
        institution: {
          id: 'bas-prokurorluq',
          canonical: 'Baş Prokurorluq',
          abbreviations: [],
          english: "Prosecutor General's Office",
        },
        verified: true,
      },
    );
    assert.deepEqual(
      (holders as { person: string }[]).map(({ person }) => person),
      ['Kamran Əliyev'],
    );
    assert.deepEqual(Object.keys((holders as object[])[0] ?? {}), HOLDER_FIELDS);
    assert.equal((rows(look('--json', 'vitse-prezdenti').out)[0]?.match as { quality: string }).quality, 'guess');
  });

  it('writes the documented fields of every entry, whatever is known of it', () => {
    const documented = readFileSync(join(__dirname, '..', '..', '..', 'src', 'cli', 'README.md'), 'utf8');
    for (const asked of ['baş prokuror', 'XİN', 'polkovnik', 'vitse-prezdenti', 'Bakı Dövlət Universiteti']) {
      for (const row of rows(look('--json', asked).out)) {
        assert.deepEqual(Object.keys(row), FIELDS, asked);
        assert.equal(row['date'], '2025-03-10');
      }
    }
    for (const field of [...FIELDS, ...HOLDER_FIELDS]) assert.ok(documented.includes(`\`${field}\``), field);
  });

  it('ends with 1 where nothing is found, and with 2 for a date that is none', () => {
    const nothing = look('qwertyuiopasdf');
    assert.deepEqual([nothing.code, nothing.out], [1, '']);
    assert.match(nothing.err, /qwertyuiopasdf/);
    assert.equal(look('--date', '2024-13', 'nazir').code, 2);
  });
});

import assert from 'node:assert/strict';
import fc from 'fast-check';
import { tokenize } from '../../../../src/core/article/tokens';
import { findDates, parseTimexValue } from '../../../../src/core/recognize/dates';
import { decline } from '../../../../src/core/recognize/dates/endings';
import { dates, only } from './support';

const MONTHS = [
  'yanvar',
  'fevral',
  'mart',
  'aprel',
  'may',
  'iyun',
  'iyul',
  'avqust',
  'sentyabr',
  'oktyabr',
  'noyabr',
  'dekabr',
];
const WORDS = [
  ...MONTHS,
  'martın',
  'ilin',
  'il',
  'ildə',
  'illər',
  'saat',
  'gün',
  'həftə',
  'ay',
  'əsr',
  'bu',
  'ötən',
  'gələn',
  'hər',
  'həmin',
  'son',
  'bir',
  'iki',
  'neçə',
  'on',
  'XX',
  'və',
  'bazar',
  'ertəsi',
  'çərşənbə',
  'axşamı',
  'günü',
  'sonra',
  'əvvəl',
  'qədər',
  'keçən',
  'gecə',
  'tarixində',
  'rübündə',
  'yarısında',
  'illik',
  'tədris',
  '1',
  '5-də',
  '12',
  '2024',
  '2024-cü',
  '11:20',
  '90-cı',
  ',',
  '-',
  '.',
  '/',
  ':',
  '(',
  ')',
  '“',
  '\n',
];
const DATES = fc.constantFrom(undefined, '2024', '2024-04', '2024-04-23', '2024-02-29', '0001-01-01', '9999-12-31');
const text = fc.oneof(
  fc.array(fc.constantFrom(...WORDS), { maxLength: 25 }).map((words) => words.join(' ')),
  fc.array(fc.constantFrom(...WORDS), { maxLength: 25 }).map((words) => words.join('')),
  fc.string({ unit: 'binary', maxLength: 60 }),
);

const LETTER = /[\p{L}\p{M}\p{N}]/u;

const two = (value: number): string => String(value).padStart(2, '0');

describe('dates: properties', () => {
  it('no text throws, values parse back, spans are ordered and begin and end with ink', () => {
    fc.assert(
      fc.property(text, DATES, (input, date) => {
        let end = 0;
        for (const one of dates(input, date)) {
          assert.ok(one.start >= end && one.end > one.start);
          assert.ok(!/^\s|\s$/u.test(one.text));
          if (one.value !== undefined) assert.ok(parseTimexValue(one.value), `${one.text} = ${one.value}`);
          end = one.end;
        }
      }),
      { numRuns: 600 },
    );
  });

  it('is deterministic', () => {
    fc.assert(
      fc.property(text, DATES, (input, date) => {
        assert.deepEqual(dates(input, date), dates(input, date));
      }),
      { numRuns: 100 },
    );
  });

  it('spans lie on word edges; a lost space is one', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...WORDS), { maxLength: 25 }), (words) => {
        const input = words.join(' ');
        for (const one of dates(input, '2024-04-23')) {
          assert.ok(!LETTER.test(input.charAt(one.start - 1)) || !LETTER.test(input.charAt(one.start)), input);
          assert.ok(!LETTER.test(input.charAt(one.end)) || !LETTER.test(input.charAt(one.end - 1)), input);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('two spellings of one date have one value', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 28 }),
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 1900, max: 2099 }),
        (day, month, year) => {
          const name = MONTHS[month - 1] ?? '';
          const spellings = [
            `${day} ${name} ${year}`,
            `${day} ${name} ${year}-ci il`,
            `${two(day)} ${name} ${year}-cı ildə`,
            `${year}-ci il ${name} ayının ${day}-i`,
            `${year}-ci ilin ${day} ${name} tarixində`,
            `${year}-ci il, ${name} ayının ${day}-də`,
            `${two(day)}.${two(month)}.${year}`,
            `${two(day)}/${two(month)}/${year}`,
            `${two(day)}-${two(month)}-${year}`,
            `${year}-${two(month)}-${two(day)}`,
          ];
          for (const spelling of spellings)
            assert.equal(only(spelling, '2024').value, `${year}-${two(month)}-${two(day)}`, spelling);
        },
      ),
      { numRuns: 40 },
    );
  });

  it('gives ranges of days one value, however they are written', () => {
    const genitive = (month: string): string =>
      [...decline(month)].find(([, ending]) => ending.case === 'gen' && !ending.plural && !ending.possessive)?.[0] ??
      '';
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 27 }), fc.integer({ min: 1, max: 12 }), (from, month) => {
        const to = from + 1;
        const name = MONTHS[month - 1] ?? '';
        const value = `2024-${two(month)}-${two(from)}/2024-${two(month)}-${two(to)}`;
        for (const spelling of [
          `${from}-${to} ${name} 2024`,
          `${from} – ${to} ${name} 2024-cü il`,
          `${from} və ${to} ${name} 2024-cü il tarixlərində`,
          `2024-cü il ${genitive(name)} ${from}-${to}-də`,
          `2024-cü ilin ${from}-${to} ${name} tarixlərində`,
          `2024-cü il ${genitive(name)} ${from}-dən ${to}-dək`,
          `2024-cü il ${genitive(name)} ${from}-dən ${to}-nə qədər`,
        ])
          assert.equal(only(spelling, '2025-06').value, value, spelling);
      }),
      { numRuns: 60 },
    );
  });

  it('gives clock times one value, however they are written', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 23 }), fc.integer({ min: 0, max: 59 }), (hour, minute) => {
        for (const spelling of [
          `saat ${hour}:${two(minute)}-da`,
          `saat ${two(hour)}:${two(minute)}`,
          `saat ${two(hour)}.${two(minute)}-də`,
          `${two(hour)}:${two(minute)}-da`,
          `yerli vaxtla saat ${two(hour)}:${two(minute)}`,
        ])
          assert.equal(only(spelling, '2024-04-23').value, `2024-04-23T${two(hour)}:${two(minute)}`, spelling);
      }),
      { numRuns: 60 },
    );
  });

  it('gives the same for composed and decomposed text', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...WORDS), { maxLength: 15 }), (words) => {
        const input = words.join(' ');
        const values = (one: string): (string | undefined)[] => dates(one, '2024-04-23').map(({ value }) => value);
        assert.deepEqual(values(input.normalize('NFD')), values(input.normalize('NFC')));
      }),
      { numRuns: 100 },
    );
  });

  describe('time is linear', () => {
    // each is read at two sizes; four times the text may take little more than four times as long
    for (const unit of [
      '1-',
      '1,',
      '1 mart ',
      '2020, ',
      'saat 1-',
      'XX ',
      'on ',
      'ilin ',
      'martın 1, ',
      'hər bazar ertəsi-',
      '(',
      'aB',
      '1.1.',
      '12:12 ',
      'bir neçə ',
    ]) {
      it(JSON.stringify(unit), function () {
        this.slow(2000);
        const timed = (size: number): number => {
          const input = unit.repeat(Math.ceil(size / unit.length));
          const tokens = tokenize(input);
          // this process's own time, the best of several: nothing else on the machine counts
          const runs = [1, 2, 3, 4].map(() => {
            const before = process.cpuUsage();
            findDates(tokens);
            return process.cpuUsage(before).user / 1000;
          });
          return Math.min(...runs);
        };
        timed(5_000);
        const ratios: number[] = [];
        do ratios.push(timed(40_000) / Math.max(timed(10_000), 2));
        while ((ratios[ratios.length - 1] as number) >= 10 && ratios.length < 4);
        assert.ok(Math.min(...ratios) < 10, `more than linear: ${ratios.join(', ')}`);
      });
    }

    it('100,000 characters of 1-1-1…', function () {
      this.timeout(10_000);
      this.slow(4000);
      const input = '1-'.repeat(50_000);
      assert.deepEqual(findDates(tokenize(input)), []);
    });
  });
});

import assert from 'node:assert/strict';
import { dates, shown } from './support';

/** A Tuesday. */
const DATE = '2024-04-23';

/** Whole phrases that are one expression with two ends. */
const RANGES: readonly (readonly [string, string])[] = [
  // lengths
  ['4 aydan 18 ayadək', 'P4M/P18M'],
  ['3-dən 6 aya qədər', 'P3M/P6M'],
  ['iki saatdan dörd saata kimi', 'PT2H/PT4H'],
  ['6 aydan 2 ilədək', 'P6M/P2Y'],
  // between
  ['yanvarın 1-i ilə fevralın 1-i arasında', '2024-01-01/2024-02-01'],
  ['martın 5-i ilə 7-si arasında', '2024-03-05/2024-03-07'],
  ['martın 5-i və 7-si arasında', '2024-03-05/2024-03-07'],
  ['1 mart ilə 5 may arasında', '2024-03-01/2024-05-05'],
  ['dekabrın 28-i ilə yanvarın 3-ü arasında', '2024-12-28/2025-01-03'],
  ['2023-cü il dekabrın 28-i ilə 2024-cü il yanvarın 3-ü arasında', '2023-12-28/2024-01-03'],
  ['mart ilə may ayları arasında', '2024-03/2024-05'],
  ['2020-ci il ilə 2023-cü il arasında', '2020/2023'],
  ['saat 10:00 ilə 12:00 arasında', '2024-04-23T10:00/2024-04-23T12:00'],
  // from … to
  ['2023-cü ilin dekabrından 2024-cü ilin martınadək', '2023-12/2024-03'],
  ['2023-cü ilin dekabr ayından 2024-cü ilin mart ayına qədər', '2023-12/2024-03'],
  ['ötən ilin oktyabrından bu ilin martınadək', '2023-10/2024-03'],
  ['2023-cü ilin dekabrından martadək', '2023-12/2024-03'],
  ['yanvardan martın 15-dək', '2024-01/2024-03-15'],
  ['2020-ci ildən 2023-cü ilin mayına qədər', '2020/2023-05'],
];

describe('dates: two ends in one phrase', () => {
  for (const [phrase, value] of RANGES) {
    it(`${phrase} is ${value}`, () => {
      const found = dates(phrase, DATE);
      assert.deepEqual(
        found.map((one) => [one.text, one.value, one.timex.mod]),
        [[phrase, value, undefined]],
      );
    });
  }

  it('takes no range where the second end is of another kind, or no end', () => {
    assert.deepEqual(shown('İyulun 1-i ilə bağlı qərar', DATE), ['İyulun 1-i = 2024-07-01']);
    assert.deepEqual(shown('6 aydan 3 nəfərədək', DATE), ['6 aydan = P6M']);
    assert.deepEqual(shown('Bakı ilə Şuşa arasında', DATE), []);
    assert.deepEqual(shown('2023-cü ildən başlayaraq 2024-cü ilədək', DATE), [
      '2023-cü ildən = 2023',
      '2024-cü ilədək = 2024',
    ]);
  });
});

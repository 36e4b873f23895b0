import assert from 'node:assert/strict';
import { dates, only } from './support';

const DATE = '2024-04-23';
const two = (n: number): string => String(n).padStart(2, '0');

/** Month, genitive, locative, dative, ablative, possessive locative, terminative, attributive. */
const MONTHS: readonly (readonly string[])[] = [
  ['yanvar', 'yanvarın', 'yanvarda', 'yanvara', 'yanvardan', 'yanvarında', 'yanvaradək', 'yanvardakı'],
  ['fevral', 'fevralın', 'fevralda', 'fevrala', 'fevraldan', 'fevralında', 'fevraladək', 'fevraldakı'],
  ['mart', 'martın', 'martda', 'marta', 'martdan', 'martında', 'martadək', 'martdakı'],
  ['aprel', 'aprelin', 'apreldə', 'aprelə', 'apreldən', 'aprelində', 'aprelədək', 'apreldəki'],
  ['may', 'mayın', 'mayda', 'maya', 'maydan', 'mayında', 'mayadək', 'maydakı'],
  ['iyun', 'iyunun', 'iyunda', 'iyuna', 'iyundan', 'iyununda', 'iyunadək', 'iyundakı'],
  ['iyul', 'iyulun', 'iyulda', 'iyula', 'iyuldan', 'iyulunda', 'iyuladək', 'iyuldakı'],
  ['avqust', 'avqustun', 'avqustda', 'avqusta', 'avqustdan', 'avqustunda', 'avqustadək', 'avqustdakı'],
  ['sentyabr', 'sentyabrın', 'sentyabrda', 'sentyabra', 'sentyabrdan', 'sentyabrında', 'sentyabradək', 'sentyabrdakı'],
  ['oktyabr', 'oktyabrın', 'oktyabrda', 'oktyabra', 'oktyabrdan', 'oktyabrında', 'oktyabradək', 'oktyabrdakı'],
  ['noyabr', 'noyabrın', 'noyabrda', 'noyabra', 'noyabrdan', 'noyabrında', 'noyabradək', 'noyabrdakı'],
  ['dekabr', 'dekabrın', 'dekabrda', 'dekabra', 'dekabrdan', 'dekabrında', 'dekabradək', 'dekabrdakı'],
];

/** The endings of each day: possessive, locative, dative, ablative, genitive, full locative. */
const DAY_ENDINGS: readonly (readonly [readonly number[], readonly string[]])[] = [
  [
    [1, 5, 8, 11, 15, 18, 21, 25, 28, 31],
    ['i', 'də', 'nə', 'dən', 'nin', 'ində'],
  ],
  [
    [2, 7, 12, 17, 20, 22, 27],
    ['si', 'də', 'nə', 'dən', 'nin', 'sində'],
  ],
  [
    [3, 4, 13, 14, 23, 24],
    ['ü', 'də', 'nə', 'dən', 'nün', 'ündə'],
  ],
  [
    [6, 16, 26],
    ['sı', 'da', 'na', 'dan', 'nın', 'sında'],
  ],
  [
    [9, 10, 19, 29, 30],
    ['u', 'da', 'na', 'dan', 'nun', 'unda'],
  ],
];

/** The ordinal ending of a year by its last spoken part. */
const YEARS: readonly (readonly [number, string])[] = [
  [2001, 'ci'],
  [2002, 'ci'],
  [2003, 'cü'],
  [2004, 'cü'],
  [2005, 'ci'],
  [2006, 'cı'],
  [2007, 'ci'],
  [2008, 'ci'],
  [2009, 'cu'],
  [2010, 'cu'],
  [2020, 'ci'],
  [2030, 'cu'],
  [1940, 'cı'],
  [1950, 'ci'],
  [1960, 'cı'],
  [1970, 'ci'],
  [1980, 'ci'],
  [1990, 'cı'],
  [1900, 'cü'],
  [2000, 'ci'],
];
const IL: readonly string[] = ['il', 'ildə', 'ilin', 'ili', 'ilə', 'ildən', 'ilədək', 'ilindən', 'ildəki', 'ilinədək'];

describe('dates: declension', () => {
  MONTHS.forEach(([name, gen, loc, dat, abl, possLoc, ter, att], index) => {
    const value = `2024-${two(index + 1)}`;
    it(`${name}: months with a year`, () => {
      for (const form of [name, loc, dat, abl, possLoc, ter, att]) {
        const text = `2024-cü ilin ${form}`;
        assert.deepEqual([only(text, DATE).text, only(text, DATE).value], [text, value]);
      }
    });
    it(`${name}: alone in the cases of time, and with “ay”`, () => {
      for (const form of [loc, abl, ter]) assert.equal(only(`${form} tədbir olub`, '2024').value, value, form);
      for (const noun of ['ayı', 'ayında', 'ayından', 'ayınadək', 'ayının sonunda']) {
        assert.equal(only(`${name} ${noun}`, '2024').text, `${name} ${noun}`);
        assert.equal(only(`${name} ${noun}`, '2024').value, value, noun);
      }
    });
    it(`${name}: capitals`, () => {
      const upper = (gen ?? '').replace(/^i/, 'İ').replace(/^./, (letter) => letter.toLocaleUpperCase('az'));
      assert.equal(only(`${upper} 5-də`, '2024').value, `${value}-05`);
    });
  });

  for (const [days, endings] of DAY_ENDINGS) {
    for (const day of days) {
      it(`day ${day} with every ending`, () => {
        for (const ending of [...endings, 'dək', 'dir']) {
          const text = `martın ${day}-${ending}`;
          assert.deepEqual([only(text, '2024').text, only(text, '2024').value], [text, `2024-03-${two(day)}`]);
        }
        for (const text of [
          `${day} mart`,
          `${day} martda`,
          `${day} mart tarixində`,
          `${day} mart tarixli`,
          `${day} mart günü`,
          `mart ayının ${day}-${endings[1]}`,
          `mart ${day}-${endings[1]}`,
        ]) {
          assert.deepEqual([only(text, '2024').text, only(text, '2024').value], [text, `2024-03-${two(day)}`]);
        }
      });
    }
  }

  it('does not ask for harmony behind digits, where it is often wrong', () => {
    assert.equal(only('martın 20-ə', '2024').value, '2024-03-20');
    assert.equal(only('2019-ci ildə').value, '2019');
  });

  it('reads days in words', () => {
    assert.equal(only('yanvarın birindən', '2024').value, '2024-01-01');
    assert.equal(only('mayın on beşində', '2024').value, '2024-05-15');
    assert.equal(only('mayın iyirmi beşi', '2024').value, '2024-05-25');
  });

  for (const [year, ending] of YEARS) {
    it(`${year}-${ending} il with its endings`, () => {
      for (const il of IL) {
        const text = `${year}-${ending} ${il}`;
        assert.deepEqual([only(text).text, only(text).value], [text, String(year)]);
      }
      assert.equal(only(`${year} - ${ending} ildə`).value, String(year));
    });
  }

  it('takes “ilə” for a year only behind a number, not for the postposition', () => {
    assert.deepEqual(dates('Prezidentin iştirakı ilə keçirildi'), []);
    assert.equal(only('2030-cu ilə qədər').value, '2030');
  });
});

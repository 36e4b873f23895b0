import assert from 'node:assert/strict';
import { parseTimexValue, readings } from '../../../../src/core/recognize/dates';

const values = (...marked: Parameters<typeof readings>): string[] => readings(...marked).map(({ value }) => value);

describe('readings of a date to choose from', () => {
  const date = { year: 2024, month: 4, day: 15 };

  it('offers the recogniser’s value at the place first, then the years around it and the open year', () => {
    const own = { type: 'DATE', value: '2023-11-08', anchor: { kind: 'text' } } as const;
    const found = values({ text: 'noyabrın 8-i', date, own });
    assert.equal(found[0], '2023-11-08');
    assert.ok(found.includes('2024-11-08'));
    assert.ok(found.includes('XXXX-11-08'));
  });

  it('never offers the value that stands already', () => {
    assert.ok(!values({ text: 'mayın 9-u', date, current: '2024-05-09' }).includes('2024-05-09'));
  });

  it('keeps a year that the text writes', () => {
    assert.deepEqual(values({ text: '8 noyabr 2020-ci il', date }), ['2020-11-08']);
  });

  it('offers only values that parse, and says their type', () => {
    for (const text of ['dünən', 'saat 15:30-da', '30 illik', 'hər il', 'may-iyun ayları', 'XIX əsr', 'ot', '']) {
      for (const { value, type } of readings({ text, date, current: 'x' }))
        assert.ok(parseTimexValue(value)?.types.includes(type), value);
    }
  });
});

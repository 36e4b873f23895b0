import assert from 'node:assert/strict';
import { holderAt } from '../../../src/core/dictionary/holders';
import type { Holder } from '../../../src/core/dictionary/entry';
import { dictionary, link } from './marked';

const row = (fields: Partial<Holder>): Holder => ({
  title: 't',
  person: 'Lalə Muradova',
  spellings: [],
  source: 's',
  ...fields,
});

function namesAt(written: string, year: number, month?: number, day?: number): string[] {
  const found = link(written);
  return found === undefined
    ? []
    : dictionary.holdersAt(found, { year, month, day }).map(({ holder }) => holder.person);
}

describe('holders', () => {
  it('are known only between the days that a source vouches for', () => {
    const open = row({ from: '2019-10-08' });
    assert.equal(holderAt(open, { year: 2020 }), undefined, 'a beginning alone vouches for no day');
    const snapshot = row({ from: '2019-10-08', knownUntil: '2022-07-19' });
    assert.ok(holderAt(snapshot, { year: 2022, month: 7, day: 19 }));
    assert.equal(holderAt(snapshot, { year: 2022, month: 7, day: 20 }), undefined);
    const attested = row({ attestedFrom: '2025-01-03', attestedTo: '2025-02-12' });
    assert.ok(holderAt(attested, { year: 2025, month: 2, day: 12 }));
    assert.equal(holderAt(attested, { year: 2025, month: 2, day: 13 }), undefined);
    assert.equal(holderAt(attested, { year: 2025, month: 1, day: 2 }), undefined);
  });

  it('leave the day of the change to the successor', () => {
    const over = row({ from: '2021-01-20', to: '2025-01-20' });
    assert.ok(holderAt(over, { year: 2025, month: 1, day: 19 }));
    assert.equal(holderAt(over, { year: 2025, month: 1, day: 20 }), undefined);
  });

  it('say of a month or a year whether they held the post for all of it', () => {
    const term = row({ from: '2025-03-20', to: '2026-01-01' });
    assert.equal(holderAt(term, { year: 2025, month: 3 })?.partly, true);
    assert.equal(holderAt(term, { year: 2025, month: 4 })?.partly, false);
    assert.equal(holderAt(term, { year: 2025, month: 3, day: 21 })?.partly, false);
    assert.equal(holderAt(term, { year: 2025 })?.partly, true);
    assert.equal(holderAt(term, { year: 2025, month: 2 }), undefined);
  });

  it('of an article of 2024 are those of 2024, and of 2010 nobody later', () => {
    assert.deepEqual(namesAt('[LOC Azərbaycanın] [TITLE Baş naziri]', 2024, 4, 15), ['Əli Əsədov']);
    assert.deepEqual(namesAt('[LOC Azərbaycanın] [TITLE Baş naziri]', 2010), []);
    assert.deepEqual(namesAt('[LOC ABŞ] [TITLE Prezidenti]', 2025, 1, 19), ['Cozef Bayden']);
    assert.deepEqual(namesAt('[LOC ABŞ] [TITLE Prezidenti]', 2025, 1, 21), ['Donald Tramp']);
  });

  it('are not shown for one who held the post before or is to hold it', () => {
    assert.deepEqual(namesAt('[LOC ABŞ-nin] keçmiş [TITLE prezidenti]', 2025, 3, 1), []);
    assert.deepEqual(namesAt('[LOC ABŞ-nin] seçilmiş [TITLE prezidenti]', 2025, 1, 10), []);
  });

  it('are contradicted only by another person, not by another spelling', () => {
    const date = { year: 2025, month: 3, day: 1 };
    const other = link('[LOC Ukrayna] [TITLE Prezidenti] [PERSON Rauf Qəmbərov]');
    assert.deepEqual(other && dictionary.holderDisagrees(other, date)?.map(({ holder }) => holder.person), [
      'Volodimir Zelenski',
    ]);
    for (const name of ['Voldimir Zelenski', 'V.Zelenski', 'Zelenskinin', 'Volodimir', 'Vladimir Zelenskiyə']) {
      const same = link(`[LOC Ukrayna] [TITLE Prezidenti] [PERSON ${name}]`);
      assert.equal(same && dictionary.holderDisagrees(same, date), undefined, name);
    }
  });

  const posts = (name: string, year: number, month?: number, day?: number): string[] =>
    dictionary
      .postsAt(name, { year, month, day })
      .map(({ entry, held }) => `${entry.id} ${held.holder.of ?? ''}`.trim());

  it('are found by their full name, each post once, as of a date', () => {
    assert.deepEqual(posts('Əli Əsədov', 2024, 4, 15), ['azerbaycan-respublikasinin-bas-naziri']);
    assert.deepEqual(posts('Donald Tramp', 2025, 1, 19), []);
    assert.deepEqual(posts('Donald Tramp', 2025, 1, 21), ['prezident US']);
  });

  it('are not found by a surname, an initial or a name that nobody on record bears', () => {
    assert.deepEqual(posts('Əsədov', 2024, 4, 15), []);
    assert.deepEqual(posts('Ə. Əsədov', 2024, 4, 15), []);
    assert.deepEqual(posts('Lalə Quluqızı', 2024, 4, 15), []);
  });
});

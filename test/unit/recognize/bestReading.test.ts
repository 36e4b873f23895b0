import assert from 'node:assert/strict';
import fc from 'fast-check';
import { BestReading } from '../../../src/core/recognize/bestReading';

interface Offer {
  readonly first: number;
  readonly last: number;
  readonly worth: number;
}

function chosen(reading: BestReading, length: number, offers: readonly Offer[]): number[] {
  reading.begin(length);
  for (const { first, last, worth } of offers) reading.offer(first, last, worth);
  return reading.choose();
}

describe('the best reading', () => {
  const reading = new BestReading();
  const anyOffers = fc.array(
    fc.tuple(fc.nat(7), fc.nat(7), fc.integer({ min: -3, max: 9 })).map(([a, b, worth]) => ({
      first: Math.min(a, b),
      last: Math.max(a, b),
      worth,
    })),
    { maxLength: 9 },
  );

  it('is worth as much as the best of all sets without overlaps', () => {
    fc.assert(
      fc.property(anyOffers, (offers) => {
        const taken = chosen(reading, 8, offers).map((offer) => offers[offer] as Offer);
        taken.slice(1).forEach(({ first }, i) => {
          assert.ok(first > (taken[i] as Offer).last);
        });
        const worth = taken.reduce((sum, own) => sum + own.worth, 0);
        assert.equal(worth, bestOf(offers, 0));
      }),
    );
  });

  it('takes the earlier of two offers of one stretch and worth, and none that is worth nothing', () => {
    const offers = [
      { first: 0, last: 1, worth: 1 },
      { first: 0, last: 1, worth: 1 },
      { first: 2, last: 2, worth: 0 },
    ];
    assert.deepEqual(chosen(reading, 3, offers), [0]);
  });

  it('reads a short text behind a very long one', () => {
    const long = Array.from({ length: 40_000 }, (_, at) => ({ first: at, last: at, worth: 1 }));
    assert.equal(chosen(reading, long.length, long).length, long.length);
    assert.deepEqual(chosen(reading, 1, [{ first: 0, last: 0, worth: 1 }]), [0]);
    assert.deepEqual(chosen(reading, 0, []), []);
  });
});

/** By trying all sets; offers from the place `from` on. */
function bestOf(offers: readonly Offer[], from: number): number {
  return offers.reduce(
    (best, { first, last, worth }) => (first < from ? best : Math.max(best, worth + bestOf(offers, last + 1))),
    0,
  );
}

import assert from 'node:assert/strict';
import type { MarkTracker } from '../../../src/core/annotation/edits/tracker';

/** Every mark that has a place covers what it says; every one without a place is an orphan that is told. */
export function assertHolds(tracker: MarkTracker, ids: ReadonlySet<string>, why: string): void {
  const { text, set } = tracker;
  assert.deepEqual(new Set(set.annotations.keys()), ids, why);
  for (const { id, spans, quotes, anchor } of set.annotations.values()) {
    if (spans.length === 0) {
      assert.equal(anchor, 'orphan', `${why}: ${id}`);
      continue;
    }
    assert.notEqual(anchor, 'orphan', `${why}: ${id}`);
    let last = -1;
    for (const { start, end } of spans) {
      assert.ok(start < end && end <= text.length && start > last, `${why}: ${id} ${start}-${end} after ${last}`);
      last = end;
    }
    // a changed one keeps what it said, and is told
    if (anchor === 'changed') continue;
    assert.deepEqual(
      spans.map(({ start, end }) => text.slice(start, end)),
      quotes,
      `${why}: ${id}`,
    );
  }
}

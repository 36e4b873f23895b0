import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { MarkTracker } from '../../../src/core/annotation/edits/tracker';
import { markOf, setOf } from '../../support/annotation/sets';

const TEXT = 'date 2024-04-15\nO, Bakı şəhərində idi.\nGəncə də var.\n';

/** What the mark on `Bakı` covers after edits at places of the text before each. */
function after(...edits: { at: number; end?: number; text: string }[]): string {
  const tracker = new MarkTracker(TEXT, setOf([markOf(TEXT, 'Bakı', 'a1')]));
  for (const { at, end = at, text } of edits) tracker.edit([{ start: at, end, text }]);
  const mark = tracker.set.annotations.get('a1');
  return mark?.spans.map(({ start, end }) => tracker.text.slice(start, end)).join('…') ?? 'none';
}

const START = TEXT.indexOf('Bakı');
const END = START + 4;

describe('a mark while the text is typed', () => {
  it('grows only where the result is one word', () => {
    assert.equal(after({ at: END, text: 'da' }), 'Bakıda');
    assert.equal(after({ at: END, text: '-da' }), 'Bakı-da');
    assert.equal(after({ at: END, text: '-' }, { at: END + 1, text: 'd' }), 'Bakı-d');
    assert.equal(after({ at: END, text: '’' }, { at: END + 1, text: 'd' }, { at: END + 2, text: 'a' }), 'Bakı’da');
    assert.equal(after({ at: START, text: 'Y' }), 'YBakı');
    for (const text of ['-', ' ', '.', ' da', ', və', '🙂']) assert.equal(after({ at: END, text }), 'Bakı', text);
    for (const text of ['-', ' ', 'O ', '“']) assert.equal(after({ at: START, text }), 'Bakı', text);
    assert.equal(after({ at: START + 2, text: ' x ' }), 'Ba x kı');
  });

  it('goes with its text: cut and pasted, deleted and undone, replaced by a line change', () => {
    const cut = { at: START, end: END + 1, text: '' };
    assert.equal(after(cut), '');
    assert.equal(after(cut, { at: START, text: 'Bakı ' }), 'Bakı');
    assert.equal(after(cut, { at: TEXT.length - 5, text: 'Bakı ' }), 'Bakı');
    // another text that only has the word in it is not what was cut
    assert.equal(after(cut, { at: 20, text: 'yeni Bakı xəbəri' }), '');
  });

  it('comes back letter by letter', () => {
    const edits = [END, END - 1, END - 2, END - 3].map((end) => ({ at: end - 1, end, text: '' }));
    assert.equal(after(...edits), '');
    assert.equal(after(...edits, { at: START, text: 'Bakı' }), 'Bakı');
  });

  it('keeps its place through a change of line ends', () => {
    const tracker = new MarkTracker(TEXT, setOf([markOf(TEXT, 'Gəncə', 'a1')]));
    const crlf = TEXT.replaceAll('\n', '\r\n');
    tracker.changeLineBreaks(crlf);
    const [span] = tracker.set.annotations.get('a1')?.spans ?? [];
    assert.equal(crlf.slice(span?.start, span?.end), 'Gəncə');
  });

  it('is written as an orphan where a save comes before the undo', () => {
    const tracker = new MarkTracker(TEXT, setOf([markOf(TEXT, 'Bakı', 'a1')]));
    tracker.edit([{ start: START, end: END, text: '' }]);
    assert.deepEqual([...tracker.deleted], ['a1']);
    assert.equal(tracker.set.annotations.get('a1')?.anchor, 'orphan');
    tracker.edit([{ start: START, end: START, text: 'Bakı' }]);
    assert.equal(tracker.set.annotations.get('a1')?.anchor, 'same');
    assert.equal(tracker.deleted.size, 0);
  });
});

import assert from 'node:assert/strict';
import { moveEdge, type EdgeMove } from '../../../src/core/review/edges';

/** Moves an edge of what stands between bars and shows the result so. */
function moved(marked: string, move: EdgeMove, by: 'word' | 'letter'): string | undefined {
  const [before = '', inside = '', after = ''] = marked.split('|');
  const text = before + inside + after;
  const span = moveEdge(text, { start: before.length, end: before.length + inside.length }, move, by);
  return span && `${text.slice(0, span.start)}|${text.slice(span.start, span.end)}|${text.slice(span.end)}`;
}

describe('moving an edge', () => {
  const CASES: readonly [string, EdgeMove, 'word' | 'letter', string | undefined][] = [
    ['Baş |nazir| Rauf', 'startOut', 'word', '|Baş nazir| Rauf'],
    ['Baş |nazir| Rauf', 'endOut', 'word', 'Baş |nazir Rauf|'],
    ['|Baş nazir Rauf|', 'startIn', 'word', 'Baş |nazir Rauf|'],
    ['|Baş nazir Rauf|', 'endIn', 'word', '|Baş nazir| Rauf'],
    ['|nazir|', 'startIn', 'word', undefined],
    ['|nazir|', 'endIn', 'word', undefined],
    ['|SOCAR|-ın', 'endOut', 'word', '|SOCAR-ın|'],
    ['|Bakı| (Azərbaycan)', 'endOut', 'word', '|Bakı (Azərbaycan|)'],
    ['“|Report|”un', 'endOut', 'letter', '“|Report”|un'],
    ['|Bakıda| və', 'endIn', 'letter', '|Bakıd|a və'],
    ['a |Bakı|', 'startOut', 'letter', 'a| Bakı|'],
    ['|a|', 'startIn', 'letter', undefined],
    ['|a|', 'endIn', 'letter', undefined],
    ['|Bakı|\nŞəki', 'endOut', 'word', undefined],
    ['Bakı\r\n|Şəki|', 'startOut', 'letter', undefined],
    ['|a|😀', 'endOut', 'letter', '|a😀|'],
    ['😀|a|', 'startOut', 'letter', '|😀a|'],
    ['|Bakı|', 'endOut', 'letter', undefined],
  ];
  for (const [marked, move, by, expected] of CASES) {
    it(`${move} by a ${by}: ${JSON.stringify(marked)}`, () => {
      assert.equal(moved(marked, move, by), expected);
    });
  }
});

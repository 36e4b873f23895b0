import assert from 'node:assert/strict';
import { EMPTY_SET, type Mark } from '../../../src/core';
import { suggestRelations } from '../../../src/core/entities/relationSuggestions';

/** `[text|LABEL]` marks a span. */
function marked(source: string): { text: string; marks: Mark[] } {
  let text = '';
  const marks: Mark[] = [];
  for (const piece of source.split(/(\[[^\]]+\])/u)) {
    const match = /^\[(.+)\|(\w+)\]$/u.exec(piece);
    if (match === null) text += piece;
    else {
      const [, surface = '', label = ''] = match;
      const span = { start: text.length, end: text.length + surface.length };
      marks.push({
        kind: 'suggestion',
        spans: [span],
        label,
        mention: { ...span, label, rule: 'test', confidence: 1 },
      });
      text += surface;
    }
  }
  return { text, marks };
}

function shown(source: string): string[] {
  const { text, marks } = marked(source);
  const surface = (mark: Mark): string => text.slice(mark.spans[0]?.start, mark.spans[0]?.end);
  return suggestRelations(text, marks, EMPTY_SET).map(
    ({ type, from, to }) => `${surface(from)} ${type} ${surface(to)}`,
  );
}

describe('relation suggestions', () => {
  it('tie a post to the name behind it and the person to the body before it', () => {
    assert.deepEqual(shown('[Dəniz Bankının|ORG] [sədri|TITLE] [Rauf Səmədli|PERSON] çıxış edib.'), [
      'sədri held-by Rauf Səmədli',
      'Rauf Səmədli affiliated-with Dəniz Bankının',
    ]);
  });

  it('look through honorifics and endings behind quotes', () => {
    assert.deepEqual(shown('“[Ulduz|ORG]”un [rəhbəri|TITLE] cənab [Rauf Səmədli|PERSON]'), [
      'rəhbəri held-by Rauf Səmədli',
      'Rauf Səmədli affiliated-with Ulduz',
    ]);
  });

  it('keep away from what other words or a comma divide', () => {
    assert.deepEqual(shown('[sədri|TITLE] dünən [Rauf Səmədli|PERSON]; [naziri|TITLE], [Aygün Səfərova|PERSON]'), []);
  });
});

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseDictionary } from '../../../src/core/dictionary';
import type { Mention } from '../../../src/core/mention';
import { compileDictionary } from '../../../src/lexicon/compile/dictionary';
import { sharedLines } from '../../support/shared';

interface GoldArticle {
  readonly id: string;
  readonly text: string;
  readonly mentions: readonly { readonly start: number; readonly end: number; readonly label: string }[];
}

describe('titles of the gold news', () => {
  it('have an entry in 90 of 100 cases, and 97 of 100 of these are right', function () {
    const articles = sharedLines<GoldArticle>(this, 'gold/news-dev.jsonl');
    const path = join(__dirname, '..', '..', 'gold', 'titles', 'news-dev.json');
    const judged = JSON.parse(readFileSync(path, 'utf8')) as Record<string, string>;
    const dictionary = parseDictionary(compileDictionary());
    let linked = 0;
    let right = 0;
    for (const { id, text, mentions } of articles) {
      const units = [0];
      for (const point of text) units.push((units.at(-1) ?? 0) + point.length);
      const inUnits = mentions.map(({ start, end, label }): Mention => ({
        label,
        start: units[start] ?? 0,
        end: units[end] ?? 0,
        rule: 'gold',
        confidence: 1,
      }));
      const context = { mentions: inUnits };
      mentions.forEach(({ start, end, label }, at) => {
        if (label !== 'TITLE') return;
        const link = dictionary.link(text, inUnits[at] as Mention, context);
        if (link === undefined) return;
        linked++;
        if (link.entry.id === judged[`${id}:${start}-${end}`]) right++;
      });
    }
    const all = Object.keys(judged).length;
    assert.ok(linked / all >= 0.9, `${linked} of ${all} linked`);
    assert.ok(right / linked >= 0.97, `${right} of ${linked} right`);
  });
});

import assert from 'node:assert/strict';
import { judgedTitles, scoreTitles } from '../../../src/build/evaluate/titles';
import type { GoldArticle } from '../../../src/build/evaluate/gold';
import { parseDictionary } from '../../../src/core/dictionary';
import { compileDictionary } from '../../../src/lexicon/compile/dictionary';
import { sharedLines } from '../../support/shared';

describe('titles of the gold news', () => {
  const dictionary = parseDictionary(compileDictionary());

  for (const name of ['news-dev', 'news-train'])
    it(`have an entry in 90 of 100 cases, and 97 of 100 of these are right (${name})`, function () {
      const articles = sharedLines<GoldArticle>(this, `gold/${name}.jsonl`);
      const { judged, linked, right } = scoreTitles(dictionary, articles, judgedTitles(name));
      assert.ok(linked / judged >= 0.9, `${linked} of ${judged} linked`);
      assert.ok(right / linked >= 0.97, `${right} of ${linked} right`);
    });

  it('are judged only with entries that the dictionary has', () => {
    for (const name of ['news-dev', 'news-train'])
      for (const [key, id] of Object.entries(judgedTitles(name))) assert.ok(dictionary.entry(id), `${key}: ${id}`);
  });
});

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArticle } from '../../../src/core';

interface Snippet {
  readonly prefix: string | readonly string[];
  readonly body: string | readonly string[];
  readonly description: string;
}

const ROOT = join(__dirname, '..', '..', '..');
const snippets = JSON.parse(readFileSync(join(ROOT, 'snippets', 'azarticle.json'), 'utf8')) as Record<string, Snippet>;

const bodyOf = ({ body }: Snippet): string => (typeof body === 'string' ? body : body.join('\n'));

/** What stands in the article once every place keeps what it offers, on 5 March 2025. */
function inserted(snippet: Snippet): string {
  return bodyOf(snippet)
    .replace(/\$CURRENT_(YEAR|MONTH|DATE)/gu, (_, part) => ({ YEAR: '2025', MONTH: '03', DATE: '05' })[part as 'YEAR'])
    .replace(/\$\{\d+\|([^,|]*)[^|]*\|\}/gu, '$1')
    .replace(/\$\{\d+:([^}]*)\}/gu, '$1')
    .replace(/\$\d+/gu, '');
}

describe('snippets', () => {
  it('have words, no prefix twice, and end at the last place', () => {
    const prefixes = Object.values(snippets).flatMap(({ prefix }) => prefix);
    assert.equal(new Set(prefixes).size, prefixes.length);
    for (const [name, snippet] of Object.entries(snippets)) {
      assert.notEqual(snippet.description.trim(), '', name);
      assert.match(bodyOf(snippet), /\$0$/u, name);
      assert.doesNotMatch(inserted(snippet), /[${}|]/u, name);
    }
  });

  for (const name of ['Article header', 'Article header with fields']) {
    it(`“${name}” begins an article of that day`, () => {
      const article = parseArticle(inserted(snippets[name] as Snippet) + 'Görüş olub.\n');
      assert.deepEqual(article.problems, []);
      assert.deepEqual(article.header.date, { year: 2025, month: 3, day: 5 });
    });
  }
});

describe('the language configuration', () => {
  const { wordPattern } = JSON.parse(readFileSync(join(ROOT, 'syntaxes', 'language-configuration.json'), 'utf8')) as {
    readonly wordPattern: { readonly pattern: string; readonly flags: string };
  };
  const words = (text: string): string[] => text.match(new RegExp(wordPattern.pattern, `${wordPattern.flags}g`)) ?? [];

  it('knows Azerbaijani words with their endings after a hyphen or an apostrophe', () => {
    assert.deepEqual(words('İlham Əliyevin BMT-nin COP29-un “Report”un Bakı’da XİN-in'), [
      ...['İlham', 'Əliyevin', 'BMT-nin', 'COP29-un', 'Report', 'un', 'Bakı’da', 'XİN-in'],
    ]);
  });

  it('keeps two names joined by a hyphen apart', () => {
    assert.deepEqual(words('Azərbaycan-Ermənistan'), ['Azərbaycan', 'Ermənistan']);
  });
});

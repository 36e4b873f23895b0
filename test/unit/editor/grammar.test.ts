import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createOnigScanner, createOnigString, loadWASM } from 'vscode-oniguruma';
import { INITIAL, Registry, parseRawGrammar, type IGrammar } from 'vscode-textmate';

const GRAMMAR = join(__dirname, '..', '..', '..', 'syntaxes', 'azarticle.tmLanguage.json');

/** The scope of each word of a text, the innermost that is ours, without the language's name. */
function scopes(grammar: IGrammar, text: string): Map<string, string> {
  const found = new Map<string, string>();
  let stack = INITIAL;
  for (const line of text.split('\n')) {
    const { tokens, ruleStack } = grammar.tokenizeLine(line, stack);
    stack = ruleStack;
    for (const { startIndex, endIndex, scopes: names } of tokens) {
      const last = names[names.length - 1] ?? '';
      if (names.length > 1) found.set(line.slice(startIndex, endIndex), last.replace(/\.azarticle$/u, ''));
    }
  }
  return found;
}

describe('the grammar', () => {
  let grammar: IGrammar;

  before(async () => {
    const wasm = readFileSync(require.resolve('vscode-oniguruma/release/onig.wasm'));
    await loadWASM(wasm.buffer.slice(wasm.byteOffset, wasm.byteOffset + wasm.byteLength));
    const registry = new Registry({
      onigLib: Promise.resolve({
        createOnigScanner: (patterns) => createOnigScanner(patterns),
        createOnigString: (text) => createOnigString(text),
      }),
      loadGrammar: () => Promise.resolve(parseRawGrammar(readFileSync(GRAMMAR, 'utf8'), GRAMMAR)),
    });
    const loaded = await registry.loadGrammar('text.azarticle');
    if (loaded === null) throw new Error('The grammar does not load.');
    grammar = loaded;
  });

  it('colours a date header, with a BOM, blanks and text on the same line too', () => {
    for (const line of ['date 2024-04', '\ufeff date\u00a02024-04-23 Bakıda yağış yağıb.']) {
      const found = scopes(grammar, line);
      assert.equal(found.get('date'), 'keyword.other.header', line);
      assert.ok(
        [...found].some(([text, scope]) => /^2024-04/u.test(text) && scope === 'constant.numeric.date'),
        line,
      );
    }
  });

  it('leaves “date” alone elsewhere', () => {
    const found = scopes(grammar, 'Bakıda görüş\ndate 2024-04');
    assert.notEqual(found.get('date'), 'keyword.other.header');
  });

  it('colours front matter, and text after it as text', () => {
    const found = scopes(grammar, '---\ndate: 2024-04-23\ntitle: Görüş\n---\nsource: mətn');
    assert.equal(found.get('date'), 'keyword.other.header');
    assert.equal(found.get('Görüş'), 'string.unquoted.header');
    assert.equal(found.has('source'), false);
  });

  it('colours quotations as far as their line, dates and numbers inside too', () => {
    const found = scopes(grammar, 'date 2024\n“Xəzər 7” və «Kür\nsərbəst mətn');
    assert.equal(found.get('Xəzər '), 'string.quoted.other');
    assert.equal(found.get('7'), 'constant.numeric');
    assert.equal(found.get('Kür'), 'string.quoted.other');
    assert.equal(found.has('sərbəst mətn'), false);
  });

  it('colours dates, times and numbers, not digits inside words', () => {
    const found = scopes(
      grammar,
      'date 2024\n11-12 mart tarixlərində, 2023-cü ildə, 05.04.2024, 15:30-da 1 250,5 manat COP29',
    );
    assert.equal(found.get('11-12 mart'), 'constant.numeric.date');
    assert.equal(found.get('2023-cü ildə'), 'constant.numeric.date');
    assert.equal(found.get('05.04.2024'), 'constant.numeric.date');
    assert.equal(found.get('15:30'), 'constant.numeric.time');
    assert.equal(found.get('250,5'), 'constant.numeric');
    assert.equal([...found.keys()].includes('29'), false);
  });

  it('takes linear time on long hostile lines', () => {
    for (const line of ['“'.repeat(20_000), '1-'.repeat(20_000), '"'.repeat(20_001), ' '.repeat(40_000)]) {
      assert.ok(grammar.tokenizeLine(line, INITIAL).tokens.length > 0);
    }
  }).timeout(5000);
});

import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fill } from '../../src/assets/l10n';

const ROOT = join(__dirname, '..', '..');
const PARTS = join(ROOT, 'src', 'assets', 'l10n', 'parts');

const partNames = [...new Set(readdirSync(PARTS).map((file) => file.replace(/\.(en|az)\.json$/u, '')))];

function read(part: string, language: 'en' | 'az'): Record<string, string> {
  return JSON.parse(readFileSync(join(PARTS, `${part}.${language}.json`), 'utf8')) as Record<string, string>;
}

function all(language: 'en' | 'az'): Map<string, string> {
  return new Map(partNames.flatMap((part) => Object.entries(read(part, language))));
}

const PLACEHOLDER = /\{(\w+)(?:, plural, one \{([^{}]*)\} other \{([^{}]*)\})?\}/gu;

/** What a message shows of its arguments; a count that only chooses between two forms is not among it. */
const shown = (text: string): string[] =>
  [
    ...new Set(
      [...text.matchAll(PLACEHOLDER)]
        .filter(([, , one, other]) => other === undefined || `${one ?? ''}${other}`.includes('#'))
        .map(([, name = '']) => name),
    ),
  ].sort();

describe('words', () => {
  for (const part of partNames) {
    it(`${part} says the same things in both languages`, () => {
      const en = read(part, 'en');
      const az = read(part, 'az');
      assert.deepEqual(Object.keys(az).sort(), Object.keys(en).sort());
      for (const [key, text] of Object.entries(en)) {
        assert.deepEqual(shown(az[key] ?? ''), shown(text), key);
        for (const words of [text, az[key] ?? '']) assert.doesNotMatch(words.replace(PLACEHOLDER, ''), /[{}]/u, key);
        assert.notEqual(text.trim(), '', key);
        assert.notEqual(az[key]?.trim(), '', key);
      }
    });
  }

  it('Azerbaijani hangs no ending on a word that it does not know', () => {
    const glued = [...all('az')].filter(([, text]) => /\}[”»]?[-‑'’]?\p{Ll}/u.test(text)).map(([key]) => key);
    assert.deepEqual(glued, []);
  });

  it('Azerbaijani has one word for each thing', () => {
    const others: readonly (readonly [RegExp, string])[] = [
      [/iş qovluğu/iu, 'iş sahəsi'],
      [/başlanğıc forma/iu, 'əsas forma'],
      [/qiymət/iu, 'dəyər'],
      [/geri qaytar/iu, 'geri al'],
      [/yenidən et/iu, 'təkrarla'],
      [/etiketlər (?:siyahısı|toplusu|faylı)/iu, 'etiket dəsti'],
      [/təlim/iu, 'öyrətmə'],
      [/sərhəd/iu, 'kənar'],
      [/identifikator/iu, 'id'],
      [/təxminlər/iu, 'proqnozlar'],
    ];
    const manifest = JSON.parse(readFileSync(join(ROOT, 'package.nls.az.json'), 'utf8')) as Record<string, string>;
    for (const [key, text] of [...all('az'), ...Object.entries(manifest)])
      for (const [word, ours] of others) assert.doesNotMatch(text, word, `${key}: ${ours}`);
  });

  it('a count is worded for one and for more', () => {
    const message = '{files, plural, one {# file} other {# files}} in {folder}';
    assert.equal(fill(message, { files: 1, folder: 'a' }), '1 file in a');
    assert.equal(fill(message, { files: 0, folder: 'a' }), '0 files in a');
    assert.equal(fill(message, { files: 12, folder: 'a#' }), '12 files in a#');
    assert.equal(fill(message, { folder: 'a' }), message.replace('{folder}', 'a'));
    assert.equal(fill(all('en').get('export.done') ?? '', { files: 1 }), 'Exported 1 file; nothing was lost.');
  });

  it('no key stands in two parts', () => {
    const keys = partNames.flatMap((part) => Object.keys(read(part, 'en')));
    assert.deepEqual(
      keys.filter((key, i) => keys.indexOf(key) !== i),
      [],
    );
  });

  it('every problem code has a wording, and every wording a code', () => {
    const source = readFileSync(join(ROOT, 'src', 'core', 'problem.ts'), 'utf8');
    const union = source.slice(
      source.indexOf('export type ProblemCode'),
      source.indexOf(';', source.indexOf('export type ProblemCode')),
    );
    const codes = [...union.matchAll(/'([^']+)'/gu)].map((match) => match[1] ?? '');
    const worded = [...all('en').keys()]
      .filter((key) => key.startsWith('problem.'))
      .map((key) => key.slice('problem.'.length));
    assert.deepEqual(worded.sort(), codes.sort());
  });
});

import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(__dirname, '..', '..');
const PARTS = join(ROOT, 'src', 'assets', 'l10n', 'parts');

const partNames = [...new Set(readdirSync(PARTS).map((file) => file.replace(/\.(en|az)\.json$/u, '')))];

function read(part: string, language: 'en' | 'az'): Record<string, string> {
  return JSON.parse(readFileSync(join(PARTS, `${part}.${language}.json`), 'utf8')) as Record<string, string>;
}

function all(language: 'en' | 'az'): Map<string, string> {
  return new Map(partNames.flatMap((part) => Object.entries(read(part, language))));
}

const placeholders = (text: string): string[] => [...new Set(text.match(/\{\w+\}/gu) ?? [])].sort();

describe('words', () => {
  for (const part of partNames) {
    it(`${part} says the same things in both languages`, () => {
      const en = read(part, 'en');
      const az = read(part, 'az');
      assert.deepEqual(Object.keys(az).sort(), Object.keys(en).sort());
      for (const [key, text] of Object.entries(en)) {
        assert.deepEqual(placeholders(az[key] ?? ''), placeholders(text), key);
        assert.notEqual(text.trim(), '', key);
        assert.notEqual(az[key]?.trim(), '', key);
      }
    });
  }

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

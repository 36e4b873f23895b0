import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { sentencesOf } from '../../../src/core/article/sentences';
import { tokenize } from '../../../src/core/article/tokens';
import { analyze } from '../../../src/core/azerbaijani/endings';
import { fold } from '../../../src/core/azerbaijani/casing';
import { sharedFile } from '../../../src/build/evaluate/gold';

interface StemCase {
  readonly word: string;
  readonly stem: string;
}

interface TokenCase {
  readonly name: string;
  readonly input: string;
  readonly words: readonly string[] | null;
  readonly sentences: readonly string[] | null;
}

/** Lowest shares that have been reached: all stems of nouns without `-çı`, `-lı`, `-sız`, `-lıq`; words but for addresses and other alphabets. */
const STEMS = 0.54;
const WORDS = 0.9;
const SENTENCES = 0.96;

function share(what: string, right: number, of: number): number {
  console.log(`      ${what}: ${right} of ${of} (${((100 * right) / of).toFixed(1)} %)`);
  return right / of;
}

/**
 * Stemming and tokenising cases of another project, where its data lies beside the checkout. They are a
 * check and no definition: that project's stems also lose verb and derivational endings (`-ır`, `-çı`,
 * `-siz`), which are no endings of names; its words join what rules here read apart (`COP29-un`).
 */
describe('cases of others', () => {
  const stems = sharedFile('gold/stems.json');
  const tokens = sharedFile('gold/tokens.json');
  if (stems === undefined || tokens === undefined) {
    it.skip('the shared data is not beside this checkout');
    return;
  }

  it('stems: some reading has theirs', () => {
    const rows = JSON.parse(readFileSync(stems, 'utf8')) as StemCase[];
    const right = rows.filter(({ word, stem }) => analyze(word).some(({ key }) => key === fold(stem)));
    assert.ok(share('stems', right.length, rows.length) >= STEMS);
  });

  it('tokens: their words are ours where no sign joins them', () => {
    const rows = JSON.parse(readFileSync(tokens, 'utf8')) as TokenCase[];
    const plain = rows.filter(({ words }) => words?.every((word) => /^[\p{L}\p{M}]+$/u.test(word)) === true);
    const right = plain.filter(({ input, words }) => {
      const ours = tokenize(input).filter(({ kind }) => kind === 'word');
      return ours.map(({ text }) => text).join(' ') === words?.join(' ');
    });
    assert.ok(share('words', right.length, plain.length) >= WORDS);
  });

  it('sentences begin and end where theirs do', () => {
    const rows = JSON.parse(readFileSync(tokens, 'utf8')) as TokenCase[];
    const told = rows.filter(({ sentences }) => sentences !== null);
    const right = told.filter(
      ({ input, sentences }) =>
        sentencesOf(input)
          .map(({ start, end }) => input.slice(start, end))
          .join('\n') === sentences?.map((sentence) => sentence.trim()).join('\n'),
    );
    assert.ok(share('sentences', right.length, told.length) >= SENTENCES);
  });
});

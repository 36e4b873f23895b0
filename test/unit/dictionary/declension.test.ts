import assert from 'node:assert/strict';
import { inflect } from '../../../src/core/azerbaijani/endings';
import { parseDictionary } from '../../../src/core/dictionary';
import { isPossessed } from '../../../src/core/dictionary/possessed';
import { compileDictionary } from '../../../src/lexicon/compile/dictionary';

const CASES = [undefined, 'gen', 'dat', 'acc', 'loc', 'abl'] as const;

/** A compound in the plural: `xarici işlər naziri` → `xarici işlər nazirləri`. */
function pluralOfCompound(form: string): string {
  const stem = form.replace(/(?<=[aeəıioöuü])s[ıiuü]$|[ıiuü]$/u, '');
  return inflect(stem, { plural: true, possessive: 'poss3' });
}

describe('declension of every title', () => {
  const dictionary = parseDictionary(compileDictionary());

  it('finds its entry in singular, plural and with a possessive, in six cases', () => {
    const missed: string[] = [];
    for (const entry of dictionary.entries) {
      for (const form of [entry.canonical, ...entry.variants]) {
        const compound = isPossessed(form);
        const bases = compound
          ? [form, pluralOfCompound(form)].map((base) => ({ base, possessed: true }))
          : [false, true].flatMap((plural) => [
              { base: inflect(form, { plural }), possessed: false },
              { base: inflect(form, { plural, possessive: 'poss3' }), possessed: true },
            ]);
        for (const { base, possessed } of bases) {
          for (const kase of CASES) {
            const written = inflect(base, { possessed, case: kase });
            if (!dictionary.find(written).some(({ id }) => id === entry.id)) missed.push(`${entry.id}: ${written}`);
          }
        }
      }
    }
    assert.deepEqual(missed, []);
  }).timeout(20_000);

  it('softens the last letter of no title that keeps it', () => {
    const forms = new Map<string, string>();
    for (const { canonical, variants } of dictionary.entries) {
      for (const form of [canonical, ...variants]) {
        const last = form.split(/[\s-]/u).at(-1) ?? '';
        if (/[qk]$/u.test(last)) forms.set(last.toLocaleLowerCase('az'), inflect(last, { possessive: 'poss3' }));
      }
    }
    assert.deepEqual(
      [...forms].sort().map(([, possessed]) => possessed.toLocaleLowerCase('az')),
      ['akademiki', 'müstəntiqi', 'polkovniki'],
    );
  });
});

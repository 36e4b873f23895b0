import assert from 'node:assert/strict';
import { BUNDLES, fill, type Language } from '../../../../src/assets/l10n';
import { valueInWords } from '../../../../src/vscode/dateWords';
import type { Words } from '../../../../src/vscode/words';

function words(language: Language): Words {
  const find: Words['find'] = (key, args) => {
    const message = BUNDLES[language][key];
    return message === undefined ? undefined : fill(message, args);
  };
  return {
    language,
    onDidChange: () => ({ dispose: () => undefined }),
    t: (key, args) => find(key, args) ?? key,
    find,
    problem: ({ code }) => code,
    label: (id) => id,
    guidelines: () => undefined,
  };
}

const ROWS: readonly (readonly [value: string, en: string, az: string])[] = [
  ['2024-03-11/2024-03-12', '11–12 March 2024', '11–12 mart 2024'],
  ['2024-09-29/2024-10-02', '29 September – 2 October 2024', '29 sentyabr – 2 oktyabr 2024'],
  ['2024-03/2024-05', 'March – May 2024', 'mart – may 2024'],
  ['2024-01/2024-03-15', 'January – 15 March 2024', 'yanvar – 15 mart 2024'],
  // two years are both said
  ['2023-12-28/2024-01-03', '28 December 2023 – 3 January 2024', '28 dekabr 2023 – 3 yanvar 2024'],
  ['2023-12/2024-03', 'December 2023 – March 2024', 'dekabr 2023 – mart 2024'],
  ['2020/2023', '2020 – 2023', '2020-ci il – 2023-cü il'],
];

describe('dates: ranges in words', () => {
  for (const [value, en, az] of ROWS) {
    it(`says ${value} with what both ends share once`, () => {
      assert.deepEqual([valueInWords(value, words('en')), valueInWords(value, words('az'))], [en, az]);
    });
  }
});

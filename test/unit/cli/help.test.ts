import assert from 'node:assert/strict';
import helpAz from '../../../src/assets/l10n/parts/help.az.json';
import helpEn from '../../../src/assets/l10n/parts/help.en.json';
import { MemoryFiles, run } from './memoryHost';

const COMMANDS = ['recognize', 'export', 'import', 'convert', 'lookup', 'merge'];
const plain = (text: string): string => text.replace(/\s+/gu, ' ');

describe('the help of the command line', () => {
  for (const [lang, words] of [
    ['en', helpEn],
    ['az', helpAz],
  ] as const) {
    it(`says all in ${lang}`, () => {
      const pages = [[], ...COMMANDS].flat().map((command) => run([command, '--help', '--lang', lang]));
      pages.push(run(['--lang', lang, '--help']), run(['--lang', lang, 'help', 'merge']));
      for (const { code, err } of pages) assert.deepEqual([code, err], [0, '']);
      const all = plain(pages.map(({ out }) => out).join('\n'));
      for (const [key, text] of Object.entries(words))
        if (key.startsWith('cli.help.')) assert.ok(all.includes(plain(text)), key);
      assert.doesNotMatch(all, /cli\.help/u, 'nothing is left unworded');
      if (lang === 'az') for (const text of Object.values(helpEn)) assert.ok(!all.includes(plain(text)), text);
    });
  }

  it('is in the language of the environment without a language, or with one that is not known', () => {
    assert.match(run(['--help']).out, /^Usage: aznews/u);
    assert.match(run(['--help', '--lang', 'fr']).out, /^Usage: aznews/u);
  });

  it('is the answer where no command is given', () => {
    const { code, err } = run(['--lang', 'az']);
    assert.equal(code, 2);
    assert.match(err, /^İstifadə: aznews/u);
    assert.doesNotMatch(err, /aznews: xəta/u);
  });
});

describe('the options of every command', () => {
  const files = new MemoryFiles({ 'a.azn': 'date 2024-04-15\nBakıda.\n' });

  it('stand before its name or behind it', () => {
    for (const args of [
      ['--lang', 'az', 'recognize', 'none.azn'],
      ['--lang=az', 'recognize', 'none.azn'],
      ['recognize', 'none.azn', '--lang=az'],
      ['--lang', 'en', 'recognize', '--lang', 'az', 'none.azn'],
    ])
      assert.match(run(args).err, /^none\.azn: xəta: /u, args.join(' '));
    const { err } = run(['--report', 'json', '--lang', 'az', 'recognize', 'none.azn']);
    assert.match((JSON.parse(err) as { message: string }).message, /yoxdur/u);
    assert.equal(run(['--lang', 'az', 'recognize', 'a.azn'], files).code, 0);
  });

  it('are wrong use with a word that they do not know', () => {
    for (const args of [
      ['--lang', 'fr', 'recognize', 'a.azn'],
      ['recognize', 'a.azn', '--report', 'xml'],
    ]) {
      const { code, err, out } = run(args, files);
      assert.deepEqual([code, out], [2, '']);
      assert.match(err, /--lang|--report/u);
    }
  });
});

describe('wrong use', () => {
  const cases: readonly (readonly [readonly string[], keyof typeof helpEn, string])[] = [
    [['recognize', '--nope', 'a.azn'], 'cli.usage.unknownOption', '--nope'],
    [['recognize'], 'cli.usage.missingArgument', 'file'],
    [['recognize', 'a.azn', '--date'], 'cli.usage.optionMissingArgument', '--date <date>'],
    [['export', 'a.azn'], 'cli.usage.missingMandatoryOptionValue', '--format <id>'],
    [['nope'], 'cli.usage.unknownCommand', 'nope'],
    [['merge', 'a', 'b', 'c', 'd'], 'cli.usage.excessArguments', 'merge'],
  ];
  for (const [args, key, what] of cases) {
    it(`is told in one line in both languages: ${args.join(' ')}`, () => {
      const english = run(args);
      assert.deepEqual(
        [english.code, english.out, english.err],
        [2, '', `aznews: error: ${helpEn[key].replace('{what}', what)}\n`],
      );
      assert.equal(run(['--lang', 'az', ...args]).err, `aznews: xəta: ${helpAz[key].replace('{what}', what)}\n`);
    });
  }
});

import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CHOICES, SETTINGS } from '../../src/vscode/settingsTable';

const ROOT = join(__dirname, '..', '..');

interface Manifest {
  readonly main: string;
  readonly browser: string;
  readonly activationEvents: readonly string[];
  readonly engines: { readonly vscode: string };
  readonly contributes: {
    readonly commands: readonly { readonly command: string }[];
    readonly keybindings: readonly { readonly command: string; readonly when: string }[];
    readonly menus: Readonly<Record<string, readonly { readonly command: string }[]>>;
    readonly views: Readonly<Record<string, readonly { readonly id: string }[]>>;
    readonly viewsWelcome: readonly { readonly view: string }[];
    readonly configuration: {
      readonly properties: Readonly<Record<string, { readonly default: unknown; readonly enum?: readonly string[] }>>;
    };
  };
}

const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');
const manifestText = read('package.json');
const manifest = JSON.parse(manifestText) as Manifest;
const { contributes } = manifest;
const declared = contributes.commands.map(({ command }) => command);
const source = readdirSync(join(ROOT, 'src', 'vscode'), { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts'))
  .map((path) => read(join('src', 'vscode', path)))
  .join('\n');

/** Ids that the code names: whole, or by a template whose last part stands elsewhere as a word of its own. */
function isNamed(id: string): boolean {
  if (source.includes(`'${id}'`)) return true;
  const [, family, last] = /^(aznews\.\w+)\.(\w+)$/u.exec(id) ?? [];
  return (
    last !== undefined && source.includes(`\`${family ?? ''}.\${`) && new RegExp(`\\b${last}\\b`, 'u').test(source)
  );
}

describe('the manifest', () => {
  it('declares no command twice, and none that the code does not know', () => {
    assert.deepEqual(
      declared.filter((id, i) => declared.indexOf(id) !== i),
      [],
    );
    assert.deepEqual(
      declared.filter((id) => !isNamed(id)),
      [],
    );
  });

  it('has keys and menus for declared commands only, and keys only where they make sense', () => {
    const known = new Set(declared);
    const used = [...contributes.keybindings, ...Object.values(contributes.menus).flat()].map(({ command }) => command);
    assert.deepEqual(
      used.filter((id) => !known.has(id)),
      [],
    );
    for (const { command, when } of contributes.keybindings) assert.match(when ?? '', /\S/u, command);
  });

  it('welcomes in views that exist', () => {
    const views = new Set(
      Object.values(contributes.views)
        .flat()
        .map(({ id }) => id),
    );
    for (const { view } of contributes.viewsWelcome) assert.ok(views.has(view) || view.startsWith('workbench.'), view);
  });

  it('says all its words in both languages, no others, with links to declared commands only', () => {
    const used = [...new Set([...manifestText.matchAll(/"%([\w.]+)%"/gu)].map((match) => match[1] ?? ''))].sort();
    for (const language of ['package.nls.json', 'package.nls.az.json']) {
      const words = JSON.parse(read(language)) as Record<string, string>;
      assert.deepEqual(Object.keys(words).sort(), used, language);
      for (const [key, text] of Object.entries(words)) {
        assert.match(text, /\S/u, key);
        for (const [, id = ''] of text.matchAll(/\(command:([\w.]+)\)/gu)) assert.ok(declared.includes(id), id);
      }
    }
  });

  it('declares the settings that the code reads, with the same defaults and choices', () => {
    const properties = Object.entries(contributes.configuration.properties);
    const defaults = properties.map(([id, setting]) => [id.replace(/^aznews\./u, ''), setting.default]);
    assert.deepEqual(Object.fromEntries(defaults), SETTINGS);
    const choices = properties.flatMap(([id, { enum: words }]) =>
      words ? [[id.replace(/^aznews\./u, ''), words]] : [],
    );
    assert.deepEqual(Object.fromEntries(choices), CHOICES);
    const unread = Object.keys(SETTINGS).filter((name) => !source.includes(`('${name}'`));
    assert.deepEqual(unread, []);
  });

  it('activates for plain text, the workspace’s own files and sidecars, and for nothing wider', () => {
    for (const event of manifest.activationEvents)
      assert.match(
        event,
        /^(onLanguage:plaintext|onFileSystem:aznews-titles|workspaceContains:(\*\*\/)?[*.\w/{},-]*\.yaml)$/u,
      );
  });

  it('names files that exist or that the build makes', () => {
    for (const [, path = ''] of manifestText.matchAll(/"\.\/((?:syntaxes|snippets|src)\/[^"]+)"/gu))
      assert.ok(existsSync(join(ROOT, path)), path);
    for (const path of [manifest.main, manifest.browser])
      assert.match(path, /^\.\/dist\/(node|web)\/extension(\.js)?$/u);
    assert.equal(manifest.engines.vscode, '^1.104.0');
  });
});

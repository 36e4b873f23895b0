import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';

const SRC = resolve(__dirname, '..', '..', 'src');

/** Packages that run in any host and so may be used by the core. */
const PURE_PACKAGES = [
  'yaml',
  'temporal-polyfill',
  'diff',
  'approx-string-match',
  'd3-dsv',
  '@noble/hashes',
  '@xmldom/xmldom',
];

interface Import {
  readonly file: string;
  readonly target: string;
}

function files(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return files(path);
    return entry.name.endsWith('.ts') ? [path] : [];
  });
}

function importsBelow(folder: string): Import[] {
  return files(join(SRC, folder)).flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/^(?:import|export)[^;]*?from '([^']+)'|\bimport\('([^']+)'\)/gmu)].map(
      (match) => {
        const target = match[1] ?? match[2] ?? '';
        return {
          file: relative(SRC, file).split(sep).join('/'),
          target: target.startsWith('.')
            ? relative(SRC, resolve(dirname(file), target))
                .split(sep)
                .join('/')
            : target,
        };
      },
    ),
  );
}

const room = (target: string): string => target.split('/')[0] ?? '';

function broken(folder: string, allowed: (target: string) => boolean): string[] {
  return importsBelow(folder)
    .filter(({ target }) => !allowed(target))
    .map(({ file, target }) => `${file} imports ${target}`);
}

describe('walls', () => {
  it('the core imports itself and pure packages only', () => {
    const pure = (target: string): boolean =>
      PURE_PACKAGES.some((name) => target === name || target.startsWith(`${name}/`));
    assert.deepEqual(
      broken('core', (target) => room(target) === 'core' || pure(target)),
      [],
    );
  });

  it('the editor adapter and the command line see of the core what its index exports, and what makes an engine', () => {
    const doors = ['core', 'core/createEngine'];
    for (const folder of ['vscode', 'cli'])
      assert.deepEqual(
        broken(folder, (target) => room(target) !== 'core' || doors.includes(target)),
        [],
      );
  });

  it('the core’s index exports nothing that nobody outside uses', () => {
    const names = (list: string): string[] =>
      list.split(',').flatMap((one) => /^\s*(?:type |\* as )?(\w+)/u.exec(one)?.[1] ?? []);
    const index = readFileSync(join(SRC, 'core', 'index.ts'), 'utf8');
    const exported = [...index.matchAll(/^export (?:type )?(?:\{([^}]*)\}|(\* as \w+)) from/gmu)].flatMap(
      ([, list, namespace]) => names(list ?? namespace ?? ''),
    );
    const used = new Set(
      ['vscode', 'cli', 'build', 'lexicon'].flatMap((folder) =>
        files(join(SRC, folder)).flatMap((file) =>
          [...readFileSync(file, 'utf8').matchAll(/^import (?:type )?\{([^}]*)\} from '(?:\.\.\/)+core'/gmu)].flatMap(
            ([, list = '']) => names(list),
          ),
        ),
      ),
    );
    assert.ok(exported.length > 0);
    assert.deepEqual(
      exported.filter((name) => !used.has(name)),
      [],
    );
  });

  it('the editor adapter imports the core, its own rooms, assets and vscode', () => {
    assert.deepEqual(
      broken(
        'vscode',
        (target) =>
          ['core', 'vscode', 'assets'].includes(room(target)) ||
          target.startsWith('../syntaxes/') ||
          (!target.includes('/') && target !== 'fs'),
      ),
      [],
    );
    const node = importsBelow('vscode').filter(({ target }) => /^(node:|fs$|path$|os$|child_process$)/u.test(target));
    assert.deepEqual(node, []);
  });

  it('the command line imports the core and its own room, never vscode', () => {
    assert.deepEqual(
      broken('cli', (target) => !['vscode', 'lexicon', 'build'].includes(room(target))),
      [],
    );
  });

  it('features do not import each other', () => {
    const cross = importsBelow('vscode/features').filter(({ file, target }) => {
      // the list of features is what imports them all
      return target.startsWith('vscode/features/') && file !== 'vscode/features/index.ts';
    });
    assert.deepEqual(cross, []);
  });
});

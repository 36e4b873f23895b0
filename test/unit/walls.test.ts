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
      if (!target.startsWith('vscode/features/') || file === 'vscode/features/index.ts') return false;
      // a feature of several files has a folder of its own
      const home = file.split('/').slice(0, 3).join('/');
      return file.split('/').length < 4 || !target.startsWith(home);
    });
    assert.deepEqual(cross, []);
  });
});

import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../vscode/places';
import { ms, timing, type Row } from './measure';

const BUNDLE = join(ROOT, 'dist', 'node', 'extension.js');
const RUNS = 30;

/**
 * Activation for a plain-text file that is no article: the bundle read and run with a host that answers
 * anything, each time in a process of its own, as VS Code loads it once.
 */
export function activationRows(): Row[] {
  if (!existsSync(BUNDLE))
    return [{ what: 'activate for plain text', figure: 'not measured: run npm run build first' }];
  const samples = Array.from({ length: RUNS }, () => Number(execFileSync(process.execPath, ['-e', PROBE, BUNDLE])));
  return [{ what: 'activate for plain text', figure: ms(timing(samples)) }];
}

/** Runs in the child: `vscode` is a thing whose every property, call and instance is such a thing again. */
const PROBE = `
const { _load } = require('node:module');
const anything = () => {
  const known = new Map();
  return new Proxy(class {}, {
    get: (_, key) => {
      if (key === Symbol.iterator) return function* () {};
      if (key === Symbol.toPrimitive) return () => '';
      if (!known.has(key)) known.set(key, anything());
      return known.get(key);
    },
    apply: anything,
    construct: anything,
  });
};
const vscode = anything();
require('node:module')._load = function (id, ...rest) {
  return id === 'vscode' ? Object.create(vscode) : _load.call(this, id, ...rest);
};
const started = performance.now();
const { activate } = require(process.argv[1]);
activate({ subscriptions: [], extensionUri: {}, extension: { packageJSON: { contributes: { commands: [], views: {} } } } });
process.stdout.write(String(performance.now() - started));
process.exit();
`;

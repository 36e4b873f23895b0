import { parseArgs } from 'node:util';
import { FLOOR, NEWEST, releaseOf, type ServerRelease } from '../../src/build/vscode/versions';

export interface RunOptions {
  /** Only tests whose full title holds this (a regular expression, as mocha has it). */
  readonly grep: string | undefined;
  readonly releases: readonly ServerRelease[];
  /** Take the package that is there. */
  readonly packaged: boolean;
  readonly host: 'desktop' | 'server' | undefined;
}

/** The arguments that the runners of tests in an editor share. */
export function runOptions(defaults: readonly ServerRelease[] = [FLOOR, NEWEST]): RunOptions {
  const { values } = parseArgs({
    options: {
      grep: { type: 'string', short: 'g' },
      vscode: { type: 'string' },
      host: { type: 'string' },
      packaged: { type: 'boolean', default: false },
    },
  });
  const host = values.host;
  if (host !== undefined && host !== 'desktop' && host !== 'server') throw new Error('--host is desktop or server.');
  return {
    grep: values.grep,
    releases: values.vscode === undefined ? defaults : [releaseOf(values.vscode)],
    host,
    packaged: values.packaged,
  };
}

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { nanoid } from 'nanoid';
import { createEngine } from '../core/createEngine';
import { DATA_FILES, type Engine } from '../core';
import manifest from '../../package.json';
import { FileError } from './host';
import { nodeFiles, writeAll } from './nodeFiles';
import { runCli } from './run';
import { sidecars } from './sidecars';

/** The compiled language data stand beside the bundle. */
const DATA = join(__dirname, 'data');

function readData(name: string): Buffer {
  try {
    return readFileSync(join(DATA, name));
  } catch (error) {
    throw new FileError(
      join(DATA, name),
      error instanceof Error && 'code' in error ? String(error.code) : String(error),
    );
  }
}

function loadEngine(): Engine {
  const text = (name: string): string => readData(name).toString('utf8');
  const loaded = createEngine({
    names: text(DATA_FILES.names),
    holidays: text(DATA_FILES.holidays),
    dictionary: text(DATA_FILES.dictionary),
    tagger: readData(DATA_FILES.tagger),
  });
  const { trouble } = loaded.recognizer;
  if (trouble !== undefined) write(2, `aznews: suggestions come from rules alone: ${trouble}\n`);
  return loaded;
}

let engine: Engine | undefined;

/** Writes to a stream of the process; whoever reads it may have gone (`| head`). */
function write(descriptor: 1 | 2, text: string): void {
  try {
    writeAll(descriptor, text);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EPIPE') process.exit(process.exitCode ?? 0);
    throw error;
  }
}

/** Local time: `toISOString` would be a day behind or ahead at night. */
function today(): string {
  const now = new Date();
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

process.exitCode = runCli(process.argv.slice(2), {
  files: nodeFiles,
  sidecars,
  engine: () => (engine ??= loadEngine()),
  version: manifest.version,
  language: /^az/iu.test(process.env['LC_ALL'] || process.env['LC_MESSAGES'] || process.env['LANG'] || '')
    ? 'az'
    : 'en',
  interactive: process.stderr.isTTY === true,
  out: (text) => write(1, text),
  err: (text) => write(2, text),
  today,
  newId: () => nanoid(8),
});

import type { LossLog } from './loss';
import { isObject } from './markRecord';

/** A line of a file with its number, from 1. The line end is taken off. */
export interface Line {
  readonly number: number;
  readonly text: string;
}

/** Lines of a text that comes in pieces. LF and CRLF end a line; a last line without end counts. */
export function* linesOf(chunks: Iterable<string>): Generator<Line> {
  let number = 1;
  let rest: string[] = [];
  for (const chunk of chunks) {
    let from = 0;
    for (let at = chunk.indexOf('\n'); at >= 0; at = chunk.indexOf('\n', from)) {
      rest.push(chunk.slice(from, at));
      yield line(number++, rest.join(''));
      rest = [];
      from = at + 1;
    }
    rest.push(chunk.slice(from));
  }
  const last = rest.join('');
  if (last !== '') yield line(number, last);
}

function line(number: number, text: string): Line {
  const clean = number === 1 && text.startsWith('\ufeff') ? text.slice(1) : text;
  return { number, text: clean.endsWith('\r') ? clean.slice(0, -1) : clean };
}

/**
 * A value as one line of JSON with its line end. Characters that some readers take for line ends are
 * escaped, so that every reader sees one line.
 */
export function jsonLine(value: unknown): string {
  return `${JSON.stringify(value).replace(/[\u0085\u2028\u2029]/gu, escapeUnit)}\n`;
}

function escapeUnit(unit: string): string {
  return `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

/** Objects of a JSON Lines file with their lines; other lines are logged as invalid and passed over. */
export function* jsonObjects(
  chunks: Iterable<string>,
  file: string,
  log: LossLog,
): Generator<{ readonly line: number; readonly object: Readonly<Record<string, unknown>> }> {
  for (const { number, text } of linesOf(chunks)) {
    if (text.trim() === '') continue;
    const value = parseJson(text);
    if (isObject(value)) yield { line: number, object: value };
    else log.add('input.invalid', file, { line: number, text: text.slice(0, 80) });
  }
}

/** The value of a JSON text, `undefined` where it is none. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

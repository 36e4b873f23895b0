import { isMap, parseDocument, type YAMLMap } from 'yaml';
import type { Problem } from '../problem';
import type { Span } from '../span';

/** YAML libraries are slow on what nobody writes by hand. */
const LARGEST = 5_000_000;

/**
 * The mapping that a workspace file is. Never throws: faults of the YAML become problems at their place
 * (UTF-16 units of the text). Nothing for an empty file and for what is no mapping.
 */
export function readTop<F>(
  yaml: string,
  Fields: new (map: YAMLMap, at: Span, problems: Problem[]) => F,
  /** The key that such a file has. */
  expected: string,
  problems: Problem[],
): F | undefined {
  const start = { start: 0, end: Math.min(yaml.length, 1) };
  if (yaml.length > LARGEST) {
    problems.push({ code: 'yaml.syntax', severity: 'error', span: start, args: { detail: 'TOO_LARGE' } });
    return undefined;
  }
  const document = parseDocument(yaml, { logLevel: 'silent', prettyErrors: false });
  for (const { pos, code } of [...document.errors, ...document.warnings]) {
    const span = { start: pos[0], end: Math.max(pos[0], pos[1]) };
    if (code === 'DUPLICATE_KEY') problems.push({ code: 'yaml.duplicate', severity: 'error', span });
    else problems.push({ code: 'yaml.syntax', severity: 'error', span, args: { detail: code } });
  }
  if (document.contents === null) return undefined;
  if (isMap(document.contents)) return new Fields(document.contents, start, problems);
  problems.push({ code: 'yaml.type', severity: 'error', span: start, args: { field: '', expected: `${expected}:` } });
  return undefined;
}

/**
 * How our own layout writes values: letters and a few harmless signs plain, everything else as JSON,
 * which YAML reads alike. What a person wrote otherwise is left to the `yaml` package.
 */

/** Words that YAML 1.1 or 1.2 tools take for something else than text. */
const RESERVED = /^(?:null|true|false|yes|no|on|off|y|n)$/iu;
const PLAIN = /^\p{L}(?:[\p{L}\p{N}\p{M}_./()’'-]| (?! |$))*$/u;
const ASCII_WORD = /^[A-Za-z][A-Za-z0-9_.-]*$/;

/** Controls, line separators and byte-order marks that JSON lets stand and YAML or an editor does not. */
const UNPRINTABLE = /[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/gu;

function isPlain(text: string): boolean {
  return (ASCII_WORD.test(text) || PLAIN.test(text)) && !RESERVED.test(text);
}

/** A value on one line. */
export function writeValue(value: unknown): string {
  if (typeof value === 'string' && isPlain(value)) return value;
  return flow(value);
}

/** JSON with blanks behind commas and colons. */
function flow(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(flow).join(', ')}]`;
  if (typeof value === 'object' && value !== null) {
    const pairs = Object.entries(value).map(([key, inner]) => `${flow(key)}: ${flow(inner)}`);
    return `{${pairs.join(', ')}}`;
  }
  return JSON.stringify(value).replace(UNPRINTABLE, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/**
 * The value that our own layout wrote as `raw`; `undefined` where it was written otherwise, though it
 * may be sound YAML.
 */
export function readValue(raw: string): unknown {
  const first = raw.charCodeAt(0);
  if (first === 0x22) return parseJson(raw);
  if (isPlain(raw)) return raw;
  const value = parseJson(raw);
  // only what comes back letter by letter: JSON forgives doubled keys, YAML does not
  return value !== undefined && value !== null && flow(value) === raw ? value : undefined;
}

function parseJson(raw: string): unknown {
  try {
    return JSON.parse(raw) as unknown;
  } catch {
    return undefined;
  }
}

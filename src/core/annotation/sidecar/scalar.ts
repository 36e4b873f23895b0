/**
 * How our own layout writes values: letters and a few harmless signs plain, everything else as JSON,
 * which YAML reads alike. What a person wrote otherwise is left to the `yaml` package.
 */

/** Words that YAML 1.1 or 1.2 tools take for something else than text. */
const RESERVED = /^(?:null|true|false|yes|no|on|off|y|n)$/iu;
const LONGEST_RESERVED = 5;
const BEGINS = /\p{L}/u;
const GOES_ON = /[\p{L}\p{N}\p{M}_./()’'-]/u;
const PLAIN = /^\p{L}(?:[\p{L}\p{N}\p{M}_./()’'-]| (?! |$))*$/u;

/** Controls, line separators and byte-order marks that JSON lets stand and YAML or an editor does not. */
const UNPRINTABLE = /[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/gu;

/** What the first signs of Unicode do in a plain value, so that an article's own letters need no regular expression. */
const BEGIN = 2;
const GO_ON = 1;
const ROLES = Uint8Array.from({ length: 0x250 }, (_, code) => {
  const sign = String.fromCharCode(code);
  return BEGINS.test(sign) ? BEGIN : GOES_ON.test(sign) ? GO_ON : 0;
});

function isPlain(text: string): boolean {
  if (text.length <= LONGEST_RESERVED && RESERVED.test(text)) return false;
  let wordBefore = false;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code >= ROLES.length) return PLAIN.test(text);
    const role = ROLES[code];
    // one blank between two words
    const goesOn = i === 0 ? role === BEGIN : role !== 0 || (code === 0x20 && wordBefore);
    if (!goesOn) return false;
    wordBefore = role !== 0;
  }
  return wordBefore;
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
  if (raw.charCodeAt(0) === 0x22) return isSimplyQuoted(raw) ? raw.slice(1, -1) : parseJson(raw);
  if (isPlain(raw)) return raw;
  const value = parseJson(raw);
  // only what comes back letter by letter: JSON forgives doubled keys, YAML does not
  return value !== undefined && value !== null && flow(value) === raw ? value : undefined;
}

/** Whether there is nothing in quotes that stands for something else. */
function isSimplyQuoted(raw: string): boolean {
  const last = raw.length - 1;
  for (let i = 1; i < last; i++) {
    const code = raw.charCodeAt(i);
    if (code < 0x20 || code === 0x22 || code === 0x5c) return false;
  }
  return last > 0 && raw.charCodeAt(last) === 0x22;
}

function parseJson(raw: string): unknown {
  try {
    return JSON.parse(raw) as unknown;
  } catch {
    return undefined;
  }
}

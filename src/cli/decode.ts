import { Failure } from './failure';

type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be';

/**
 * Text of a file in pieces: UTF-8, or UTF-16 where a byte order mark says so; the mark is taken off,
 * nothing else is changed. Other bytes are a failure that names the first bad one, counted from 0.
 */
export function* decodePieces(pieces: Iterable<Uint8Array>, file: string): Generator<string> {
  let rest = new Uint8Array(0);
  let base = 0;
  let encoding: Encoding | undefined;
  for (const piece of pieces) {
    rest = join(rest, piece);
    if (encoding === undefined) {
      if (rest.length < 3) continue;
      const mark = markOf(rest);
      encoding = mark.encoding;
      base = mark.length;
      rest = rest.subarray(mark.length);
    }
    const whole = rest.length - incompleteTail(rest, encoding);
    if (whole > 0) yield decodeWhole(rest.subarray(0, whole), encoding, base, file);
    base += whole;
    rest = rest.slice(whole);
  }
  if (encoding === undefined) {
    const mark = markOf(rest);
    encoding = mark.encoding;
    base = mark.length;
    rest = rest.subarray(mark.length);
  }
  if (rest.length > 0) yield decodeWhole(rest, encoding, base, file);
}

/** The whole text of a file. */
export function decodeText(pieces: Iterable<Uint8Array>, file: string): string {
  return [...decodePieces(pieces, file)].join('');
}

function join(a: Uint8Array, b: Uint8Array): Uint8Array<ArrayBuffer> {
  const joined = new Uint8Array(a.length + b.length);
  joined.set(a);
  joined.set(b, a.length);
  return joined;
}

function markOf(bytes: Uint8Array): { readonly encoding: Encoding; readonly length: number } {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return { encoding: 'utf-8', length: 3 };
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { encoding: 'utf-16le', length: 2 };
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { encoding: 'utf-16be', length: 2 };
  return { encoding: 'utf-8', length: 0 };
}

/** Bytes at the end that begin a character which the next piece ends. */
function incompleteTail(bytes: Uint8Array, encoding: Encoding): number {
  if (encoding === 'utf-8') {
    for (let back = 1; back <= Math.min(3, bytes.length); back++) {
      const byte = bytes[bytes.length - back] ?? 0;
      if (byte >= 0xc0) return sequenceLength(byte) > back ? back : 0;
      if (byte < 0x80) return 0;
    }
    return 0;
  }
  const odd = bytes.length % 2;
  const high = bytes[bytes.length - odd - (encoding === 'utf-16le' ? 1 : 2)] ?? 0;
  return odd + (high >= 0xd8 && high <= 0xdb ? 2 : 0);
}

function sequenceLength(lead: number): number {
  return lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : 2;
}

function decodeWhole(bytes: Uint8Array, encoding: Encoding, base: number, file: string): string {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    const at = encoding === 'utf-8' ? firstBadUtf8(bytes) : firstBadUtf16(bytes, encoding);
    throw new Failure('file.bytes', { position: base + at, encoding: encoding.toUpperCase() }, 1, file);
  }
}

/** Offset of the first byte that belongs to no well-formed sequence (Unicode standard, table 3-7). */
function firstBadUtf8(bytes: Uint8Array): number {
  for (let i = 0; i < bytes.length;) {
    const lead = bytes[i] ?? 0;
    if (lead < 0x80) {
      i++;
      continue;
    }
    const second = bytes[i + 1] ?? 0;
    const length = lead < 0xc2 || lead > 0xf4 ? 0 : sequenceLength(lead);
    const low = lead === 0xe0 ? 0xa0 : lead === 0xf0 ? 0x90 : 0x80;
    const high = lead === 0xed ? 0x9f : lead === 0xf4 ? 0x8f : 0xbf;
    if (length === 0 || second < low || second > high) return i;
    for (let k = 2; k < length; k++) {
      const byte = bytes[i + k] ?? 0;
      if (byte < 0x80 || byte > 0xbf) return i;
    }
    i += length;
  }
  return bytes.length;
}

/** Offset of the first surrogate that stands alone, or of a last byte that makes no unit. */
function firstBadUtf16(bytes: Uint8Array, encoding: Encoding): number {
  const unit = (i: number): number => {
    const a = bytes[i] ?? 0;
    const b = bytes[i + 1] ?? 0;
    return encoding === 'utf-16le' ? a | (b << 8) : (a << 8) | b;
  };
  for (let i = 0; i + 1 < bytes.length; i += 2) {
    const here = unit(i);
    if (here < 0xd800 || here > 0xdfff) continue;
    const next = i + 3 < bytes.length ? unit(i + 2) : 0;
    if (here > 0xdbff || next < 0xdc00 || next > 0xdfff) return i;
    i += 2;
  }
  return bytes.length - (bytes.length % 2);
}

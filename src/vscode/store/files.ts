/** A file that is there and cannot be read: a folder of that name, one that others may not see. Says what the file system says. */
export class Unreadable extends Error {}

/** Files as the store needs them, so that its write protocol is tested in memory. */
export interface StoreFiles<Uri> {
  /** Bytes; `undefined` where there is no such file. Rejects with `Unreadable` where it cannot be read. */
  read(uri: Uri): Promise<Uint8Array | undefined>;
  write(uri: Uri, bytes: Uint8Array): Promise<void>;
  /** Does nothing where there is no such file. */
  remove(uri: Uri): Promise<void>;
}

const ENCODER = new TextEncoder();

/** The bytes of a text in UTF-8. */
export function encode(text: string): Uint8Array {
  return ENCODER.encode(text);
}

/** The text of a file in UTF-8; `undefined` for other bytes. A byte-order mark stays in the text. */
export function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** A short sum of a text, to notice half-written files and texts that became another: FNV-1a of 2 × 32 bits. */
export function checksum(text: string): string {
  let a = 0x811c9dc5;
  let b = 0x01000193;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    a = Math.imul(a ^ unit, 0x01000193);
    b = Math.imul(b ^ (unit * 31 + 7), 0x85ebca6b);
    b ^= b >>> 13;
  }
  return `${text.length}-${(a >>> 0).toString(36)}-${(b >>> 0).toString(36)}`;
}

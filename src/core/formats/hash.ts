import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { ExportDocument } from './model';

/** SHA-256 of a text in UTF-8, as hex. */
export function hashText(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text)));
}

/** Hash of the document's text, also where the text itself is not at hand. */
export function hashOf(document: ExportDocument): string {
  return document.textHash ?? hashText(document.text);
}

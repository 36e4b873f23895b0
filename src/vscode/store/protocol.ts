import { mergeSidecars, readSidecar } from '../../core/annotation/sidecar';
import { checksum, decode, encode, type StoreFiles } from './files';
import { readJournal, writeEntry, type Journal, type JournalEntry } from './journal';

/** The file was found to be other than what was written: somebody else writes it right now. */
export class WriteCollision extends Error {}

/**
 * Replaces a sidecar so that a stop at any moment loses nothing: journal first, then the file, then the
 * file read back, then the journal taken away. `workspace.fs` has neither an atomic write nor a lock.
 */
export async function writeThroughJournal<Uri>(
  files: StoreFiles<Uri>,
  journal: Journal<Uri>,
  sidecar: { readonly uri: Uri; readonly name: string },
  base: string | undefined,
  text: string,
): Promise<void> {
  const entry: JournalEntry = { sidecar: sidecar.name, ...(base !== undefined && { base: checksum(base) }), text };
  await files.write(journal.own, writeEntry(entry));
  await files.write(sidecar.uri, encode(text));
  const back = await files.read(sidecar.uri);
  if (back === undefined || decode(back) !== text) throw new WriteCollision();
  await files.remove(journal.own);
}

/** What became of a write that a stop interrupted. */
export type Recovery = 'none' | 'restored' | 'merged' | 'waiting';

/**
 * Finishes the writes that earlier sessions began. A file that the stop left half-written, or as it was
 * before, gets the journal's text; one that others changed is merged by id; one that cannot be read
 * keeps its bytes, and the journal waits.
 */
export async function recover<Uri>(
  files: StoreFiles<Uri>,
  journal: Journal<Uri>,
  sidecar: { readonly uri: Uri; readonly name: string },
): Promise<Recovery> {
  let result: Recovery = 'none';
  for (const uri of await journal.leftovers()) {
    const entry = await readJournal(files, uri);
    // never finished itself: the sidecar was not touched yet
    if (entry === undefined) {
      await files.remove(uri);
      continue;
    }
    if (entry.sidecar !== sidecar.name) continue;
    const outcome = await finish(files, sidecar.uri, entry);
    if (outcome !== 'waiting') await files.remove(uri);
    if (outcome !== 'none') result = outcome;
  }
  return result;
}

async function finish<Uri>(files: StoreFiles<Uri>, uri: Uri, entry: JournalEntry): Promise<Recovery> {
  const bytes = await files.read(uri);
  const current = bytes && decode(bytes);
  if (current === entry.text) return 'none';
  const untouched =
    bytes === undefined ? entry.base === undefined : current !== undefined && checksum(current) === entry.base;
  // a write cut short leaves the beginning of the new text, or nothing
  const cutShort = current === undefined ? isBeginning(bytes, entry.text) : entry.text.startsWith(current);
  if (untouched || cutShort) {
    await files.write(uri, encode(entry.text));
    return 'restored';
  }
  if (current === undefined || readSidecar(current).state !== 'ok') return 'waiting';
  const merged = mergeSidecars('', current, entry.text);
  if ('problems' in merged) return 'waiting';
  if (merged.text !== current) await files.write(uri, encode(merged.text));
  return 'merged';
}

/** Bytes may end inside a letter. */
function isBeginning(bytes: Uint8Array | undefined, text: string): boolean {
  const whole = encode(text);
  return bytes === undefined || (bytes.length <= whole.length && bytes.every((byte, i) => byte === whole[i]));
}

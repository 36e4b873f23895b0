import { mergeSidecars, readSidecar } from '../../core';
import { checksum, decode, encode, type StoreFiles } from './files';
import { readJournal, writeEntry, type Journal, type JournalEntry, type Leftover } from './journal';

/** The file was found to be other than what was written: somebody else writes it right now. */
export class WriteCollision extends Error {
  constructor() {
    super('The sidecar was found to be other than what was written.');
  }
}

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

/** A sidecar whose interrupted writes are to be finished. */
export interface Recoverable<Uri> {
  readonly files: StoreFiles<Uri>;
  readonly journal: Journal<Uri>;
  readonly uri: Uri;
  /** Names the sidecar in its journal. */
  readonly name: string;
  /** Milliseconds of a clock that never goes back. */
  readonly now: () => number;
  /** Lets others finish a write that is under way. */
  readonly pause: () => Promise<void>;
}

/** A journal younger than this may be that of a write under way in another window. Milliseconds. */
const UNDER_WAY_MS = 2000;

/** Tries of one write while somebody else writes the same file. */
export const TRIES = 5;

/**
 * Finishes the writes that windows began which are no more. A file that the stop left half-written, or as
 * it was before, gets the journal's text; one that others changed is merged by id; one that cannot be read
 * or written keeps its bytes, and the journal waits. `found` is what was listed.
 */
export async function recover<Uri>(sidecar: Recoverable<Uri>, found: readonly Leftover<Uri>[]): Promise<Recovery> {
  const { files, journal } = sidecar;
  let result: Recovery = 'none';
  for (const { uri } of await abandoned(sidecar, found)) {
    const claimed = await journal.claim(uri);
    if (claimed === undefined) continue;
    const entry = await readJournal(files, claimed);
    if (entry !== undefined && entry.sidecar !== sidecar.name) continue;
    // one never finished itself tells that the sidecar was not touched yet
    const outcome = entry === undefined ? 'none' : await finish(sidecar, entry);
    if (outcome !== 'waiting') await files.remove(claimed);
    if (outcome !== 'none' && result !== 'waiting') result = outcome;
  }
  return result;
}

/** The journals that nobody works on, newest first: a write is undone from its end. */
async function abandoned<Uri>(
  { journal, now, pause }: Recoverable<Uri>,
  found: readonly Leftover<Uri>[],
): Promise<Leftover<Uri>[]> {
  const seen = new Map(found.map(({ uri, written }) => [String(uri), written]));
  const end = now() + UNDER_WAY_MS;
  let left = found;
  while (left.some(({ age }) => age < UNDER_WAY_MS) && now() < end) {
    await pause();
    left = await journal.leftovers();
  }
  // what came or was written anew meanwhile has a window that lives
  return left
    .filter(({ uri, written, age }) => {
      const known = seen.get(String(uri));
      return known === written || (known !== undefined && age >= UNDER_WAY_MS);
    })
    .sort((a, b) => b.written - a.written);
}

async function finish<Uri>(sidecar: Recoverable<Uri>, entry: JournalEntry, tries = TRIES): Promise<Recovery> {
  const bytes = await sidecar.files.read(sidecar.uri);
  const { outcome, text } = whatToWrite(bytes, entry);
  if (text === undefined) return outcome;
  try {
    // a stop in between leaves a journal as any other does
    await writeThroughJournal(sidecar.files, sidecar.journal, sidecar, bytes && decode(bytes), text);
    return outcome;
  } catch (error) {
    if (!(error instanceof WriteCollision) || tries === 1) return 'waiting';
    await sidecar.pause();
    return finish(sidecar, entry, tries - 1);
  }
}

function whatToWrite(
  bytes: Uint8Array | undefined,
  entry: JournalEntry,
): { readonly outcome: Recovery; readonly text?: string } {
  const current = bytes && decode(bytes);
  if (current === entry.text) return { outcome: 'none' };
  const untouched =
    bytes === undefined ? entry.base === undefined : current !== undefined && checksum(current) === entry.base;
  // a write cut short leaves the beginning of the new text, or nothing
  const cutShort = current === undefined ? isBeginning(bytes, entry.text) : entry.text.startsWith(current);
  if (untouched || cutShort) return { outcome: 'restored', text: entry.text };
  if (current === undefined || readSidecar(current).state !== 'ok') return { outcome: 'waiting' };
  const merged = mergeSidecars('', current, entry.text);
  if ('problems' in merged) return { outcome: 'waiting' };
  return merged.text === current ? { outcome: 'merged' } : { outcome: 'merged', text: merged.text };
}

/** Bytes may end inside a letter. */
function isBeginning(bytes: Uint8Array | undefined, text: string): boolean {
  const whole = encode(text);
  return bytes === undefined || (bytes.length <= whole.length && bytes.every((byte, i) => byte === whole[i]));
}

import { checksum, decode, encode, type StoreFiles } from './files';

/** A write that was begun: what the sidecar was, and what it is to be. */
export interface JournalEntry {
  /** The sidecar, as a string of its URI. */
  readonly sidecar: string;
  /** Sum of the file that is being replaced; none where there was no file. */
  readonly base?: string;
  readonly text: string;
}

/** Serialises an entry with a sum over all of it, so that a half-written one is known. */
export function writeEntry(entry: JournalEntry): Uint8Array {
  const body = JSON.stringify(entry);
  return encode(`${checksum(body)}\n${body}`);
}

/** The entry, unless it was not written to its end. */
function readEntry(bytes: Uint8Array): JournalEntry | undefined {
  const text = decode(bytes) ?? '';
  const lineEnd = text.indexOf('\n');
  const body = text.slice(lineEnd + 1);
  if (lineEnd < 0 || text.slice(0, lineEnd) !== checksum(body)) return undefined;
  const entry = JSON.parse(body) as Partial<JournalEntry>;
  return typeof entry.sidecar === 'string' && typeof entry.text === 'string' ? (entry as JournalEntry) : undefined;
}

/** A journal file of one sidecar as it was listed. */
export interface Leftover<Uri> {
  readonly uri: Uri;
  /** When it was written, by the clock of its file system; only compared with others of that clock. */
  readonly written: number;
  /** Milliseconds since then; `Infinity` for one of this window, which knows that it writes nothing now. */
  readonly age: number;
}

/** Where the journal of one sidecar stands. Each window has its own, so that two never write one file. */
export interface Journal<Uri> {
  readonly own: Uri;
  /** All journals of this sidecar: of windows that are no more, and of writes under way. */
  leftovers(): Promise<readonly Leftover<Uri>[]>;
  /** Makes a leftover this window's and says where it is now; nothing where another window was quicker. */
  claim(leftover: Uri): Promise<Uri | undefined>;
}

/** The entry of a journal file; `undefined` where there is none, or one not written to its end. */
export async function readJournal<Uri>(files: StoreFiles<Uri>, uri: Uri): Promise<JournalEntry | undefined> {
  const bytes = await files.read(uri);
  return bytes && readEntry(bytes);
}

import { resolveAnchors } from '../../core/annotation/anchor/resolve';
import { MarkTracker } from '../../core/annotation/edits/tracker';
import { mergeSets, settledWith, unseenBase } from '../../core/annotation/merge';
import { EMPTY_SET, type AnnotationSet, type Step } from '../../core/annotation/model';
import { readSidecar, writeSidecar, type Sidecar } from '../../core/annotation/sidecar';
import { applyStep } from '../../core/annotation/steps/apply';
import { parseArticle } from '../../core/article/parse';
import type { Problem } from '../../core/problem';
import { decode, Unreadable } from './files';
import { recover, TRIES, WriteCollision, writeThroughJournal, type Recoverable, type Recovery } from './protocol';

/** What the file was found to be. `unreadable` is no file that could be read at all. */
export type FileState = 'none' | 'ok' | 'broken' | 'newer' | 'unreadable';

/** Where a sidecar stands, and what the protocol needs to keep it. */
export interface SidecarPlace<Uri> extends Recoverable<Uri> {
  /** Full name of the annotator whose own layer this is. */
  readonly layer?: string;
}

/** Looks at a file that does not come to rest. */
const LOOKS = 8;

/**
 * What others take away from a version younger than this they never saw: it was overwritten, not removed.
 * Two seconds are what the contracts give two windows to come to rest.
 */
const SETTLED_MS = 2000;

/** How old a write must be when the file is looked at for it to stand; until then age alone settles nothing. */
const STANDS_MS = 1000;

/** A write of ours that others may not have seen yet. */
interface Write {
  /** What was in the file before it, as others know it. */
  readonly before: AnnotationSet;
  readonly written: number;
  readonly stood: boolean;
}

interface Version {
  readonly text: string | undefined;
  readonly parsed: Sidecar | undefined;
  /** Its marks, found in the article's text of then. */
  readonly set: AnnotationSet;
}

/**
 * One sidecar with its article's text: follows edits and steps, writes through the journal, takes over
 * what others wrote. Knows nothing of VS Code, so that stops and races are tested over files in memory.
 */
export class SidecarFile<Uri> {
  readonly tracker: MarkTracker;
  readonly recovery: Recovery;
  #file: Version;
  /** The oldest first: what was in the file before it is the base for what others say. */
  #unsettled: readonly Write[] = [];
  #state: FileState;
  #dirty = false;
  /** A write of ours failed, and its journal stands. */
  #begun = false;
  #obstacle: string | undefined;
  /** Without marks there is to be no file. */
  #gone = false;

  private constructor(
    private readonly place: SidecarPlace<Uri>,
    text: string,
    read: Reading,
    recovery: Recovery,
  ) {
    this.#file = read.version;
    this.#state = read.state;
    this.tracker = new MarkTracker(text, read.version.set);
    this.recovery = recovery;
  }

  /** Reads the file, after what earlier sessions began is finished. */
  static async open<Uri>(place: SidecarPlace<Uri>, article: string): Promise<SidecarFile<Uri>> {
    try {
      return await SidecarFile.#opened(place, article);
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error;
      const file = new SidecarFile(place, article, { version: NOTHING, state: 'unreadable' }, 'none');
      file.#obstacle = error.message;
      return file;
    }
  }

  static async #opened<Uri>(place: SidecarPlace<Uri>, article: string): Promise<SidecarFile<Uri>> {
    let recovery: Recovery = 'none';
    for (let look = 0; look < LOOKS; look++) {
      const [found, bytes] = await Promise.all([place.journal.leftovers(), place.files.read(place.uri)]);
      // what this window could not finish at the first look waits for a person
      const leftovers = look === 0 ? found : found.filter(({ age }) => age !== Infinity);
      if (leftovers.length === 0) {
        const reading = readingOf(bytes, article);
        if (endsWhole(reading)) return new SidecarFile(place, article, reading, recovery);
        break;
      }
      const outcome = await recover(place, leftovers);
      if (outcome !== 'none') recovery = outcome;
    }
    const reading = (await readNew(place, article, NOTHING)) ?? readingOf(undefined, article);
    return new SidecarFile(place, article, reading, recovery);
  }

  get uri(): Uri {
    return this.place.uri;
  }

  get state(): FileState {
    return this.#state;
  }

  /** Why an `unreadable` file cannot be read, in the words of its file system. */
  get obstacle(): string | undefined {
    return this.#state === 'unreadable' ? this.#obstacle : undefined;
  }

  /** Whether decisions can be written into the file as it is. */
  get writable(): boolean {
    return this.#state === 'ok' || this.#state === 'none';
  }

  /** Whether there is a sidecar at all. */
  get exists(): boolean {
    return this.#file.text !== undefined;
  }

  get problems(): readonly Problem[] {
    return this.#file.parsed?.problems ?? [];
  }

  /** Whether something is not yet in the file. */
  get dirty(): boolean {
    return this.#dirty;
  }

  /** Something changed that the file does not say yet. */
  touch(): void {
    this.#dirty = true;
  }

  /**
   * Marks that the file places surely in the text as it is, though they had no sure place here: a branch switch or a pull
   * brings the sidecar and the article one after the other. For a text that stands so on disk.
   */
  findAgain(): void {
    const { parsed } = this.#file;
    if (parsed === undefined || !this.writable || !hasUnsure(this.tracker.set)) return;
    this.#place(resolveAnchors(parseArticle(this.tracker.text), parsed), () => true);
  }

  #place(stored: AnnotationSet, may: (id: string) => boolean): void {
    const { set } = this.tracker;
    const annotations = new Map(set.annotations);
    for (const [id, mark] of annotations) {
      const { spans, quotes, anchor } = stored.annotations.get(id) ?? mark;
      const sure = anchor === 'same' || (anchor === 'moved' && mark.anchor !== 'moved');
      if (mark.anchor !== 'same' && sure && may(id))
        annotations.set(id, { ...mark, spans, quotes, anchor, context: undefined });
    }
    this.tracker.replace({ ...set, annotations });
  }

  apply(step: Step): void {
    this.tracker.replace(applyStep(this.tracker.set, step));
    this.#gone = step.sidecar === 'gone';
    this.#dirty = true;
  }

  /** Writes what is not yet in the file; resolves when it stands there, or where the file may not be written. */
  async save(): Promise<void> {
    for (let attempt = 0; attempt < TRIES; attempt++) {
      await this.takeOver();
      if (!this.writable) return;
      if (!this.#dirty) return this.#clearJournal();
      this.#dirty = false;
      const { set, deleted, text: article } = this.tracker;
      if (this.#gone && saysNothing(set)) return this.#remove();
      const base = this.#file;
      const text = writeSidecar(base.parsed, set, parseArticle(article), { deleted, layer: this.place.layer });
      if (text === base.text) return this.#clearJournal();
      try {
        await writeThroughJournal(this.place.files, this.place.journal, this.place, base.text, text);
        this.#begun = false;
        this.#settle();
        this.#file = { text, parsed: readSidecar(text, base.parsed), set };
        this.#state = 'ok';
        return;
      } catch (error) {
        this.#dirty = true;
        this.#begun = true;
        if (!(error instanceof WriteCollision)) throw error;
      }
    }
    throw new WriteCollision();
  }

  /** Reads the file again; what others changed since is merged by id. Says whether anything was new. */
  async takeOver(): Promise<boolean> {
    try {
      return await this.#takeOver();
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error;
      const known = this.#state === 'unreadable';
      this.#state = 'unreadable';
      this.#obstacle = error.message;
      return !known;
    }
  }

  async #takeOver(): Promise<boolean> {
    const looked = this.place.now();
    let reading = await readNew(this.place, this.tracker.text, this.#file);
    if (reading === undefined) {
      this.#confirm(looked);
      // the file that was known before it could not be read
      if (this.#state !== 'unreadable') return false;
      this.#state = this.#file.parsed?.state ?? 'none';
      return true;
    }
    if (mayBeCutShort(reading, this.#file) && (await this.#finishForOthers())) {
      reading = await readNew(this.place, this.tracker.text, this.#file);
      if (reading === undefined) return false;
    }
    const { version, state } = reading;
    const theirs = version.set;
    const last = this.#file.set;
    const settled = this.#settledAt(looked);
    const base = unseenBase(settled, last, theirs);
    this.#state = state;
    if (state === 'broken') {
      // what half a file says is not taken over, so what it lacks is nobody's wish either
      this.#file = { ...version, set: this.#file.set };
      return true;
    }
    this.#file = version;
    if (version.text === undefined) {
      // a file that was taken away took no decision back: what stands here is written anew with the next change
      return true;
    }
    this.#confirm(looked);
    this.#unsettled = this.#unsettled.map((write) => ({ ...write, before: settledWith(write.before, last, theirs) }));
    const mine = this.tracker.set;
    const merged = mergeSets(base, mine, theirs);
    this.tracker.replace(merged);
    // what was deleted in the editor is for the editor to bring back
    if (hasUnsure(merged)) this.#place(theirs, (id) => !this.tracker.deleted.has(id));
    if (!this.#dirty && !sameIds(merged, theirs)) this.#dirty = true;
    return true;
  }

  async #remove(): Promise<void> {
    try {
      await this.place.files.remove(this.place.uri);
    } catch (error) {
      this.#dirty = true;
      throw error;
    }
    this.#file = NOTHING;
    this.#state = 'none';
    await this.#clearJournal();
  }

  /** What a failed write was to say stands in the file by now. */
  async #clearJournal(): Promise<void> {
    if (!this.#begun) return;
    await this.place.files.remove(this.place.journal.own);
    this.#begun = false;
  }

  /** Waits until nothing is left that other windows began, whoever finishes it; says whether there was anything. */
  async #finishForOthers(): Promise<boolean> {
    for (let look = 0; look < LOOKS; look++) {
      const leftovers = (await this.place.journal.leftovers()).filter(({ age }) => age !== Infinity);
      if (leftovers.length === 0) return look > 0;
      await recover(this.place, leftovers);
    }
    return true;
  }

  /** The version that everybody has seen: others' changes to it count as theirs. */
  #settledAt(looked: number): AnnotationSet {
    this.#unsettled = this.#unsettled.filter(({ written, stood }) => !stood || looked < written + SETTLED_MS);
    return this.#unsettled[0]?.before ?? this.#file.set;
  }

  /** What a look finds of a write that is no longer quite young stands; what it lacked is written anew. */
  #confirm(looked: number): void {
    this.#unsettled = this.#unsettled.map((write) =>
      looked < write.written + STANDS_MS ? write : { ...write, stood: true },
    );
  }

  /** What is in the file before a write stays the base until everybody has seen what was written. */
  #settle(): void {
    this.#unsettled = [...this.#unsettled, { before: this.#file.set, written: this.place.now(), stood: false }];
  }
}

interface Reading {
  readonly version: Version;
  readonly state: FileState;
}

const NOTHING: Version = { text: undefined, parsed: undefined, set: EMPTY_SET };

function saysNothing({ annotations, entities, relations, record }: AnnotationSet): boolean {
  const empty = annotations.size === 0 && entities.size === 0 && relations.size === 0;
  return empty && record.status === 'new' && record.note === undefined;
}

/** A file that may have been written to its end; by a person, the last line break may be missing there too. */
function endsWhole({ version: { text }, state }: Reading): boolean {
  return state === 'none' || (state !== 'broken' && text?.endsWith('\n') === true);
}

/** A file that became shorter, or broken, may be the work of a window that stopped in the middle. */
function mayBeCutShort({ version, state }: Reading, known: Version): boolean {
  return state === 'broken' || (version.text?.length ?? 0) < (known.text?.length ?? 0);
}

/** The file as it is; nothing where its text is the known one. */
async function readNew<Uri>(place: SidecarPlace<Uri>, article: string, known: Version): Promise<Reading | undefined> {
  let bytes = await place.files.read(place.uri);
  for (let i = 0; i < LOOKS; i++) {
    const text = bytes && decode(bytes);
    if (text === known.text && (bytes === undefined || text !== undefined)) return undefined;
    // what shrank may be somebody's write under way, and is looked at until it is at rest
    if (text !== undefined && text.length >= (known.text?.length ?? 0)) {
      const reading = readingOf(bytes, article);
      if (endsWhole(reading)) return reading;
    }
    await place.pause();
    const again = await place.files.read(place.uri);
    const rests = sameBytes(bytes, again);
    bytes = again;
    if (rests) break;
  }
  return readingOf(bytes, article);
}

function readingOf(bytes: Uint8Array | undefined, article: string): Reading {
  const text = bytes && decode(bytes);
  if (text === undefined) {
    // bytes that are no text: nothing can be said of them, and nothing is done to them
    return { version: NOTHING, state: bytes === undefined ? 'none' : 'broken' };
  }
  const parsed = readSidecar(text);
  return { version: { text, parsed, set: resolveAnchors(parseArticle(article), parsed) }, state: parsed.state };
}

function sameBytes(a: Uint8Array | undefined, b: Uint8Array | undefined): boolean {
  return a?.length === b?.length && (a?.every((byte, i) => byte === b?.[i]) ?? true);
}

function hasUnsure({ annotations }: AnnotationSet): boolean {
  for (const { anchor } of annotations.values()) if (anchor !== 'same') return true;
  return false;
}

function sameIds(a: AnnotationSet, b: AnnotationSet): boolean {
  return (
    sameContents(a.annotations, b.annotations) &&
    sameContents(a.entities, b.entities) &&
    sameContents(a.relations, b.relations)
  );
}

/** Whether two maps hold the same things; the place of a mark is no matter of the file. */
function sameContents<T extends { readonly id: string }>(
  a: ReadonlyMap<string, T>,
  b: ReadonlyMap<string, T>,
): boolean {
  if (a.size !== b.size) return false;
  for (const [id, one] of a) {
    const other = b.get(id);
    if (other === undefined || (one !== other && saying(one) !== saying(other))) return false;
  }
  return true;
}

function saying(thing: object): string {
  return JSON.stringify({ ...thing, spans: 0, anchor: 0, context: 0 }, (_, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );
}

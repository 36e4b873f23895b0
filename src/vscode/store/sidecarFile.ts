import {
  type AnnotationSet,
  applyStep,
  canonicalJson,
  MarkTracker,
  mergeSets,
  parseArticle,
  type Problem,
  readSidecar,
  resolveAnchors,
  settledWith,
  type Step,
  unseenBase,
  writeSidecar,
} from '../../core';
import { checksum, Unreadable } from './files';
import { writeEntry } from './journal';
import { endsWhole, LOOKS, mayBeCutShort, NOTHING, readingOf, readNew } from './reading';
import type { FileState, Reading, Version } from './reading';
import { recover, TRIES, WriteCollision, writeThroughJournal, type Recoverable, type Recovery } from './protocol';

/** Where a sidecar stands, and what the protocol needs to keep it. */
export interface SidecarPlace<Uri> extends Recoverable<Uri> {
  /** Full name of the annotator whose own layer this is. */
  readonly layer?: string;
}

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
  /** What the file was before it became what cannot be used; nothing where it can be, or never could. */
  #lastUsable: Version | undefined;
  /** An unfinished write of an earlier window waits until the file can be used. */
  #waiting: boolean;
  /** It may be finished now. */
  #due = false;
  /** What the journal keeps for a file that cannot be used. */
  #kept: AnnotationSet | undefined;
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
    this.#waiting = recovery === 'waiting';
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

  /** Whether the file is `broken` because git could not merge it. */
  get inConflict(): boolean {
    return this.#state === 'broken' && this.problems.some(({ code }) => code === 'sidecar.conflict');
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
    return this.#dirty || this.#due;
  }

  /** Whether what an earlier window began to write is still not in the file. */
  get waiting(): boolean {
    return this.#waiting;
  }

  /** The next `save` tries to finish what waits. */
  tryAgain(): void {
    this.#due = this.#waiting;
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

  /** Writes what is not yet in the file; resolves when it stands there, or in the journal where the file may not be written. */
  async save(): Promise<void> {
    for (let attempt = 0; attempt < TRIES; attempt++) {
      await this.takeOver();
      if (!this.writable) return this.#keep();
      if (this.#due) await this.#finishWaiting();
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
      this.#become('unreadable');
      this.#obstacle = error.message;
      return !known;
    }
  }

  /** Takes note of what the file is found to be, while the known one is still that of before. */
  #become(state: FileState): void {
    const { writable } = this;
    if (writable) this.#lastUsable = this.#file;
    this.#state = state;
    if (!this.writable) return;
    this.#lastUsable = undefined;
    if (!writable) this.tryAgain();
  }

  async #takeOver(): Promise<boolean> {
    const looked = this.place.now();
    let reading = await readNew(this.place, this.tracker.text, this.#file);
    if (reading === undefined) {
      this.#confirm(looked);
      // the file that was known before it could not be read
      if (this.#state !== 'unreadable') return false;
      this.#become(this.#file.parsed?.state ?? 'none');
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
    this.#become(state);
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

  /** Decisions that came too late for a file that cannot be used any more wait in the journal, in case the window ends. */
  async #keep(): Promise<void> {
    this.#due = false;
    const { journal, name } = this.place;
    const { set, deleted, text: article } = this.tracker;
    if (this.#lastUsable === undefined || sameIds(set, this.#file.set) || set === this.#kept) return;
    const { text: known, parsed } = this.#lastUsable;
    const text = writeSidecar(parsed, set, parseArticle(article), { deleted, layer: this.place.layer });
    const base = known === undefined ? {} : { base: checksum(known) };
    await this.place.files.write(journal.own, writeEntry({ sidecar: name, ...base, text }));
    this.#begun = true;
    this.#kept = set;
  }

  async #finishWaiting(): Promise<void> {
    this.#waiting = (await recover(this.place, await this.place.journal.leftovers())) === 'waiting';
    this.#due = false;
    await this.takeOver();
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

function saysNothing({ annotations, entities, relations, record }: AnnotationSet): boolean {
  const empty = annotations.size === 0 && entities.size === 0 && relations.size === 0;
  return empty && record.status === 'new' && record.note === undefined;
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
  return canonicalJson({ ...thing, spans: 0, anchor: 0, context: 0 });
}

import type { Step } from '../../core/annotation/model';

/** A step as it was done in one article. */
export interface DoneStep {
  readonly step: Step;
  /** Sum of the text when the step was done; undone by key only while the text is so. */
  readonly text: string;
  /** Steps of one workspace-wide command share this. */
  readonly group?: string;
}

/** Steps kept; older ones cannot be undone any more. */
const MOST = 500;

/** The annotation steps of one article, undone and redone in order. Ends with the window. */
export class UndoJournal {
  #done: DoneStep[] = [];
  #undone: DoneStep[] = [];

  add(done: DoneStep): void {
    this.#done.push(done);
    if (this.#done.length > MOST) this.#done.shift();
    this.#undone = [];
  }

  get newest(): DoneStep | undefined {
    return this.#done[this.#done.length - 1];
  }

  get newestUndone(): DoneStep | undefined {
    return this.#undone[this.#undone.length - 1];
  }

  /** Whether a step of a group is still there to be undone or redone. */
  holds(group: string | undefined, way: 'undo' | 'redo'): boolean {
    return group !== undefined && (way === 'undo' ? this.#done : this.#undone).some((done) => done.group === group);
  }

  /** Takes the newest step for undoing; `text` is the sum of the text now, for redoing by key. */
  takeUndo(text: string): DoneStep | undefined {
    const done = this.#done.pop();
    if (done !== undefined) this.#undone.push({ ...done, text });
    return done;
  }

  takeRedo(text: string): DoneStep | undefined {
    const undone = this.#undone.pop();
    if (undone !== undefined) this.#done.push({ ...undone, text });
    return undone;
  }
}

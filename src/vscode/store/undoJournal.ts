import type { Step } from '../../core';

/** A step as it was done in one article. */
export interface DoneStep {
  readonly step: Step;
  /** Sum of the text when the step was done; undone by key only while the text is so. */
  readonly text: string;
  /** Steps of one workspace-wide command share this. */
  readonly group?: string;
}

export type Way = 'undo' | 'redo';

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

  /** The step that is undone or redone next. */
  newest(way: Way): DoneStep | undefined {
    const steps = this.#of(way);
    return steps[steps.length - 1];
  }

  /** Whether a step of a group is still there to be undone or redone. */
  holds(group: string | undefined, way: Way): boolean {
    return group !== undefined && this.#of(way).some((done) => done.group === group);
  }

  /** Takes the newest step for undoing or redoing; `text` is the sum of the text now, for the other way by key. */
  take(way: Way, text: string): DoneStep | undefined {
    const done = this.#of(way).pop();
    if (done !== undefined) this.#of(way === 'undo' ? 'redo' : 'undo').push({ ...done, text });
    return done;
  }

  /** Forgets the newest step, which can be undone or redone no more. */
  drop(way: Way): void {
    this.#of(way).pop();
  }

  #of(way: Way): DoneStep[] {
    return way === 'undo' ? this.#done : this.#undone;
  }
}

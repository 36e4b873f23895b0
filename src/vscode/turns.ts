/**
 * Runs pieces of work one after the other, in the order in which they came: the next one sees what the one before
 * decided. A piece that fails does not keep the next one back.
 */
export class Turns {
  #last: Promise<unknown> = Promise.resolve();

  run<T>(work: () => Promise<T>): Promise<T> {
    const next = this.#last.then(work, work);
    this.#last = next.catch(() => undefined);
    return next;
  }
}

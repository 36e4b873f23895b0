/** Milliseconds of work after which the editor gets a turn. */
const TURN = 30;

/** Lets the editor have a turn now and then during long work, so that it stays alive and cancelling is heard. */
export class Pauses {
  #began = Date.now();

  /** Waits for the editor's turn where one is due. */
  async take(): Promise<void> {
    if (Date.now() - this.#began < TURN) return;
    await new Promise((resolve) => setTimeout(resolve, 0));
    this.#began = Date.now();
  }
}

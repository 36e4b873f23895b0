import type { CliHost } from './host';

/** Inputs after which progress is worth showing. */
const FROM = 20;

/** One line on a terminal that says how far a long run is; nothing elsewhere. */
export class Progress {
  #done = 0;
  readonly #shown: boolean;

  constructor(
    readonly host: CliHost,
    readonly total: number,
  ) {
    this.#shown = host.interactive && total >= FROM;
  }

  step(file: string): void {
    this.#done++;
    if (this.#shown) this.host.err(`\r\u001b[K${this.#done}/${this.total} ${file.slice(-60)}`);
  }

  end(): void {
    if (this.#shown) this.host.err('\r\u001b[K');
  }
}

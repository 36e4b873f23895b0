import type { CliHost } from './host';

/** Inputs after which progress is worth showing. */
const FROM = 20;

/** One line on a terminal that says how far a long run is; nothing elsewhere. Without a total it counts. */
export class Progress {
  #done = 0;
  #shown = false;

  constructor(
    readonly host: CliHost,
    readonly total?: number,
  ) {}

  step(file: string): void {
    this.#done++;
    if (!this.host.interactive || (this.total ?? this.#done) < FROM) return;
    this.#shown = true;
    const of = this.total === undefined ? '' : `/${this.total}`;
    this.host.err(`\r\u001b[K${this.#done}${of} ${oneLine(file)}`);
  }

  end(): void {
    if (this.#shown) this.host.err('\r\u001b[K');
    this.#shown = false;
  }
}

/** File names come from outside: no control character may reach the terminal. */
function oneLine(file: string): string {
  return file.replace(/\p{C}+/gu, ' ').slice(-60);
}

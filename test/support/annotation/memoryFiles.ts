import type { StoreFiles } from '../../../src/vscode/store/files';
import type { Journal } from '../../../src/vscode/store/journal';

/** The process was killed: nothing after it happens. */
export class Killed extends Error {}

/** Files of one computer, which outlive the processes that use them. */
export class Disk {
  readonly files = new Map<string, Uint8Array>();
  readonly #written = new Map<string, number>();
  readonly #claimed = new Map<string, number>();
  /** The clock of this computer, in milliseconds. */
  now: () => number = () => 0;
  /** Called before each step that changes or reads a file; may wait, or throw. */
  step: (process: string) => Promise<void> = () => Promise.resolve();

  /** The files as one process sees them. Overwriting has three steps, as in real file systems: empty, half, whole. */
  as(process: string): StoreFiles<string> {
    const step = (): Promise<void> => this.step(process);
    return {
      read: async (uri) => {
        await step();
        return this.files.get(uri);
      },
      write: async (uri, bytes) => {
        await step();
        this.files.set(uri, new Uint8Array());
        this.#written.set(uri, this.now());
        await step();
        this.files.set(uri, bytes.slice(0, Math.floor(bytes.length / 2)));
        await step();
        this.files.set(uri, bytes);
        await step();
      },
      remove: async (uri) => {
        await step();
        this.files.delete(uri);
        await step();
      },
    };
  }

  journal(sidecar: string, process: string): Journal<string> {
    const stem = `journal/${sidecar}.`;
    const mine = stem + process;
    let claims = 0;
    return {
      own: mine,
      leftovers: async () => {
        await this.step(process);
        return [...this.files.keys()]
          .filter((name) => name.startsWith(stem))
          .map((uri) => {
            const written = this.#written.get(uri) ?? 0;
            const since = Math.max(written, this.#claimed.get(uri) ?? 0);
            return { uri, written, age: uri.startsWith(mine) ? Infinity : this.now() - since };
          });
      },
      claim: async (leftover) => {
        await this.step(process);
        const bytes = this.files.get(leftover);
        if (bytes === undefined) return undefined;
        const claimed = `${mine}.${++claims}`;
        this.files.delete(leftover);
        this.files.set(claimed, bytes);
        this.#written.set(claimed, this.#written.get(leftover) ?? 0);
        this.#claimed.set(claimed, this.now());
        await this.step(process);
        return claimed;
      },
    };
  }

  text(uri: string): string | undefined {
    const bytes = this.files.get(uri);
    return bytes && new TextDecoder().decode(bytes);
  }
}

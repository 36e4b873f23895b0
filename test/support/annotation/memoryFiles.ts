import type { StoreFiles } from '../../../src/vscode/store/files';
import type { Journal } from '../../../src/vscode/store/journal';

/** The process was killed: nothing after it happens. */
export class Killed extends Error {}

/** Files of one computer, which outlive the processes that use them. */
export class Disk {
  readonly files = new Map<string, Uint8Array>();
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
    return {
      own: `journal/${sidecar}.${process}`,
      leftovers: () => Promise.resolve([...this.files.keys()].filter((name) => name.startsWith(`journal/${sidecar}.`))),
    };
  }

  text(uri: string): string | undefined {
    const bytes = this.files.get(uri);
    return bytes && new TextDecoder().decode(bytes);
  }
}

import { RETRIES } from './secondTry';
import type { Workbench } from './workbench';

type Texts<Name extends string> = Readonly<Record<Name, string>>;

/**
 * The articles of a window's tests: each test has its own, and one that tries again gets a copy that nobody has touched,
 * so that it begins where it began at first.
 */
export class FreshArticles<Name extends string> {
  readonly #opened = new Map<Name, number>();

  constructor(private readonly editor: Workbench) {}

  /** The files that the window's folder needs: each article once for every try. */
  static files<Name extends string>(texts: Texts<Name>): Record<string, string> {
    const names = Object.keys(texts) as Name[];
    return Object.fromEntries(
      names.flatMap((name) =>
        Array.from({ length: 1 + RETRIES }, (_, times) => [fileOf(name, times), texts[name]] as const),
      ),
    );
  }

  /** Opens an article that is as it was written; gives the name of its file. */
  async open(name: Name): Promise<string> {
    const times = this.#opened.get(name) ?? 0;
    this.#opened.set(name, times + 1);
    // menus and pickers that the try before has left open
    if (times > 0) for (let i = 0; i < 3; i++) await this.editor.keyboard.press('Escape');
    const file = fileOf(name, times);
    await this.editor.open(file);
    return file;
  }
}

function fileOf(name: string, times: number): string {
  return times === 0 ? name : name.replace('.', `-${String(times + 1)}.`);
}

import type { Selection } from './selection';
import type { ExportDocument } from './model';

/**
 * Finds the labels that an export asks for and nobody has: neither the schema nor a mark of any article. Most likely
 * they are misspelt, and the export holds less than it should.
 */
export class UnknownLabels {
  readonly #left: Set<string>;

  constructor({ labels, rename }: Pick<Selection, 'labels' | 'rename'>) {
    this.#left = new Set([...(labels ?? []), ...rename.keys()]);
  }

  /** Takes the labels of a schema as known. */
  seeSchema(labels: Iterable<{ readonly id: string }>): void {
    for (const { id } of labels) this.#left.delete(id);
  }

  /** Takes the labels of an article's marks as known. */
  seeMarks({ marks }: Pick<ExportDocument, 'marks'>): void {
    if (this.#left.size > 0) for (const { label } of marks) this.#left.delete(label);
  }

  /** What was asked for and not seen so far, in the order in which it was asked for. */
  get unknown(): string[] {
    return [...this.#left];
  }
}

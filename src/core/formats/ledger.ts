/**
 * What all files of one export have to agree on, where it makes several of a one-file format (one an
 * article, or one a side of a split): the labels in order of appearance, and how many rows each file has.
 */
export class Ledger {
  readonly labels = new Set<string>();
  readonly relations = new Set<string>();
  /** Rows by side of the split; `''` without one. */
  readonly rows = new Map<string, number>();
  /** The side that is being written. */
  side = '';

  addRow(): void {
    this.rows.set(this.side, (this.rows.get(this.side) ?? 0) + 1);
  }
}

import { type ExportDocument, type ExportOptions, UnknownLabels } from '../core';
import type { Session } from './session';

/** What an export asks for by name, so that a misspelt name is told instead of leaving the output empty. */
export class Asked {
  readonly #labels: UnknownLabels;
  #layerSeen = false;

  constructor(
    options: Pick<ExportOptions, 'labels' | 'rename'>,
    /** Name or slug of the annotator whose layer is asked for. */
    readonly annotator?: string,
  ) {
    this.#labels = new UnknownLabels(options);
  }

  /** Takes note of an article: its labels, those of its schema, and whether the annotator's layer was there. */
  see(document: ExportDocument, schema: Iterable<{ readonly id: string }>, layer = false): void {
    this.#labels.seeSchema(schema);
    this.#labels.seeMarks(document);
    this.#layerSeen ||= layer;
  }

  /** Warns of what nothing had. */
  tell(session: Session): void {
    const { unknown } = this.#labels;
    if (unknown.length > 0) session.warn('export.label.unknown', { labels: unknown.join(', ') });
    if (this.annotator !== undefined && !this.#layerSeen)
      session.warn('export.layer.unknown', { annotator: this.annotator });
  }
}

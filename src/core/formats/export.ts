import type { Span } from '../span';
import { fit } from './fit';
import type { Ledger } from './ledger';
import type { EndingPolicy, Format, OffsetUnit, Piece, TagScheme } from './format';
import { outgoingOrder } from './labelOrder';
import type { LossLog } from './loss';
import type { ExportDocument } from './model';
import { select, SELECT_DECIDED, type Selection } from './selection';
import { withoutText } from './withoutText';

/** All choices of an export. */
export interface ExportOptions extends Selection {
  /** The format's own policy where absent. */
  readonly endings?: EndingPolicy;
  readonly noText: boolean;
  readonly unit?: OffsetUnit;
  readonly scheme: TagScheme;
  readonly twoColumns: boolean;
  readonly predictions: boolean;
  /** Labels of the schema, in its order; the built-in ones if absent. */
  readonly labelOrder?: readonly string[];
  /** Shared by all files of one export, where it makes more than one of a one-file format. */
  readonly ledger?: Ledger;
}

export const DEFAULT_EXPORT: ExportOptions = {
  ...SELECT_DECIDED,
  noText: false,
  scheme: 'iob2',
  twoColumns: false,
  predictions: false,
};

/**
 * Exports documents: chooses, fits, writes. Lazy, one document at a time, so that a caller can show
 * progress, stop, and write as it goes. Losses are complete when the iteration has ended.
 */
export function* exportDocuments(
  documents: Iterable<ExportDocument>,
  format: Format,
  options: ExportOptions,
  log: LossLog,
): Generator<Piece> {
  const endings = effectiveEndings(format, options.endings);
  const undecided = new Map<string, readonly Span[]>();
  function* fitting(): Generator<ExportDocument> {
    for (const document of documents) {
      const selected = select(document, format, options, log);
      if (selected === undefined) continue;
      if (selected.undecided.length > 0) undecided.set(document.id, selected.undecided);
      const fitted = fit(selected.document, format.holds, endings, log);
      yield options.noText ? withoutText(fitted) : fitted;
      undecided.delete(document.id);
      log.locate(document.file, document.text, document.headerLines ?? 0);
    }
  }
  const { noText, unit, scheme, twoColumns, predictions, ledger } = options;
  const labelOrder = outgoingOrder(options.labelOrder, options);
  yield* format.write(
    fitting(),
    { endings, noText, unit, scheme, twoColumns, predictions, undecided, labelOrder, ledger },
    log,
  );
}

/** The policy that holds: formats by token cannot keep spans that cut words. */
export function effectiveEndings(format: Format, wanted: EndingPolicy | undefined): EndingPolicy {
  const policy = wanted ?? format.endings;
  return policy === 'keep' && format.holds.edges === 'token' ? 'expand' : policy;
}

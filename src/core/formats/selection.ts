import type { ArticleStatus } from '../annotation/model';
import type { Span } from '../span';
import { SUGGESTED_ENTITY } from './document';
import type { Format } from './format';
import type { LossLog } from './loss';
import { coverOf, textOf, type ExportDocument, type ExportMark } from './model';

/** What of the marks and articles goes out. */
export interface Selection {
  /** Also what nobody has decided. */
  readonly suggestions: boolean;
  /** Also rejections, where the format can tell them; `jsonl` always has them. */
  readonly negatives: boolean;
  /** Only these labels, as they are in the article; all where absent. */
  readonly labels?: ReadonlySet<string>;
  /** New names of labels. */
  readonly rename: ReadonlyMap<string, string>;
  /** Only articles of these statuses; where absent, training formats take those that are done, others all. */
  readonly statuses?: ReadonlySet<ArticleStatus>;
  /** Take undecided stretches for negative; else training formats mask them or leave the article out. */
  readonly unreviewed: boolean;
}

export const SELECT_DECIDED: Selection = {
  suggestions: false,
  negatives: false,
  rename: new Map(),
  unreviewed: false,
};

/** A document as it was chosen, with the stretches that must not count as negative. */
export interface Selected {
  readonly document: ExportDocument;
  readonly undecided: readonly Span[];
}

/** Chooses the marks of a document; `undefined` where the whole article stays at home, which the log tells. */
export function select(
  document: ExportDocument,
  format: Format,
  selection: Selection,
  log: LossLog,
): Selected | undefined {
  if (!statusFits(document, format, selection, log)) return undefined;
  const wanted = document.marks.filter((mark) => selection.labels?.has(mark.label) ?? true);
  const open = selection.suggestions || selection.unreviewed || !format.training ? [] : wanted.filter(isSuggested);
  if (open.length > 0 && !format.holds.mask) {
    log.add('article.undecided', document.file);
    return undefined;
  }
  for (const mark of open) {
    log.add('mark.undecided', document.file, {
      span: coverOf(mark),
      label: mark.label,
      text: textOf(mark, document.text).slice(0, 80),
    });
  }
  const marks = wanted.filter((mark) => goesOut(mark, format, selection)).map((mark) => renamed(mark, selection));
  const pruned = prune(document, marks, selection);
  const cut = document.relations.length - pruned.relations.length;
  if (cut > 0) log.add('relation', document.file, undefined, cut);
  return { document: { ...document, marks, ...pruned }, undecided: open.map(coverOf) };
}

function statusFits(document: ExportDocument, format: Format, selection: Selection, log: LossLog): boolean {
  if (selection.statuses !== undefined) return selection.statuses.has(document.status);
  if (!format.training || selection.suggestions || selection.unreviewed || document.status === 'done') return true;
  if (document.foreign === true) return true;
  log.add('article.status', document.file);
  return false;
}

function isSuggested(mark: ExportMark): boolean {
  return mark.decision === 'suggested';
}

function goesOut(mark: ExportMark, format: Format, selection: Selection): boolean {
  if (mark.decision === 'suggested') return selection.suggestions;
  if (mark.decision === 'rejected') return selection.negatives || format.id === 'jsonl';
  return true;
}

function renamed(mark: ExportMark, selection: Selection): ExportMark {
  const label = selection.rename.get(mark.label);
  return label === undefined ? mark : { ...mark, label };
}

/** Entities that only unwanted suggestions name go with them; so do relations whose ends stay at home. */
function prune(
  document: ExportDocument,
  marks: readonly ExportMark[],
  selection: Selection,
): Pick<ExportDocument, 'entities' | 'relations'> {
  const ids = new Set(marks.map((mark) => mark.id));
  const named = new Set(marks.map((mark) => mark.entity));
  return {
    entities: document.entities.filter((entity) =>
      entity.id.startsWith(SUGGESTED_ENTITY) || selection.labels !== undefined ? named.has(entity.id) : true,
    ),
    relations: document.relations.filter((relation) => ids.has(relation.from) && ids.has(relation.to)),
  };
}

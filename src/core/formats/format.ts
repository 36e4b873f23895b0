import type { Span } from '../span';
import type { ExportDocument } from './model';
import type { Ledger } from './ledger';
import type { LossCode, LossLog } from './loss';

/** What one offset of a format counts; `token` and `none`: the format has no text offsets. */
export type OffsetUnit = 'code-point' | 'utf-16' | 'token' | 'none';

/**
 * What becomes of endings. `keep`: spans as marked; `expand`: spans cover whole words; `split`: the
 * span ends with the base form and the ending is a token of its own, outside; `strip`: whole words,
 * and the base form goes out as the normalised value.
 */
export type EndingPolicy = 'keep' | 'expand' | 'split' | 'strip';

export const ENDING_POLICIES: readonly EndingPolicy[] = ['keep', 'expand', 'split', 'strip'];

/** What a mark may carry besides its span and label. */
export type MarkField = 'id' | 'base' | 'timex' | 'entity' | 'attributes' | 'note' | 'provenance' | 'reason';

export const MARK_FIELDS: readonly MarkField[] = [
  'id',
  'base',
  'timex',
  'entity',
  'attributes',
  'note',
  'provenance',
  'reason',
];

/** What a document may carry besides its text and marks. */
export type DocumentField =
  'date' | 'fields' | 'record' | 'entity' | 'entity.details' | 'relation' | 'relation.details';

export const DOCUMENT_FIELDS: readonly DocumentField[] = [
  'date',
  'fields',
  'record',
  'entity',
  'entity.details',
  'relation',
  'relation.details',
];

/** What a format can hold. `fit.ts` brings a document down to it and lists what was lost. */
export interface Holds {
  /** Which marks may share text: all; only where one stands inside the other; none. */
  readonly sharing: 'any' | 'nested' | 'none';
  readonly discontinuous: boolean;
  /** Where a mark may begin and end: anywhere; not at a blank; only where a token does. */
  readonly edges: 'any' | 'ink' | 'token';
  readonly lineEnds: 'any' | 'lf';
  readonly characters: 'any' | 'xml';
  /** Marks of every label, or only those with a value in time. */
  readonly about: 'all' | 'time';
  /** Labels as they are, or only ASCII words. */
  readonly labels: 'any' | 'name';
  /** The text as it is; its tokens without what stands between them; nothing of it. */
  readonly text: 'exact' | 'tokens' | 'none';
  readonly marks: ReadonlySet<MarkField>;
  readonly document: ReadonlySet<DocumentField>;
  /** A format without room for base forms that has some for them under the policy `strip`. */
  readonly baseUnderStrip?: boolean;
  /** Whether accepted, suggested and rejected can be told apart. */
  readonly decisions: boolean;
  /** Whether undecided stretches can be marked as unknown, so that they do not count as negative. */
  readonly mask: boolean;
}

/** A piece of a file. Pieces with one path follow each other; the main file of a one-file format is `''`. */
export interface Piece {
  readonly path: string;
  readonly text: string;
  /** The article's own file of an `article` format, as against what stands beside it. */
  readonly main?: boolean;
}

/** Choices of a writer; what they mean for documents has been done before (`selection.ts`, `fit.ts`). */
export interface WriteOptions {
  readonly endings: EndingPolicy;
  /** Ids, hashes and offsets only. */
  readonly noText: boolean;
  /** Unit of `doccano`. */
  readonly unit?: OffsetUnit;
  /** `conll`: IOB2 or BIOES. */
  readonly scheme: TagScheme;
  /** `conll`: the word and tag columns alone, divided by a tab. */
  readonly twoColumns: boolean;
  /** `label-studio`: as predictions instead of annotations. */
  readonly predictions: boolean;
  /** Stretches without a decision, by document id; masked where the format can. */
  readonly undecided?: ReadonlyMap<string, readonly Span[]>;
  /** Labels that may go out, in the order of their schema. */
  readonly labelOrder?: readonly string[];
  /** What the files of one export have to agree on. */
  readonly ledger?: Ledger;
}

export type TagScheme = 'iob2' | 'bioes';

/** A file that was handed in: its name, and its text in pieces so that large ones stream. */
export interface SourceFile {
  readonly name: string;
  readonly chunks: Iterable<string>;
}

/** What a reader needs besides the files. */
export interface ReadOptions {
  readonly unit?: OffsetUnit;
  /** Text of a file that stands beside another one (brat: the `.txt` of an `.ann`). */
  readonly beside?: (name: string) => string | undefined;
  /** Columns of plain JSON Lines and CSV. */
  readonly columns?: ColumnNames;
}

export interface ColumnNames {
  readonly text?: string;
  readonly date?: string;
  readonly title?: string;
  readonly source?: string;
  readonly id?: string;
}

export interface Format {
  readonly id: string;
  /** Of the data file, without the dot. */
  readonly extension: string;
  readonly offsetUnit: OffsetUnit;
  /**
   * `lines`: one file for all, any size streams; `document`: one file for all, held in memory;
   * `article`: one file an article; `folder`: several files an article or for the whole.
   */
  readonly layout: 'lines' | 'document' | 'article' | 'folder';
  /** Whether it can say something without the text (`--no-text`). */
  readonly textless: boolean;
  /** A format that learners read: by default only reviewed articles go out. */
  readonly training: boolean;
  readonly endings: EndingPolicy;
  readonly holds: Holds;
  /** Writes documents that fit. Pure and lazy: takes the next document when it has given out the last. */
  write(documents: Iterable<ExportDocument>, options: WriteOptions, log: LossLog): Iterable<Piece>;
  /** Reads documents; what cannot be read becomes `input.invalid` in the log with its line. */
  read?(file: SourceFile, options: ReadOptions, log: LossLog): Iterable<ExportDocument>;
  /** Codes that a writer or reader of this format adds by itself. */
  readonly ownLosses: readonly LossCode[];
}

const ALL_MARK_FIELDS: ReadonlySet<MarkField> = new Set(MARK_FIELDS);
const ALL_DOCUMENT_FIELDS: ReadonlySet<DocumentField> = new Set(DOCUMENT_FIELDS);

/** A format that holds everything; others state how they differ. */
export const HOLDS_ALL: Holds = {
  sharing: 'any',
  discontinuous: true,
  edges: 'any',
  lineEnds: 'any',
  characters: 'any',
  about: 'all',
  labels: 'any',
  text: 'exact',
  marks: ALL_MARK_FIELDS,
  document: ALL_DOCUMENT_FIELDS,
  decisions: true,
  mask: false,
};

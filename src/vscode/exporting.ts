import * as vscode from 'vscode';
import { resolveAnchors } from '../core/annotation/anchor/resolve';
import { marksOf } from '../core/annotation/marks';
import { EMPTY_SET } from '../core/annotation/model';
import { readSidecar } from '../core/annotation/sidecar';
import { toDocument } from '../core/formats/document';
import { DEFAULT_EXPORT, exportDocuments, type ExportOptions } from '../core/formats/export';
import type { EndingPolicy, Format, Piece } from '../core/formats/format';
import type { LossLog } from '../core/formats/loss';
import type { ExportDocument } from '../core/formats/model';
import { GUIDELINES_VERSION } from '../core/labels';
import { decodeBytes } from './decodeBytes';
import type { Services } from './services';

export type Scope = 'article' | 'folder' | 'workspace';
export type What = 'decided' | 'suggestions' | 'unreviewed';

/** Ticks that not every format has. */
export type Extra = 'negatives' | 'noText' | 'bioes' | 'twoColumns' | 'predictions' | 'utf16' | 'anyStatus';

/** What the dialog remembers from one export to the next. */
export interface Answers {
  readonly format: string;
  readonly scope: Scope;
  readonly what: What;
  readonly endings?: EndingPolicy;
  /** Labels that go out; all where absent. */
  readonly labels?: readonly string[];
  readonly extras?: readonly Extra[];
  /** Slug of the annotator whose layer goes out; the adjudicated one where absent. */
  readonly layer?: string;
  readonly folder?: string;
}

/** The ticks that mean something for a format. */
export function extrasOf(format: Format): Extra[] {
  const extras: Extra[] = [];
  if (format.training) extras.push('anyStatus');
  if (format.holds.decisions) extras.push('negatives');
  if (format.textless) extras.push('noText');
  if (format.id === 'conll' || format.id === 'hf' || format.id === 'conllu') extras.push('bioes');
  if (format.id === 'conll') extras.push('twoColumns');
  if (format.id === 'label-studio') extras.push('predictions');
  if (format.id === 'doccano') extras.push('utf16');
  return extras;
}

export function exportOptionsOf(answers: Answers, format: Format): ExportOptions {
  const has = (extra: Extra): boolean => answers.extras?.includes(extra) === true && extrasOf(format).includes(extra);
  return {
    ...DEFAULT_EXPORT,
    endings: answers.endings,
    suggestions: answers.what === 'suggestions',
    unreviewed: answers.what !== 'decided',
    labels: answers.labels === undefined ? undefined : new Set(answers.labels),
    statuses: has('anyStatus') ? new Set(['new', 'in-progress', 'done', 'second-look']) : undefined,
    negatives: has('negatives'),
    noText: has('noText'),
    scheme: has('bioes') ? 'bioes' : 'iob2',
    twoColumns: has('twoColumns'),
    predictions: has('predictions'),
    unit: has('utf16') ? 'utf-16' : undefined,
  };
}

/** Reads an article for export, as the editor has it where it is open. */
export async function readForExport(
  services: Services,
  uri: vscode.Uri,
  layer: string | undefined,
): Promise<ExportDocument | undefined> {
  const read = await services.corpus.read(uri);
  if (read === undefined) return undefined;
  const id = services.corpus.nameOf(uri);
  const { recognizer } = await services.engine();
  const info = { id, file: id, recognizer: recognizer.version, guidelines: guidelinesOf(services, uri) };
  if (layer === undefined) return toDocument(read.article, read.set, read.mentions, info);
  const text = await textAt(uri.with({ path: `${uri.path}.${layer}.ann.yaml` }));
  const set = text === undefined ? EMPTY_SET : resolveAnchors(read.article, readSidecar(text));
  const open = marksOf(set, read.mentions).flatMap((mark) => (mark.kind === 'suggestion' ? [mark.mention] : []));
  return toDocument(read.article, set, open, { ...info, annotator: layer });
}

/** A workspace with labels of its own follows guidelines of its own, whose version we do not know. */
function guidelinesOf(services: Services, uri: vscode.Uri): string | undefined {
  return services.schemas.get(uri).source === 'builtin' ? GUIDELINES_VERSION : undefined;
}

async function textAt(uri: vscode.Uri): Promise<string | undefined> {
  try {
    return decodeBytes(await vscode.workspace.fs.readFile(uri));
  } catch {
    return undefined;
  }
}

/** Texts of the files that an export makes, by path, in order. */
export function filesOf(
  documents: readonly ExportDocument[],
  format: Format,
  options: ExportOptions,
  log: LossLog,
): Map<string, string> {
  const parts = new Map<string, string[]>();
  for (const piece of exportDocuments(documents, format, options, log)) add(parts, piece, format);
  return new Map([...parts].map(([path, texts]) => [path, texts.join('')]));
}

function add(files: Map<string, string[]>, piece: Piece, format: Format): void {
  const path = piece.path === '' ? `annotations.${format.extension}` : piece.path;
  const parts = files.get(path);
  if (parts === undefined) files.set(path, [piece.text]);
  else parts.push(piece.text);
}

import * as vscode from 'vscode';
import { resolveAnchors } from '../../core/annotation/anchor/resolve';
import { suggestible } from '../../core/annotation/labelSchema';
import { EMPTY_SET } from '../../core/annotation/model';
import { readSidecar } from '../../core/annotation/sidecar';
import { toDocument } from '../../core/formats/document';
import type { ExportDocument } from '../../core/formats/model';
import { GUIDELINES_VERSION } from '../../core/labels';
import { textAt } from '../fileText';
import type { Services } from '../services';
import type { Scope } from './answers';

/** The articles of a scope; `active` is the one that the user means. */
export async function articlesOf(
  services: Services,
  scope: Scope,
  active: vscode.Uri | undefined,
  token?: vscode.CancellationToken,
): Promise<vscode.Uri[]> {
  if (scope === 'workspace') return services.corpus.files(undefined, token);
  if (active === undefined) return [];
  return scope === 'article' ? [active] : services.corpus.files(vscode.Uri.joinPath(active, '..'), token);
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
  const mentions = suggestible(read.mentions, services.schemas.get(uri));
  if (layer === undefined) return toDocument(read.article, read.set, mentions, info);
  const text = await textAt(uri.with({ path: `${uri.path}.${layer}.ann.yaml` }));
  const set = text === undefined ? EMPTY_SET : resolveAnchors(read.article, readSidecar(text));
  return toDocument(read.article, set, mentions, { ...info, annotator: layer });
}

/** The editor's text goes out, not the file's. */
export function isDirty(uri: vscode.Uri): boolean {
  return vscode.workspace.textDocuments.some((open) => open.isDirty && open.uri.toString() === uri.toString());
}

/** A workspace with labels of its own follows guidelines of its own, whose version we do not know. */
function guidelinesOf(services: Services, uri: vscode.Uri): string | undefined {
  return services.schemas.get(uri).source === 'builtin' ? GUIDELINES_VERSION : undefined;
}

import * as vscode from 'vscode';
import {
  type AnnotationSet,
  layerNames,
  ownerOf,
  parseArticle,
  readSidecar,
  resolveAnchors,
  sidecarName,
  sidecarsOf,
} from '../../core';
import { namesIn, textIfCan } from './workspaceFiles';
import { fileName } from '../uris';

/** One annotator's decisions about an article. */
export interface Layer {
  readonly sidecar: vscode.Uri;
  /** Full name; none for the sidecar that all share. */
  readonly annotator?: string;
  readonly set: AnnotationSet;
}

/** The file beside an article that one annotator writes; the shared one without a name. */
export async function sidecarFor(article: vscode.Uri, annotator: string | undefined): Promise<vscode.Uri> {
  if (annotator === undefined) return article.with({ path: sidecarName(article.path) });
  let uri = article;
  for (const path of layerNames(article.path, annotator)) {
    uri = article.with({ path });
    const text = await textIfCan(uri);
    const layer = text === undefined ? undefined : readSidecar(text).layer;
    if (layer === undefined || layer === annotator) break;
  }
  return uri;
}

/** Every sidecar that stands beside an article. */
export async function sidecarsBeside(article: vscode.Uri): Promise<vscode.Uri[]> {
  const folder = vscode.Uri.joinPath(article, '..');
  return sidecarsOf(fileName(article), await namesIn(folder)).map((sidecar) => vscode.Uri.joinPath(folder, sidecar));
}

/** The article of a sidecar, if it stands beside it. */
export async function articleOf(sidecar: vscode.Uri): Promise<vscode.Uri | undefined> {
  const folder = vscode.Uri.joinPath(sidecar, '..');
  const names = new Set(await namesIn(folder));
  const owner = ownerOf(fileName(sidecar), (name) => names.has(name));
  return owner && vscode.Uri.joinPath(folder, owner.article);
}

/** What all annotators decided about an article, found in its text as given; unreadable sidecars are left out. */
export async function readLayers(article: vscode.Uri, text: string): Promise<Layer[]> {
  const parsed = parseArticle(text);
  const layers: Layer[] = [];
  for (const sidecar of await sidecarsBeside(article)) {
    const content = await textIfCan(sidecar);
    if (content === undefined) continue;
    const read = readSidecar(content);
    layers.push({ sidecar, annotator: read.layer, set: resolveAnchors(parsed, read) });
  }
  return layers;
}

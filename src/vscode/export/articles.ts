import * as vscode from 'vscode';
import {
  type AnnotationSet,
  type Article,
  EMPTY_SET,
  type ExportDocument,
  GUIDELINES_VERSION,
  isLayerOf,
  layerNames,
  type LossLog,
  readSidecar,
  resolveAnchors,
  sidecarName,
  sidecarsOf,
  suggestible,
  toDocument,
} from '../../core';
import type { CorpusArticle } from '../corpus';
import { textAt } from '../fileText';
import type { Services } from '../services';
import { namesIn } from '../store/workspaceFiles';
import { UserError } from '../userError';
import type { Scope } from './answers';
import { documentAt, fileName } from '../uris';

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

/** What an export asks of the services to read articles. */
export type ReadServices = Pick<Services, 'corpus' | 'engine' | 'schemas' | 'settings'>;

interface Decided {
  readonly set: AnnotationSet;
  /** Full name of the annotator who was asked for. */
  readonly annotator?: string;
}

/** Reads the articles of one export, as the editor has them where they are open. */
export class ExportReader {
  /** Names in the folders that were looked into. */
  readonly #names = new Map<string, Promise<string[]>>();
  #layerSeen = false;

  constructor(
    readonly services: ReadServices,
    /** Full name or slug of the annotator whose decisions go out; those that all share where absent. */
    readonly layer: string | undefined,
  ) {}

  /** Whether any article had decisions of the annotator. */
  get layerSeen(): boolean {
    return this.#layerSeen;
  }

  /** An article; `undefined` where it, or its sidecar, cannot be read, which the log tells of the latter. */
  async read(uri: vscode.Uri, log: LossLog): Promise<ExportDocument | undefined> {
    const { corpus, engine, schemas } = this.services;
    const read = await corpus.read(uri);
    if (read === undefined) return undefined;
    const decided = await this.#decided(uri, read);
    const file = corpus.nameOf(uri);
    if (decided === undefined) {
      log.add('article.sidecar', file);
      return undefined;
    }
    const { recognizer } = await engine();
    const schema = schemas.get(uri);
    // a workspace with labels of its own follows guidelines of its own, whose version we do not know
    const guidelines = schema.source === 'builtin' ? GUIDELINES_VERSION : undefined;
    const info = { id: file, file, annotator: decided.annotator, recognizer: recognizer.version, guidelines };
    return toDocument(read.article, decided.set, suggestible(read.mentions, schema), info);
  }

  async #decided(uri: vscode.Uri, read: CorpusArticle): Promise<Decided | undefined> {
    const own = this.services.settings.get('sidecar.perAnnotator');
    if (this.layer !== undefined) return this.#layerOf(uri, read.article, this.layer);
    const shared = uri.with({ path: sidecarName(uri.path) });
    const text = await textAt(shared);
    // the store may have more than the file, unless what it keeps is the user's own layer
    if (text !== undefined) return setIn(text, read.article, own ? undefined : read.set);
    const layers = sidecarsOf(fileName(uri), await this.#namesBeside(uri));
    if (layers.length > 1) {
      throw new UserError('export.layer.several', {
        file: this.services.corpus.nameOf(uri),
        names: layers.sort().join(', '),
      });
    }
    const [only] = layers;
    if (only === undefined) return { set: own ? EMPTY_SET : read.set };
    return setIn((await textAt(vscode.Uri.joinPath(uri, '..', only))) ?? '', read.article);
  }

  async #layerOf(uri: vscode.Uri, article: Article, annotator: string): Promise<Decided | undefined> {
    for (const path of layerNames(uri.path, annotator)) {
      const text = await textAt(uri.with({ path }));
      if (text === undefined) break;
      const { layer } = readSidecar(text);
      if (!isLayerOf(annotator, layer)) continue;
      this.#layerSeen = true;
      const decided = setIn(text, article);
      return decided && { ...decided, annotator: layer ?? annotator };
    }
    return { set: EMPTY_SET, annotator };
  }

  #namesBeside(uri: vscode.Uri): Promise<string[]> {
    const folder = vscode.Uri.joinPath(uri, '..');
    const key = folder.toString();
    let names = this.#names.get(key);
    if (names === undefined) this.#names.set(key, (names = namesIn(folder)));
    return names;
  }
}

/** What a sidecar says of an article, or what is known to be newer; `undefined` where it is broken. */
function setIn(text: string, article: Article, newer?: AnnotationSet): Decided | undefined {
  const sidecar = readSidecar(text);
  if (sidecar.state === 'broken') return undefined;
  return { set: newer ?? resolveAnchors(article, sidecar) };
}

/** The editor's text goes out, not the file's. */
export function isDirty(uri: vscode.Uri): boolean {
  return documentAt(uri)?.isDirty === true;
}

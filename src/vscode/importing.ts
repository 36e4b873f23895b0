import * as vscode from 'vscode';
import { EMPTY_SET, type Step } from '../core/annotation/model';
import { stepBetween } from '../core/annotation/steps/between';
import { parseArticle } from '../core/article/parse';
import { startOfText } from '../core/formats/document';
import type { Format, ReadOptions, SourceFile } from '../core/formats/format';
import { ArticleIndex } from '../core/formats/importing/articleIndex';
import { newArticlePath, newArticleText } from '../core/formats/importing/newArticle';
import { placeMarks } from '../core/formats/importing/placing';
import type { PlainSource } from '../core/formats/importing/plain';
import { toAnnotations } from '../core/formats/importing/toAnnotations';
import type { LossLog } from '../core/formats/loss';
import type { ExportDocument } from '../core/formats/model';
import type { Author } from '../core/annotation/steps/author';
import { decodeBytes } from './decodeBytes';
import type { Services } from './services';
import { UserError } from './userError';

export type Source = Format | PlainSource;
export type Conflict = 'merge' | 'replace' | 'skip';

/** Megabytes of a file that is imported in the editor; it is held in memory, the command line streams. */
export const LARGEST_MB = 20;

export interface ImportChoices {
  readonly conflict: Conflict;
  readonly create: boolean;
  /** Where new articles go. */
  readonly folder: vscode.Uri | undefined;
}

/** Reads the documents of a data file. Throws a `UserError` where it is too large or no text. */
export async function readDataFile(
  uri: vscode.Uri,
  source: Source,
  options: Pick<ReadOptions, 'columns' | 'unit'>,
  log: LossLog,
): Promise<ExportDocument[]> {
  const name = uri.path.split('/').pop() ?? '';
  const text = await textOf(uri, name);
  const beside = new Map<string, string>();
  if (name.endsWith('.ann')) {
    const other = uri.with({ path: uri.path.replace(/ann$/u, 'txt') });
    const otherName = name.replace(/ann$/u, 'txt');
    if (await exists(other)) beside.set(otherName, await textOf(other, otherName));
  }
  const file: SourceFile = { name, chunks: [text] };
  return [...(source.read?.(file, { ...options, beside: (path) => beside.get(path) }, log) ?? [])];
}

async function textOf(uri: vscode.Uri, name: string): Promise<string> {
  const { size } = await vscode.workspace.fs.stat(uri);
  if (size > LARGEST_MB * 1024 * 1024) throw new UserError('import.large', { file: name, limit: LARGEST_MB });
  try {
    return decodeBytes(await vscode.workspace.fs.readFile(uri));
  } catch (error) {
    if (error instanceof TypeError) throw new UserError('import.bytes', { file: name });
    throw error;
  }
}

async function exists(uri: vscode.Uri): Promise<boolean> {
  try {
    await vscode.workspace.fs.stat(uri);
    return true;
  } catch {
    return false;
  }
}

/** Puts imported documents on the workspace's articles, through the store, so that undo takes them back. */
export class Importer {
  readonly #index = new ArticleIndex();
  readonly #uris = new Map<string, vscode.Uri>();
  marks = 0;
  articles = 0;
  created = 0;

  constructor(
    readonly services: Services,
    readonly choices: ImportChoices,
    readonly keepIds: boolean,
    readonly author: Author,
    readonly log: LossLog,
  ) {}

  /** Takes up the articles of the workspace by their texts and names. */
  async prepare(token: vscode.CancellationToken): Promise<void> {
    for (const uri of await this.services.corpus.files(undefined, token)) {
      if (token.isCancellationRequested) return;
      const open = vscode.workspace.textDocuments.find((document) => document.uri.toString() === uri.toString());
      const text = open?.getText() ?? (await this.#quietText(uri));
      if (text !== undefined) this.#add(uri, text);
    }
  }

  async take(document: ExportDocument): Promise<void> {
    const found = this.#index.find(document);
    const uri = found === undefined ? await this.#create(document) : this.#uris.get(found.file);
    if (uri === undefined) {
      this.log.add('article.not-found', document.file, { text: document.text.slice(0, 80) });
      return;
    }
    if (this.choices.conflict === 'skip' && (await this.services.store.record(uri)) !== undefined) {
      this.log.add('article.exists', document.file, { text: this.services.corpus.nameOf(uri) });
      return;
    }
    const editor = await vscode.workspace.openTextDocument(uri);
    await this.services.store.open(editor);
    const article = parseArticle(editor.getText());
    const bodyStart = startOfText(article);
    const placed = placeMarks(document, article.text.slice(bodyStart), this.log);
    const before = this.services.store.get(editor);
    const existing = this.choices.conflict === 'merge' ? before : { ...EMPTY_SET, record: before.record };
    const { annotator, newId } = this.author;
    const after = toAnnotations(placed, bodyStart, existing, { annotator, keepIds: this.keepIds, newId }, this.log);
    const title: Step['title'] = { key: 'step.import', args: { file: this.services.corpus.nameOf(uri) } };
    const step = stepBetween(before, after, title);
    if (step === undefined) return;
    await this.services.store.perform(editor, step);
    this.articles++;
    this.marks += step.changes.filter(({ kind, after: made }) => kind === 'annotation' && made !== undefined).length;
  }

  #add(uri: vscode.Uri, text: string): void {
    const name = this.services.corpus.nameOf(uri);
    const article = parseArticle(text);
    this.#index.add(name, article.text.slice(startOfText(article)));
    this.#uris.set(name, uri);
  }

  async #create(document: ExportDocument): Promise<vscode.Uri | undefined> {
    const { create, folder } = this.choices;
    if (!create || folder === undefined || document.textOrigin !== 'exact') return undefined;
    const uri = vscode.Uri.joinPath(folder, newArticlePath(document));
    if (await exists(uri)) throw new UserError('import.file-exists', { file: this.services.corpus.nameOf(uri) });
    const text = newArticleText(document);
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
    this.created++;
    this.#add(uri, text);
    return uri;
  }

  async #quietText(uri: vscode.Uri): Promise<string | undefined> {
    try {
      return decodeBytes(await vscode.workspace.fs.readFile(uri));
    } catch {
      return undefined;
    }
  }
}

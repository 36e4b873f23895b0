import type * as vscode from 'vscode';
import {
  type AnnotationSet,
  ArticleIndex,
  type Author,
  type Conflict,
  EMPTY_SET,
  type ExportDocument,
  isSilent,
  type LossLog,
  newArticlePath,
  newArticleText,
  parseArticle,
  placeMarks,
  startOfText,
  stepBetween,
  toAnnotations,
} from '../../core';
import { exists, textAt } from '../fileText';
import { Pauses } from '../pauses';
import type { ArticleStep, Services } from '../services';
import { isUserError } from '../userError';
import { documentAt } from '../uris';

/** All that an import will write; nothing of it is written yet. */
export interface ImportPlan {
  /** Articles that are to be made. */
  readonly created: readonly { readonly uri: vscode.Uri; readonly text: string }[];
  /** What is decided, by article, the new ones among them. */
  readonly steps: readonly ArticleStep[];
  /** Marks that come in. */
  readonly marks: number;
  /** Articles from which marks go. */
  readonly replaced: number;
}

export interface PlanChoices {
  readonly conflict: Conflict;
  readonly create: boolean;
  readonly keepIds: boolean;
}

/** What an import asks of the services before it writes. */
export type PlanServices = Pick<Services, 'corpus'> & { readonly store: Pick<Services['store'], 'decisions'> };

/** An article with its decisions before and after the import. */
interface Target {
  readonly uri: vscode.Uri;
  readonly text: string;
  readonly before: AnnotationSet;
  after: AnnotationSet;
  /** Its decisions are not to be touched. */
  readonly skipped: boolean;
}

/** Finds out what imported documents would change, and changes nothing. */
export class ImportPlanner {
  readonly #index = new ArticleIndex();
  readonly #uris = new Map<string, vscode.Uri>();
  /** By address; `undefined` for articles whose decisions cannot be changed. */
  readonly #targets = new Map<string, Target | undefined>();
  readonly #created: { readonly uri: vscode.Uri; readonly text: string }[] = [];

  constructor(
    readonly services: PlanServices,
    readonly choices: PlanChoices,
    readonly author: Author,
    readonly log: LossLog,
  ) {}

  /** Takes up the articles of the workspace by their texts and names. */
  async prepare(token: vscode.CancellationToken): Promise<void> {
    const pauses = new Pauses();
    for (const uri of await this.services.corpus.files(undefined, token)) {
      if (token.isCancellationRequested) return;
      await pauses.take();
      const open = documentAt(uri);
      const text = open?.getText() ?? (await textAt(uri));
      if (text !== undefined) this.#add(uri, text);
    }
  }

  /** Takes up a document of a data file; what it would change is in the plan. */
  async take(document: ExportDocument, dataFile: vscode.Uri): Promise<void> {
    const found = this.#index.find(document);
    const uri = found === undefined ? await this.#make(document, dataFile) : this.#uris.get(found.file);
    const target = uri && (await this.#target(uri, document));
    if (target === undefined) return;
    if (target.skipped) {
      this.log.add('article.exists', document.file, { text: this.services.corpus.nameOf(target.uri) });
      return;
    }
    const article = parseArticle(target.text);
    const bodyStart = startOfText(article);
    const placed = placeMarks(document, article.text.slice(bodyStart), this.log);
    // what the import itself brought for the article is joined, whatever becomes of what was there
    const first = target.after === target.before && this.choices.conflict === 'replace';
    const existing = first ? { ...EMPTY_SET, record: target.before.record } : target.after;
    const { annotator, newId } = this.author;
    const info = { annotator, keepIds: this.choices.keepIds, newId };
    const after = toAnnotations(placed, bodyStart, existing, info, this.log);
    if (!isSilent(placed)) target.after = after;
  }

  plan(): ImportPlan {
    const steps: ArticleStep[] = [];
    let marks = 0;
    let replaced = 0;
    for (const target of this.#targets.values()) {
      if (target === undefined) continue;
      const { uri, text, before, after } = target;
      const title = { key: 'step.import', args: { file: this.services.corpus.nameOf(uri) } };
      const step = stepBetween(before, after, title);
      if (step === undefined) continue;
      steps.push({ uri, step, text });
      const changed = step.changes.filter(({ kind }) => kind === 'annotation');
      marks += changed.filter((change) => change.after !== undefined).length;
      if (changed.some((change) => change.after === undefined)) replaced++;
    }
    return { created: this.#created, steps, marks, replaced };
  }

  #add(uri: vscode.Uri, text: string): void {
    const name = this.services.corpus.nameOf(uri);
    const article = parseArticle(text);
    this.#index.add(name, article.text.slice(startOfText(article)));
    this.#uris.set(name, uri);
  }

  async #target(uri: vscode.Uri, document: ExportDocument): Promise<Target | undefined> {
    const key = uri.toString();
    if (!this.#targets.has(key)) this.#targets.set(key, await this.#known(uri));
    const target = this.#targets.get(key);
    if (target === undefined) {
      this.log.add('article.sidecar', document.file, { text: this.services.corpus.nameOf(uri) });
    }
    return target;
  }

  async #known(uri: vscode.Uri): Promise<Target | undefined> {
    try {
      const { text, set, exists: decided } = await this.services.store.decisions(uri);
      return { uri, text, before: set, after: set, skipped: decided && this.choices.conflict === 'skip' };
    } catch (error) {
      if (isUserError(error)) return undefined;
      throw error;
    }
  }

  async #make(document: ExportDocument, dataFile: vscode.Uri): Promise<vscode.Uri | undefined> {
    const { file } = document;
    const may = this.choices.create && document.textOrigin === 'exact';
    const uri = may ? this.services.corpus.uriOf(newArticlePath(document), dataFile) : undefined;
    if (uri === undefined) {
      this.log.add('article.not-found', file, { text: document.text.slice(0, 80) });
      return undefined;
    }
    if (this.#targets.has(uri.toString()) || (await exists(uri))) {
      this.log.add('article.taken', file, { text: this.services.corpus.nameOf(uri) });
      return undefined;
    }
    const text = newArticleText(document).replace(/^\ufeff/u, '');
    this.#created.push({ uri, text });
    this.#targets.set(uri.toString(), { uri, text, before: EMPTY_SET, after: EMPTY_SET, skipped: false });
    this.#add(uri, text);
    return uri;
  }
}

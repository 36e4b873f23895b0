import * as vscode from 'vscode';
import type { Article, Mark, AnnotationSet, Mention } from '../core';

/** One article of the workspace, open or not, with what is known of it. */
export interface CorpusArticle {
  readonly uri: vscode.Uri;
  readonly article: Article;
  readonly mentions: readonly Mention[];
  readonly set: AnnotationSet;
  readonly marks: readonly Mark[];
}

/** The articles of the workspace as files; open ones are read as the editor has them. */
export interface Corpus {
  /** Articles below a folder, or of the whole workspace, in code-point order of their paths. */
  files(below?: vscode.Uri, token?: vscode.CancellationToken): Promise<vscode.Uri[]>;
  /** Reads one; `undefined` where it is no readable article. */
  read(uri: vscode.Uri): Promise<CorpusArticle | undefined>;
  /** The path by which reports name a file. */
  nameOf(uri: vscode.Uri): string;
}

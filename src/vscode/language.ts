import type * as vscode from 'vscode';

/** Language id of articles. */
export const ARTICLE_LANGUAGE = 'azarticle';

/** Sidecars, wherever they stand. */
export const SIDECARS: vscode.DocumentSelector = { pattern: '**/*.ann.yaml' };

/** Articles of any scheme: files, virtual workspaces, untitled and diff views. */
export const ARTICLE: vscode.DocumentSelector = { language: ARTICLE_LANGUAGE };

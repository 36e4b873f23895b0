import * as vscode from 'vscode';
import type { ArticleStatus } from '../core';

interface Look {
  readonly icon: string;
  readonly badge?: string;
  readonly color?: string;
}

const LOOKS: Readonly<Record<ArticleStatus, Look>> = {
  new: { icon: 'circle-large-outline' },
  'in-progress': { icon: 'edit', badge: '…', color: 'charts.blue' },
  'second-look': { icon: 'eye', badge: '?', color: 'charts.orange' },
  done: { icon: 'pass', badge: '✓', color: 'charts.green' },
};

/** How a status is drawn in the explorer, in the view of articles and in the status bar. */
export function lookOf(status: ArticleStatus): Look {
  return LOOKS[status];
}

/** The icon of a status, in its colour. */
export function statusIcon(status: ArticleStatus): vscode.ThemeIcon {
  const { icon, color } = LOOKS[status];
  return new vscode.ThemeIcon(icon, color === undefined ? undefined : new vscode.ThemeColor(color));
}

import * as vscode from 'vscode';
import { ARTICLE_STATUSES, type ArticleStatus } from '../core';
import type { Services } from './services';
import { statusIcon } from './statusLook';

/** Asks how far an article is; the present status says so. */
export async function pickStatus({ words }: Services, now: ArticleStatus): Promise<ArticleStatus | undefined> {
  const rows = ARTICLE_STATUSES.map((status) => ({
    label: words.t(`status.${status}`),
    iconPath: statusIcon(status),
    ...(status === now && { description: words.t('attributes.now') }),
    status,
  }));
  return (await vscode.window.showQuickPick(rows, { placeHolder: words.t('annotate.status') }))?.status;
}

import * as vscode from 'vscode';
import type { ArticleRecord } from '../../core';
import type { Services, SidecarState } from '../services';
import { lookOf } from '../statusLook';
import { nameOf, remedyOf } from '../store/unusable';
import type { Words } from '../words';

type Look = Pick<vscode.StatusBarItem, 'text' | 'tooltip' | 'command' | 'backgroundColor' | 'accessibilityInformation'>;

/**
 * How far the article in front is, in the status bar; a click sets it. Where the sidecar cannot be used
 * nobody knows how far it is: then that is said, and a click leads to what mends it.
 */
export function register(services: Services): vscode.Disposable {
  const { words, articles, store } = services;
  const item = vscode.window.createStatusBarItem('aznews.status', vscode.StatusBarAlignment.Right, 101);
  const show = (): void => {
    const document = vscode.window.activeTextEditor?.document;
    const open = document && articles.get(document);
    if (open?.writable !== true) {
      item.hide();
      return;
    }
    item.name = words.t('statusBar.name');
    Object.assign(item, troubleLook(store.state(open.document), words) ?? statusLook(open.set.record, words));
    item.show();
  };
  show();
  return vscode.Disposable.from(
    item,
    vscode.window.onDidChangeActiveTextEditor(show),
    articles.onDidChange(show),
    store.onDidChangeState(show),
    words.onDidChange(show),
  );
}

function statusLook({ status, note }: ArticleRecord, words: Words): Look {
  const tooltip = [words.t('statusBar.tooltip'), note].filter(Boolean).join('\n\n');
  return {
    ...said(lookOf(status).icon, words.t(`status.${status}`), tooltip),
    command: 'aznews.setStatus',
    backgroundColor: undefined,
  };
}

function troubleLook(state: SidecarState, words: Words): Look | undefined {
  const trouble = words.find(`statusBar.sidecar.${state.kind}`);
  if (trouble === undefined) return undefined;
  const remedy = remedyOf(state);
  const why = words.find(`sidecar.why.${state.kind}`, { file: nameOf(state.uri), detail: state.obstacle ?? '' });
  return {
    ...said('warning', trouble, why),
    command: remedy && { title: words.t(remedy.key), command: remedy.command, arguments: [...remedy.arguments] },
    backgroundColor: new vscode.ThemeColor('statusBarItem.warningBackground'),
  };
}

/** Words behind an icon, whose name a screen reader would read out. */
function said(
  icon: string,
  text: string,
  tooltip: string | undefined,
): Pick<Look, 'text' | 'tooltip' | 'accessibilityInformation'> {
  const label = [text, tooltip].filter(Boolean).join(', ');
  return { text: `$(${icon}) ${text}`, tooltip, accessibilityInformation: { label, role: 'button' } };
}

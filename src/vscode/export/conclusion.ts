import * as vscode from 'vscode';
import { leftOut, type LossLog } from '../../core';
import { lossReport } from '../lossReport';
import type { PreviewDocuments } from '../previewDocuments';
import type { Services } from '../services';
import type { Answers } from './answers';
import type { Exported } from './run';

/** Tells what an export made, and offers to open it, show its place, and list what was lost. */
export async function conclude(
  services: Services,
  previews: PreviewDocuments,
  { files, log, fromEditor }: Exported,
): Promise<void> {
  const { words } = services;
  const [open, reveal, report] = [words.t('export.open'), words.t('export.reveal'), words.t('export.report')];
  const [first] = files;
  const told = !log.isEmpty || fromEditor.length > 0;
  const buttons = [...(first ? [open, reveal] : []), ...(told ? [report] : [])];
  const message = outcome(words, files.length, log);
  const answer = await (leftOut(log).size > 0
    ? vscode.window.showWarningMessage(message, ...buttons)
    : vscode.window.showInformationMessage(message, ...buttons));
  if (answer === report) await previews.show(words.t('loss.name'), lossReport(log, words, fromEditor));
  if (first === undefined) return;
  if (answer === open) await vscode.window.showTextDocument(first, { preview: true });
  if (answer === reveal) await vscode.commands.executeCommand(revealCommand(first), first);
}

/** What came of an export, in one sentence; articles that stayed out come before what others lost. */
function outcome(words: Services['words'], files: number, log: LossLog): string {
  if (log.isEmpty) return words.t('export.done', { files });
  const articles = leftOut(log).size;
  if (files === 0 && articles > 0) {
    const why = [...log.totals()].map(([code, count]) => `${count} × ${words.t(`loss.${code}`, { count })}`).join('; ');
    return words.t('export.none', { why });
  }
  const losses = log.count - articles;
  if (articles === 0) return words.t('export.doneWithLosses', { files, losses });
  return words.t(losses === 0 ? 'export.leftOut' : 'export.leftOutWithLosses', { files, articles, losses });
}

/** Warns of labels and of an annotator that nothing had: most likely they are misspelt. */
export function warnOfUnknown(
  { words }: Pick<Services, 'words'>,
  { unknownLabels, layerSeen }: Pick<Exported, 'unknownLabels' | 'layerSeen'>,
  { layer }: Pick<Answers, 'layer'>,
): void {
  const warnings = [
    ...(unknownLabels.length > 0 ? [words.t('cli.export.label.unknown', { labels: unknownLabels.join(', ') })] : []),
    ...(layer !== undefined && !layerSeen ? [words.t('cli.export.layer.unknown', { annotator: layer })] : []),
  ];
  for (const warning of warnings) void vscode.window.showWarningMessage(warning);
}

function revealCommand(uri: vscode.Uri): string {
  const local =
    uri.scheme === 'file' && vscode.env.uiKind === vscode.UIKind.Desktop && vscode.env.remoteName === undefined;
  return local ? 'revealFileInOS' : 'revealInExplorer';
}

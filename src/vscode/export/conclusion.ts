import * as vscode from 'vscode';
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
  const losses = log.count;
  const [open, reveal, report] = [words.t('export.open'), words.t('export.reveal'), words.t('export.report')];
  const message =
    losses === 0
      ? words.t('export.done', { files: files.length })
      : words.t('export.doneWithLosses', { files: files.length, losses });
  const [first] = files;
  const told = losses > 0 || fromEditor.length > 0;
  const buttons = [...(first ? [open, reveal] : []), ...(told ? [report] : [])];
  const answer = await vscode.window.showInformationMessage(message, ...buttons);
  if (answer === report) await previews.show(words.t('loss.name'), lossReport(log, words, fromEditor));
  if (first === undefined) return;
  if (answer === open) await vscode.window.showTextDocument(first, { preview: true });
  if (answer === reveal) await vscode.commands.executeCommand(revealCommand(first), first);
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

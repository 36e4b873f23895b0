import * as vscode from 'vscode';
import { labelsTemplate } from '../../core';
import { registerCommand } from '../command';
import type { Services } from '../services';
import { UserError } from '../userError';
import { writeWorkspaceFile } from '../workspaceFiles/write';

/** "Create Label Set": a commented starting file, or the one that is there. */
export function register(services: Services): vscode.Disposable {
  return registerCommand(services, 'aznews.createLabelSet', async () => {
    const { workspaceFiles: files, words } = services;
    await files.ready();
    const front = vscode.window.activeTextEditor?.document.uri;
    const uri = files.uriOf('labels', front) ?? files.uriOf('labels');
    if (uri === undefined) throw new UserError('workspace.noFolder');
    const there = files.all().some((file) => file.uri.toString() === uri.toString());
    if (!there) {
      const text = labelsTemplate({
        heading: words.t('labels.heading'),
        name: (label) => words.label(label),
        guidelines: (label) => words.guidelines(label) ?? '',
        example: {
          comment: words.t('labels.example'),
          name: words.t('labels.example.name'),
          guidelines: words.t('labels.example.guidelines'),
        },
      });
      await writeWorkspaceFile(uri, text);
      await files.reread('labels', uri);
    }
    await vscode.window.showTextDocument(uri);
  });
}

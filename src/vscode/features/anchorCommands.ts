import * as vscode from 'vscode';
import { steps, type Annotation, snapToWords, type Step } from '../../core';
import { registerCommand } from '../command';
import { toSpan } from '../ranges';
import type { OpenArticle, Services } from '../services';
import { sayStep } from '../stepWords';
import { UserError } from '../userError';

/** What the quick fixes of changed and lost marks do; each takes the id of the mark. */
export function register(services: Services): vscode.Disposable {
  const command = (
    id: string,
    make: (open: OpenArticle, annotation: Annotation, editor: vscode.TextEditor) => Step | undefined,
  ): vscode.Disposable =>
    registerCommand(services, id, async (argument) => {
      const editor = vscode.window.activeTextEditor;
      const open = editor && (await services.articles.ready(editor.document));
      if (editor === undefined || open === undefined) throw new UserError('annotate.noArticle');
      const annotation = open.set.annotations.get(String(argument));
      if (annotation === undefined) throw new UserError('anchor.gone');
      const step = make(open, annotation, editor);
      if (step === undefined) throw new UserError('annotate.noWord');
      await services.store.perform(editor.document, step);
      sayStep(services, step, editor.document.uri);
    });
  return vscode.Disposable.from(
    command('aznews.anchor.attach', ({ article }, annotation, { document, selections }) => {
      const spans = selections.flatMap((selection) => snapToWords(article.text, toSpan(document, selection)) ?? []);
      return steps.attach(article.text, annotation, spans);
    }),
    command('aznews.anchor.accept', ({ article }, annotation) => steps.acceptText(article.text, annotation)),
    command('aznews.anchor.remove', ({ set }, annotation) => steps.remove(set, [annotation.id])),
  );
}

import * as vscode from 'vscode';
import { overlaps } from '../../core';
import { ARTICLE } from '../language';
import { FIX_MAKERS, type Fix } from '../quickFixes';
import { toSpan } from '../ranges';
import type { Services } from '../services';

/** The light bulb in articles: what all makers of fixes offer for the marks and problems at the cursor. */
export function register(services: Services): vscode.Disposable {
  return vscode.languages.registerCodeActionsProvider(
    ARTICLE,
    {
      provideCodeActions(document, range, { diagnostics, triggerKind }) {
        const known = services.articles.get(document);
        if (known === undefined || known.version !== document.version || !known.writable) return undefined;
        const open = services.suggestions.seen(document.uri, known);
        const at = toSpan(document, range);
        const marks = open.marks.filter(({ spans }) =>
          spans.some((span) => overlaps(span, at) || (span.start <= at.start && at.end <= span.end)),
        );
        const asked = triggerKind === vscode.CodeActionTriggerKind.Invoke;
        const place = { services, open, selection: at, marks, problems: diagnostics, asked };
        return FIX_MAKERS.flatMap((make) => make(place)).map(actionOf);
      },
    },
    { providedCodeActionKinds: [vscode.CodeActionKind.QuickFix] },
  );
}

function actionOf(fix: Fix): vscode.CodeAction {
  const action = new vscode.CodeAction(fix.title, vscode.CodeActionKind.QuickFix);
  action.command = { title: fix.title, command: fix.command, arguments: [...fix.arguments] };
  if (fix.problem !== undefined) action.diagnostics = [fix.problem];
  if (fix.preferred) action.isPreferred = true;
  return action;
}

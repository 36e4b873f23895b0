import * as vscode from 'vscode';
import { spanOfTarget, type Target } from '../../core';
import { worded } from '../propagation/wording';
import { toRange } from '../ranges';
import type { Services } from '../services';
import { caption, captionType } from '../caption';
import type { ReviewSession } from './session';

/** Letters of each thing that the status bar says of a mark. */
const LONGEST_IN_STATUS = 40;

/** Shows review mode: what one stands on, what it says of itself, and how far the article is. */
export class ReviewView implements vscode.Disposable {
  readonly #current = vscode.window.createTextEditorDecorationType({
    border: '2px solid',
    borderColor: new vscode.ThemeColor('focusBorder'),
    borderRadius: '3px',
    backgroundColor: new vscode.ThemeColor('editor.findMatchHighlightBackground'),
    overviewRulerColor: new vscode.ThemeColor('focusBorder'),
    overviewRulerLane: vscode.OverviewRulerLane.Full,
    rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
  });
  readonly #caption = captionType();
  readonly #status = vscode.window.createStatusBarItem('aznews.review', vscode.StatusBarAlignment.Left, 50);

  constructor(private readonly services: Services) {
    this.#status.name = 'AzNews';
    this.#status.command = 'aznews.reviewKeys';
  }

  /** Draws a session in an editor; `reveal` brings the target to the middle of the window. */
  show(editor: vscode.TextEditor, session: ReviewSession, reveal: boolean): void {
    const { target } = session;
    const { document } = editor;
    if (target === undefined) {
      editor.setDecorations(this.#current, []);
      editor.setDecorations(this.#caption, []);
    } else {
      const spans = session.moved === undefined ? target.spans : [session.moved];
      editor.setDecorations(
        this.#current,
        spans.map((span) => toRange(document, span)),
      );
      const range = toRange(document, spanOfTarget(target, session.moved));
      editor.setDecorations(this.#caption, [caption(document, range, this.#describe(session, target))]);
      if (reveal) {
        editor.selection = new vscode.Selection(range.start, range.start);
        editor.revealRange(range, vscode.TextEditorRevealType.InCenter);
      }
    }
    this.#showStatus(session);
  }

  hide(editor: vscode.TextEditor): void {
    editor.setDecorations(this.#current, []);
    editor.setDecorations(this.#caption, []);
  }

  hideStatus(): void {
    this.#status.hide();
  }

  #describe(session: ReviewSession, target: Target): string {
    const { words, propagation } = this.services;
    const { at, total } = session.progress;
    const offer = propagation.offer(session.document.uri);
    return [
      ...this.#words(session, target),
      ...(at === undefined ? [] : [`${at}/${total}`]),
      ...(offer === undefined ? [] : [words.t('review.offer', { what: worded(this.services, offer) })]),
    ].join(' · ');
  }

  /** What the target says of itself. */
  #words(session: ReviewSession, target: Target): string[] {
    const { words, schemas } = this.services;
    const label = 'label' in target ? words.label(target.label, schemas.get(session.document.uri)) : undefined;
    const parts = [
      ...(target.kind === 'uncovered' ? [words.t('review.uncovered')] : []),
      ...(target.kind === 'annotation' && target.annotation.status === 'rejected'
        ? [words.t('review.rejected', { label: label ?? '' })]
        : [label]),
      valueOf(target),
      ...(target.kind === 'suggestion' ? [`${Math.round(target.mention.confidence * 100)}%`] : []),
      ...(target.kind === 'annotation' ? [target.annotation.note] : []),
    ];
    return parts.flatMap((part) => (part === undefined || part === '' ? [] : [part]));
  }

  #showStatus(session: ReviewSession): void {
    const { words, suggestions } = this.services;
    const { at, total, open } = session.progress;
    const blind = suggestions.isBlind(session.document.uri);
    const count = blind ? words.t('review.blind') : `${at ?? total - open}/${total}`;
    const { target } = session;
    // words at the end of a long line may be cut by the edge of the window: here they are seen
    const what = target === undefined ? [] : this.#words(session, target);
    const said = [words.t('review.status', { count }), ...what.map(short)];
    const tooltip = words.t('review.status.tooltip', { open });
    this.#status.text = `$(checklist) ${said.join(' · ')}`;
    this.#status.tooltip = tooltip;
    // a screen reader would read the icon's name
    this.#status.accessibilityInformation = { label: [...said, tooltip].join(', '), role: 'button' };
    this.#status.show();
  }

  dispose(): void {
    this.#current.dispose();
    this.#caption.dispose();
    this.#status.dispose();
  }
}

function short(text: string): string {
  return text.length > LONGEST_IN_STATUS ? `${text.slice(0, LONGEST_IN_STATUS)}…` : text;
}

function valueOf(target: Target): string | undefined {
  if (target.kind === 'uncovered') return undefined;
  if (target.kind === 'annotation') return target.annotation.value ?? target.annotation.base;
  return target.mention.timex?.value ?? target.mention.base;
}

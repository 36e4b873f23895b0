import * as vscode from 'vscode';
import type { Mark } from '../../core';
import { ARTICLE } from '../language';
import type { Services } from '../services';

/** Values of dates behind their mentions; off, for unresolved ones only, or on. */
export function register(services: Services): vscode.Disposable {
  const changed = new vscode.EventEmitter<void>();
  return vscode.Disposable.from(
    changed,
    services.articles.onDidChange(() => {
      changed.fire();
    }),
    services.settings.onDidChange(() => {
      changed.fire();
    }),
    services.suggestions.onDidChange(() => {
      changed.fire();
    }),
    vscode.languages.registerInlayHintsProvider(ARTICLE, {
      onDidChangeInlayHints: changed.event,
      provideInlayHints(document, range) {
        const mode = services.settings.get('dates.hints', document.uri);
        const open = services.articles.get(document);
        if (mode === 'off' || open === undefined || open.version !== document.version) return [];
        const from = document.offsetAt(range.start);
        const to = document.offsetAt(range.end);
        return services.suggestions
          .seen(document.uri, open)
          .marks.filter(
            (mark) =>
              mark.label === 'DATE' && (mark.spans[0]?.start ?? -1) >= from && (mark.spans[0]?.start ?? to) < to,
          )
          .filter((mark) => !isRejected(mark))
          .flatMap((mark) => {
            const value = valueOf(mark);
            if (mode === 'unresolved' && value !== undefined && !value.includes('X')) return [];
            const end = mark.spans[mark.spans.length - 1]?.end ?? from;
            const hint = new vscode.InlayHint(document.positionAt(end), value ?? '?', vscode.InlayHintKind.Type);
            hint.paddingLeft = true;
            return [hint];
          });
      },
    }),
  );
}

function valueOf(mark: Mark): string | undefined {
  return mark.kind === 'annotation' ? mark.annotation.value : mark.mention.timex?.value;
}

function isRejected(mark: Mark): boolean {
  return mark.kind === 'annotation' && mark.annotation.status === 'rejected';
}

import * as vscode from 'vscode';
import type { Mark } from '../../core/annotation/mark';
import { MarkStyles, styleKey } from '../markStyles';
import { toRange } from '../ranges';
import type { OpenArticle, Services } from '../services';

/** Draws the marks of every visible article. Between two passes VS Code moves them with the text. */
export function register(services: Services): vscode.Disposable {
  const styles = new MarkStyles();

  const draw = (editor: vscode.TextEditor): void => {
    const open = services.articles.get(editor.document);
    // spans of an older text would stand at the wrong places; the next pass is under way
    if (open !== undefined && open.version !== editor.document.version) return;
    const ranges = open === undefined ? new Map<string, vscode.Range[]>() : rangesByStyle(open);
    const schema = services.schemas.get(editor.document.uri);
    for (const [key, type] of styles.of(schema)) editor.setDecorations(type, ranges.get(key) ?? []);
  };

  const rangesByStyle = (open: OpenArticle): Map<string, vscode.Range[]> => {
    const ranges = new Map<string, vscode.Range[]>();
    const suggested = services.suggestions.shown(open.document.uri);
    const schema = services.schemas.get(open.document.uri);
    const around = overlapping(open.marks);
    for (const mark of open.marks) {
      if (mark.kind === 'suggestion' && !suggested) continue;
      const key = styleKey(schema, mark.label, around.has(mark) ? 'around' : stateOf(mark));
      const list = ranges.get(key) ?? [];
      if (list.length === 0) ranges.set(key, list);
      for (const span of mark.spans) list.push(toRange(open.document, span));
    }
    return ranges;
  };

  const drawAll = (): void => {
    for (const editor of vscode.window.visibleTextEditors) draw(editor);
  };

  return vscode.Disposable.from(
    styles,
    services.articles.onDidChange(({ document }) => {
      for (const editor of vscode.window.visibleTextEditors) if (editor.document === document) draw(editor);
    }),
    services.articles.onDidClose((uri) => {
      for (const editor of vscode.window.visibleTextEditors) {
        if (editor.document.uri.toString() === uri.toString()) draw(editor);
      }
    }),
    vscode.window.onDidChangeVisibleTextEditors(drawAll),
    services.suggestions.onDidChange(drawAll),
    services.schemas.onDidChange(() => {
      styles.clear();
      drawAll();
    }),
  );
}

/** Annotations that hold or cross another one: their whole outline is drawn, or the inner line would hide it. */
function overlapping(marks: readonly Mark[]): ReadonlySet<Mark> {
  const around = new Set<Mark>();
  const pieces = marks
    .filter(({ kind }) => kind === 'annotation')
    .flatMap((mark) => mark.spans.map((span) => ({ mark, span })))
    .sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
  let outer: (typeof pieces)[number] | undefined;
  for (const piece of pieces) {
    if (outer !== undefined && piece.span.start < outer.span.end && piece.mark !== outer.mark) around.add(outer.mark);
    if (outer === undefined || piece.span.end > outer.span.end) outer = piece;
  }
  return around;
}

function stateOf(mark: Mark): 'annotated' | 'suggested' {
  return mark.kind === 'annotation' ? 'annotated' : 'suggested';
}

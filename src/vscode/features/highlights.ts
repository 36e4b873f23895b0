import * as vscode from 'vscode';
import type { Mark, Span } from '../../core';
import { DrawnSpans, type SpanEditor } from '../drawnSpans';
import { MarkStyles, styleKey } from '../markStyles';
import { toRange } from '../ranges';
import type { OpenArticle, Services } from '../services';
import { forLog } from '../thrown';

/** Rest after an edit before what it changed is drawn: ranges that are sent while somebody types come too late. */
const REST_MS = 200;

/** Lines beyond the edge of the window whose marks are drawn with those inside. */
const LINES_AROUND = 60;

/** How long a document that was just opened may be without an editor before nobody waits for one. */
const SEEN_SOON_MS = 150;

/** A timer that comes so late tells that the extension host was busy. */
const LATE_MS = 25;

/** Draws the marks of every visible article. Between two passes VS Code moves them with the text. */
export function register(services: Services): vscode.Disposable {
  const styles = new MarkStyles();
  let drawn = new WeakMap<vscode.TextEditor, DrawnSpans>();
  const edited = new WeakMap<vscode.TextDocument, number>();
  /** What was decided about documents that nothing is suggested for yet: their editors may come later. */
  const early = new WeakMap<vscode.TextDocument, OpenArticle>();
  const resting = new Map<vscode.TextDocument, ReturnType<typeof setTimeout>>();
  /** What was decided about documents whose editors are still to come. */
  const unseen = new Map<vscode.TextDocument, (editors: readonly vscode.TextEditor[]) => void>();

  const drawnIn = (editor: vscode.TextEditor): DrawnSpans => {
    let spans = drawn.get(editor);
    if (spans === undefined)
      drawn.set(editor, (spans = new DrawnSpans(spanEditor(editor, typesOf), editor.document.eol)));
    return spans;
  };

  const typesOf = ({ document }: vscode.TextEditor): ReturnType<MarkStyles['of']> =>
    styles.of(services.schemas.get(document.uri));

  /** Settles when the editor shows the marks. */
  const show = async (editor: vscode.TextEditor, open: OpenArticle | undefined, within?: Span): Promise<void> => {
    // spans of an older text would stand at the wrong places; the next pass is under way
    if (open !== undefined && open.version !== editor.document.version) return;
    const wanted = open === undefined ? new Map<string, Span[]>() : spansByStyle(services, open, within);
    const spans = drawnIn(editor);
    for (const key of typesOf(editor).keys()) spans.draw(key, wanted.get(key) ?? []);
    await spans.confirm();
  };

  /** Thousands of marks take the window long: what is seen first, the rest comes with the suggestions. */
  const showFirst = (open: OpenArticle, editors: readonly vscode.TextEditor[]): Promise<unknown> =>
    Promise.all(editors.map((editor) => show(editor, open, seenIn(editor))));

  const draw = (editor: vscode.TextEditor): void => {
    const whole = services.articles.get(editor.document);
    const decided = early.get(editor.document);
    const shown = whole === undefined && decided !== undefined ? showFirst(decided, [editor]) : show(editor, whole);
    shown.catch((error: unknown) => {
      services.log.error(forLog(error));
    });
  };

  const editorsOf = (document: vscode.TextDocument): vscode.TextEditor[] =>
    vscode.window.visibleTextEditors.filter((editor) => editor.document === document);

  const drawRested = (document: vscode.TextDocument): void => {
    const due = (edited.get(document) ?? 0) + REST_MS;
    if (due <= Date.now()) for (const editor of editorsOf(document)) draw(editor);
    else drawAt(document, due);
  };

  const drawAt = (document: vscode.TextDocument, due: number): void => {
    clearTimeout(resting.get(document));
    const timer = setTimeout(() => {
      resting.delete(document);
      const now = Date.now();
      // after a busy while timers come before the edits that were made meanwhile
      if (now > due + LATE_MS) drawAt(document, now + LATE_MS);
      else drawRested(document);
    }, due - Date.now());
    resting.set(document, timer);
  };

  /** Settles when the first editors of a document have come and show it, or when none comes soon. */
  const showWhenSeen = (open: OpenArticle): Promise<unknown> =>
    new Promise((resolve) => {
      const end = (shown?: Promise<unknown>): void => {
        clearTimeout(patience);
        unseen.delete(open.document);
        resolve(shown);
      };
      const patience = setTimeout(end, SEEN_SOON_MS);
      unseen.set(open.document, (editors) => {
        end(showFirst(open, editors));
      });
    });

  const drawAll = (): void => {
    for (const editor of vscode.window.visibleTextEditors) draw(editor);
  };

  return vscode.Disposable.from(
    styles,
    new vscode.Disposable(() => {
      for (const timer of resting.values()) clearTimeout(timer);
    }),
    vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      if (contentChanges.length > 0) edited.set(document, Date.now());
      for (const editor of editorsOf(document)) drawn.get(editor)?.edited(contentChanges, document.eol);
    }),
    services.articles.onDidLoad((loaded) => {
      const { open } = loaded;
      early.set(open.document, open);
      const editors = editorsOf(open.document);
      loaded.waitUntil(editors.length > 0 ? showFirst(open, editors) : showWhenSeen(open));
    }),
    services.articles.onDidChange(({ document }) => {
      early.delete(document);
      drawRested(document);
    }),
    services.articles.onDidClose((uri) => {
      for (const editor of vscode.window.visibleTextEditors) {
        if (editor.document.uri.toString() === uri.toString()) draw(editor);
      }
    }),
    vscode.window.onDidChangeVisibleTextEditors(() => {
      drawAll();
      for (const [document, seen] of unseen) {
        const editors = editorsOf(document);
        if (editors.length > 0) seen(editors);
      }
    }),
    services.suggestions.onDidChange(drawAll),
    services.schemas.onDidChange(() => {
      styles.clear();
      drawn = new WeakMap();
      drawAll();
    }),
  );
}

function spanEditor(
  editor: vscode.TextEditor,
  typesOf: (editor: vscode.TextEditor) => ReturnType<MarkStyles['of']>,
): SpanEditor {
  return {
    send(key, spans) {
      const type = typesOf(editor).get(key);
      if (type === undefined) return;
      editor.setDecorations(
        type,
        spans.map((span) => toRange(editor.document, span)),
      );
    },
    // calls and edits share one ordered channel; the context key is only something to call for
    async received() {
      await vscode.commands.executeCommand('setContext', 'aznews.drawn', true);
    },
  };
}

/** What of the text an editor shows, with some lines around it. */
function seenIn({ document, visibleRanges }: vscode.TextEditor): Span | undefined {
  const [first, last] = [visibleRanges[0], visibleRanges.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  return {
    start: document.offsetAt(new vscode.Position(Math.max(0, first.start.line - LINES_AROUND), 0)),
    end: document.offsetAt(new vscode.Position(last.end.line + LINES_AROUND, 0)),
  };
}

function spansByStyle(services: Services, open: OpenArticle, within?: Span): Map<string, Span[]> {
  const spans = new Map<string, Span[]>();
  const { marks } = services.suggestions.seen(open.document.uri, open);
  const schema = services.schemas.get(open.document.uri);
  const around = overlapping(marks);
  for (const mark of marks) {
    const key = styleKey(schema, mark.label, around.has(mark) ? 'around' : stateOf(mark));
    const list = spans.get(key) ?? [];
    if (list.length === 0) spans.set(key, list);
    for (const span of mark.spans) {
      if (within === undefined || (span.start < within.end && span.end > within.start)) list.push(span);
    }
  }
  return spans;
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

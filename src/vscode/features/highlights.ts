import * as vscode from 'vscode';
import type { Mark, Span } from '../../core';
import { DrawnSpans, type SpanEditor } from '../drawnSpans';
import { MarkStyles, styleKey } from '../markStyles';
import { toRange } from '../ranges';
import type { LoadedArticle, OpenArticle, Services } from '../services';
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
  return new Highlighter(services);
}

class Highlighter implements vscode.Disposable {
  readonly #styles = new MarkStyles();
  #drawn = new WeakMap<vscode.TextEditor, DrawnSpans>();
  /** When documents were last edited. */
  readonly #edited = new WeakMap<vscode.TextDocument, number>();
  /** What was decided about documents that nothing is suggested for yet: their editors may come later. */
  readonly #early = new WeakMap<vscode.TextDocument, OpenArticle>();
  readonly #resting = new Map<vscode.TextDocument, ReturnType<typeof setTimeout>>();
  /** What was decided about documents whose editors are still to come. */
  readonly #unseen = new Map<vscode.TextDocument, (editors: readonly vscode.TextEditor[]) => void>();
  readonly #listeners: vscode.Disposable;

  constructor(private readonly services: Services) {
    const { articles, suggestions, schemas } = services;
    this.#listeners = vscode.Disposable.from(
      vscode.workspace.onDidChangeTextDocument((event) => {
        this.#follow(event);
      }),
      articles.onDidLoad((loaded) => {
        this.#loaded(loaded);
      }),
      articles.onDidChange(({ document }) => {
        this.#early.delete(document);
        this.#drawRested(document);
      }),
      articles.onDidClose((uri) => {
        for (const editor of vscode.window.visibleTextEditors)
          if (editor.document.uri.toString() === uri.toString()) this.#draw(editor);
      }),
      vscode.window.onDidChangeVisibleTextEditors(() => {
        this.#drawAll();
        this.#showSeen();
      }),
      suggestions.onDidChange(() => {
        this.#drawAll();
      }),
      schemas.onDidChange(() => {
        this.#styles.clear();
        this.#drawn = new WeakMap();
        this.#drawAll();
      }),
    );
  }

  dispose(): void {
    this.#listeners.dispose();
    for (const timer of this.#resting.values()) clearTimeout(timer);
    this.#styles.dispose();
  }

  #follow({ document, contentChanges }: vscode.TextDocumentChangeEvent): void {
    if (contentChanges.length > 0) this.#edited.set(document, Date.now());
    for (const editor of editorsOf(document)) this.#drawn.get(editor)?.edited(contentChanges, document.eol);
  }

  #loaded(loaded: LoadedArticle): void {
    const { open } = loaded;
    this.#early.set(open.document, open);
    const editors = editorsOf(open.document);
    loaded.waitUntil(editors.length > 0 ? this.#showFirst(open, editors) : this.#showWhenSeen(open));
  }

  #drawnIn(editor: vscode.TextEditor): DrawnSpans {
    let spans = this.#drawn.get(editor);
    if (spans === undefined) {
      spans = new DrawnSpans(
        spanEditor(editor, () => this.#typesOf(editor)),
        editor.document.eol,
      );
      this.#drawn.set(editor, spans);
    }
    return spans;
  }

  #typesOf({ document }: vscode.TextEditor): ReturnType<MarkStyles['of']> {
    return this.#styles.of(this.services.schemas.get(document.uri));
  }

  /** Settles when the editor shows the marks. */
  async #show(editor: vscode.TextEditor, open: OpenArticle | undefined, within?: Span): Promise<void> {
    // spans of an older text would stand at the wrong places; the next pass is under way
    if (open !== undefined && open.version !== editor.document.version) return;
    const wanted = open === undefined ? new Map<string, Span[]>() : spansByStyle(this.services, open, within);
    const spans = this.#drawnIn(editor);
    for (const key of this.#typesOf(editor).keys()) spans.draw(key, wanted.get(key) ?? []);
    await spans.confirm();
  }

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
  }

  #drawAll(): void {
    for (const editor of vscode.window.visibleTextEditors) this.#draw(editor);
  }

  #drawRested(document: vscode.TextDocument): void {
    const due = (this.#edited.get(document) ?? 0) + REST_MS;
    if (due > Date.now()) this.#drawAt(document, due);
    else for (const editor of editorsOf(document)) this.#draw(editor);
  }

  #drawAt(document: vscode.TextDocument, due: number): void {
    clearTimeout(this.#resting.get(document));
    const timer = setTimeout(() => {
      this.#resting.delete(document);
      const now = Date.now();
      // after a busy while timers come before the edits that were made meanwhile
      if (now > due + LATE_MS) this.#drawAt(document, now + LATE_MS);
      else this.#drawRested(document);
    }, due - Date.now());
    this.#resting.set(document, timer);
  }

  /** Settles when the first editors of a document have come and show it, or when none comes soon. */
  #showWhenSeen(open: OpenArticle): Promise<unknown> {
    return new Promise((resolve) => {
      const end = (shown?: Promise<unknown>): void => {
        clearTimeout(patience);
        this.#unseen.delete(open.document);
        resolve(shown);
      };
      const patience = setTimeout(end, SEEN_SOON_MS);
      this.#unseen.set(open.document, (editors) => {
        end(this.#showFirst(open, editors));
      });
    });
  }

  #showSeen(): void {
    for (const [document, seen] of this.#unseen) {
      const editors = editorsOf(document);
      if (editors.length > 0) seen(editors);
    }
  }
}

function editorsOf(document: vscode.TextDocument): vscode.TextEditor[] {
  return vscode.window.visibleTextEditors.filter((editor) => editor.document === document);
}

function spanEditor(editor: vscode.TextEditor, types: () => ReturnType<MarkStyles['of']>): SpanEditor {
  return {
    send(key, spans) {
      const type = types().get(key);
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

import * as vscode from 'vscode';

/** Columns that the narrowest usual window shows: a line that is no longer, caption included, is not wrapped. */
const NARROW = 80;

/** Columns after which a caption under a mark goes on in a second row. */
const WIDEST = 60;

/** Names the mark for the caption's style. */
const ANCHOR = '--aznews-caption';

/** The decoration type of captions. VS Code writes `textDecoration` into its style sheet as it is. */
export function captionType(): vscode.TextEditorDecorationType {
  return vscode.window.createTextEditorDecorationType({
    textDecoration: style('none', { 'anchor-name': ANCHOR }),
    rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
  });
}

/**
 * What is said of a mark: at the line's end where the line is short. The end of a wrapped paragraph is rows away, and
 * a full row has no place for words: there they float under the mark, over what follows, so that no text moves.
 */
export function caption(document: vscode.TextDocument, mark: vscode.Range, text: string): vscode.DecorationOptions {
  const { end } = document.lineAt(mark.end.line).range;
  if (!floats(document, mark, text)) {
    const color = new vscode.ThemeColor('editorCodeLens.foreground');
    return written(new vscode.Range(end, end), { contentText: text, color, fontStyle: 'italic', margin: '0 0 0 2em' });
  }
  return written(mark, {
    contentText: text,
    color: new vscode.ThemeColor('editorHoverWidget.foreground'),
    backgroundColor: new vscode.ThemeColor('editorHoverWidget.background'),
    border: '1px solid var(--vscode-editorHoverWidget-border)',
    textDecoration: floating(Math.min(text.length, WIDEST) + 2),
  });
}

/** Whether a caption covers the text under its mark. */
export function floats(document: vscode.TextDocument, mark: vscode.Range, text: string): boolean {
  return document.lineAt(mark.end.line).range.end.character + text.length >= NARROW;
}

function written(
  range: vscode.Range,
  after: vscode.ThemableDecorationAttachmentRenderOptions,
): vscode.DecorationOptions {
  return { range, renderOptions: { after } };
}

/**
 * The style of words under a mark, as no API of VS Code gives it (microsoft/vscode#229702). They begin with the mark,
 * but no farther to the right than they fit into its row; a browser without anchors lets them begin at its end.
 */
function floating(columns: number): string {
  return style('none', {
    position: 'absolute',
    top: '100%',
    left: `max(0px, min(anchor(${ANCHOR} left), 100% - ${columns}ch))`,
    'z-index': '1',
    'max-width': `min(${WIDEST}ch, 100%)`,
    width: 'max-content',
    'box-sizing': 'border-box',
    padding: '0 0.5ch',
    'border-radius': '3px',
    'box-shadow': '0 2px 8px var(--vscode-widget-shadow)',
    'white-space': 'normal',
    'pointer-events': 'none',
  });
}

function style(decoration: string, properties: Readonly<Record<string, string>>): string {
  return [decoration, ...Object.entries(properties).map(([name, value]) => `${name}: ${value}`)].join('; ');
}

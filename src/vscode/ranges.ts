import * as vscode from 'vscode';
import type { Span } from '../core';

/** The one converter between spans (UTF-16 offsets of a document's text) and ranges. */
export function toRange(document: vscode.TextDocument, span: Span): vscode.Range {
  return new vscode.Range(document.positionAt(span.start), document.positionAt(span.end));
}

/** A range as UTF-16 offsets of the document's text. */
export function toSpan(document: vscode.TextDocument, range: vscode.Range): Span {
  return { start: document.offsetAt(range.start), end: document.offsetAt(range.end) };
}

/** Ranges of a text that is not open, for instance a sidecar just read. */
export function rangeIn(text: string, span: Span): vscode.Range {
  return new vscode.Range(positionIn(text, span.start), positionIn(text, span.end));
}

function positionIn(text: string, offset: number): vscode.Position {
  let line = 0;
  let start = 0;
  for (let i = 0; i < offset; i++) {
    const unit = text.charCodeAt(i);
    if (unit !== 10 && unit !== 13) continue;
    if (unit === 13 && text.charCodeAt(i + 1) === 10) i++;
    if (i >= offset) break;
    line++;
    start = i + 1;
  }
  return new vscode.Position(line, offset - start);
}

import * as vscode from 'vscode';

const KINDS: Readonly<Record<string, vscode.SymbolKind>> = {
  PERSON: vscode.SymbolKind.Class,
  ORG: vscode.SymbolKind.Module,
  LOC: vscode.SymbolKind.Namespace,
  TITLE: vscode.SymbolKind.Property,
  EVENT: vscode.SymbolKind.Event,
  DATE: vscode.SymbolKind.Constant,
};

/** How VS Code draws an entity of a label in outlines and picks; it has no kinds of its own for people and places. */
export function symbolKind(label: string): vscode.SymbolKind {
  return KINDS[label] ?? vscode.SymbolKind.Variable;
}

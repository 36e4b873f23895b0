import * as vscode from 'vscode';
import type { Problem } from '../core';
import type { Words } from './words';

/** Named as the source of every problem of ours. */
const PROBLEM_SOURCE = 'AzNews';

const SEVERITIES: Readonly<Record<Problem['severity'], vscode.DiagnosticSeverity>> = {
  error: vscode.DiagnosticSeverity.Error,
  warning: vscode.DiagnosticSeverity.Warning,
  information: vscode.DiagnosticSeverity.Information,
  hint: vscode.DiagnosticSeverity.Hint,
};

/** A problem of the core as the editor shows it. */
export function toDiagnostic(range: vscode.Range, problem: Problem, words: Words): vscode.Diagnostic {
  const diagnostic = new vscode.Diagnostic(range, words.problem(problem), SEVERITIES[problem.severity]);
  diagnostic.source = PROBLEM_SOURCE;
  diagnostic.code = problem.code;
  return diagnostic;
}

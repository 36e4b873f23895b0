import type * as vscode from 'vscode';
import type { Mark, Span } from '../core';
import { anchorFixes } from './fixes/anchor';
import { dateFixes } from './fixes/date';
import { encodingFixes } from './fixes/encoding';
import { nameFixes } from './fixes/names';
import { schemaFixes } from './fixes/schema';
import { sidecarFixes } from './fixes/sidecar';
import type { OpenArticle, Services } from './services';

/** Where fixes are asked for. */
export interface FixPlace {
  readonly services: Services;
  readonly open: OpenArticle;
  /** The selection, or the cursor. */
  readonly selection: Span;
  /** The marks that the selection touches. */
  readonly marks: readonly Mark[];
  /** Problems at the selection, of any source; ours are known by their codes. */
  readonly problems: readonly vscode.Diagnostic[];
  /** Whether the user asked for fixes, so that those of no problem are welcome too. */
  readonly asked: boolean;
}

/** One entry of the light bulb's menu: a command of ours with its arguments. */
export interface Fix {
  readonly title: string;
  readonly command: string;
  readonly arguments: readonly unknown[];
  /** The problem that it mends. */
  readonly problem?: vscode.Diagnostic;
  /** The one that "Auto Fix" takes. */
  readonly preferred?: boolean;
}

export type FixMaker = (place: FixPlace) => readonly Fix[];

/** One line for each kind of fix; each looks for the problem codes and marks that it knows. */
export const FIX_MAKERS: readonly FixMaker[] = [
  sidecarFixes,
  anchorFixes,
  dateFixes,
  schemaFixes,
  nameFixes,
  encodingFixes,
];

import type * as vscode from 'vscode';
import type { Services } from '../services';
import { register as anchorCommands } from './anchorCommands';
import { register as annotate } from './annotate';
import { register as articlesView } from './articlesView';
import { register as definition } from './definition';
import { register as diagnostics } from './diagnostics';
import { register as dictionaryPages } from './dictionaryPages';
import { register as documentHighlights } from './documentHighlights';
import { register as entitiesView } from './entitiesView';
import { register as exportDialog } from './exportDialog';
import { register as highlights } from './highlights';
import { register as hover } from './hover';
import { register as importDialog } from './importDialog';
import { register as inlayHints } from './inlayHints';
import { register as log } from './log';
import { register as propagate } from './propagate';
import { register as quickFixes } from './quickFixes';
import { register as labelSet } from './labelSet';
import { register as markDetails } from './markDetails';
import { register as nameLists } from './nameLists';
import { register as references } from './references';
import { register as relations } from './relations';
import { register as rename } from './rename';
import { register as review } from './review';
import { register as samples } from './samples';
import { register as sidecarCompletion } from './sidecarCompletion';
import { register as statusBar } from './statusBar';
import { register as statusDecorations } from './statusDecorations';
import { register as sidecarCommands } from './sidecarCommands';
import { register as sidecarMoves } from './sidecarMoves';
import { register as sidecarProblems } from './sidecarProblems';
import { register as sidecarStatus } from './sidecarStatus';
import { register as strays } from './strays';
import { register as symbols } from './symbols';
import { register as titleCommands } from './titleCommands';
import { register as titleCompletion } from './titleCompletion';
import { register as titleLookup } from './titleLookup';
import { register as undo } from './undo';
import { register as unfinishedWrites } from './unfinishedWrites';
import { register as unusableSidecars } from './unusableSidecars';
import { register as workspaceFileCompletion } from './workspaceFileCompletion';
import { register as workspaceFileProblems } from './workspaceFileProblems';
import { register as workspaceSymbols } from './workspaceSymbols';

/** Everything that the editor can do, one line a feature. */
export const FEATURES: readonly ((services: Services) => vscode.Disposable)[] = [
  highlights,
  hover,
  annotate,
  undo,
  anchorCommands,
  sidecarCommands,
  sidecarMoves,
  sidecarProblems,
  sidecarStatus,
  unusableSidecars,
  unfinishedWrites,
  strays,
  review,
  propagate,
  diagnostics,
  symbols,
  documentHighlights,
  references,
  definition,
  inlayHints,
  quickFixes,
  sidecarCompletion,
  titleCompletion,
  titleCommands,
  titleLookup,
  dictionaryPages,
  entitiesView,
  exportDialog,
  importDialog,
  samples,
  log,
  articlesView,
  statusDecorations,
  statusBar,
  rename,
  relations,
  workspaceSymbols,
  labelSet,
  nameLists,
  markDetails,
  workspaceFileProblems,
  workspaceFileCompletion,
];

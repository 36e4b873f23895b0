import type * as vscode from 'vscode';
import type { Services } from '../services';
import { register as highlights } from './highlights';
import { register as languageDetection } from './languageDetection';

/** Everything that the editor can do, one line a feature. */
export const FEATURES: readonly ((services: Services) => vscode.Disposable)[] = [languageDetection, highlights];

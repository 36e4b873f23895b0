import * as vscode from 'vscode';
import type { Language } from '../assets/l10n';
import type { Settings } from './settings';

/** The language of our words: the user's setting, else that of VS Code, else English. */
export function chosenLanguage(settings: Settings): Language {
  const chosen = settings.get('language');
  if (chosen !== 'auto') return chosen;
  return vscode.env.language.toLowerCase().startsWith('az') ? 'az' : 'en';
}

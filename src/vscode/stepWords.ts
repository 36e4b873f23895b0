import type * as vscode from 'vscode';
import type { WordArgs } from '../assets/l10n';
import type { Step } from '../core';
import type { Services } from './services';

/** Arguments of a step's title that are ids of labels. */
const LABELS: Readonly<Record<string, readonly string[]>> = { 'step.relabel': ['from', 'label'] };

type Wording = Pick<Services, 'words' | 'schemas'>;

/** What a step in an article did, in the user's language. */
export function stepWords(services: Wording, { title }: Step, article: vscode.Uri): string {
  return services.words.t(title.key, stepArgs(services, title, article));
}

/** Says in the status bar what a step in an article did. */
export function sayStep(services: Wording & Pick<Services, 'notices'>, { title }: Step, article: vscode.Uri): void {
  services.notices.say(title.key, stepArgs(services, title, article));
}

/** The arguments of a step's title, labels by the names that people read. */
function stepArgs(
  { words, schemas }: Wording,
  { key, args }: Step['title'],
  article: vscode.Uri,
): WordArgs | undefined {
  const labels = LABELS[key.replace(/\.more$/u, '')] ?? ['label'];
  const schema = schemas.get(article);
  return (
    args &&
    Object.fromEntries(
      Object.entries(args).map(([name, value]) => [
        name,
        labels.includes(name) ? words.label(String(value), schema) : value,
      ]),
    )
  );
}

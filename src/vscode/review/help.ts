import * as vscode from 'vscode';
import { type ActionGroup, KEYMAP, keysOfAction, keysOfLabel, shownKey } from '../../core';
import type { Services } from '../services';

const GROUPS: readonly ActionGroup[] = ['decide', 'move', 'edges', 'more', 'article'];
/** Letters of guidelines text in one row; the first has the group's name at its right end. */
const ROW = 64;

interface Row extends vscode.QuickPickItem {
  readonly key?: string;
}

/** What a picked row stands for: a label or an action of the mode. */
export type Picked = { readonly label: string } | { readonly action: (typeof KEYMAP)[number]['action'] };

/**
 * Shows what is on each key and what the guidelines say of a label; a row that is picked is done, also
 * where a label of the schema took its key.
 */
export async function showKeys(
  services: Services,
  uri: vscode.Uri,
  label: string | undefined,
): Promise<Picked | undefined> {
  const { words } = services;
  const schema = services.schemas.get(uri);
  const separator = (text: string): Row => ({ label: text, kind: vscode.QuickPickItemKind.Separator });
  const rows: (Row & { readonly does?: Picked })[] = [];
  const spec = schema.labels.find(({ id }) => id === label);
  if (spec !== undefined) {
    const text = spec.guidelines ?? words.find(`guidelines.${spec.id}`);
    rows.push(separator(words.t('review.help.guidelines', { label: words.label(spec.id, schema) })));
    for (const line of wrapped(text ?? words.t('review.help.noGuidelines')))
      rows.push({ label: line, alwaysShow: true });
  }
  rows.push(separator(words.t('review.help.labels')));
  for (const { id } of schema.labels) {
    rows.push({
      label: words.label(id, schema),
      description: keysOfLabel(id, schema).map(shownKey).join('  '),
      does: { label: id },
    });
  }
  for (const group of GROUPS) {
    rows.push(separator(words.t(`review.help.${group}`)));
    for (const { action } of KEYMAP.filter((row) => row.group === group)) {
      rows.push({
        label: words.t(`review.action.${action}`),
        description: [...new Set(keysOfAction(action, schema).map(shownKey))].join('  '),
        does: { action },
      });
    }
  }
  const picked = await vscode.window.showQuickPick(rows, {
    title: words.t('review.help.title'),
    placeHolder: words.t('review.help.hint'),
    matchOnDescription: true,
  });
  return picked?.does;
}

/** A text in rows of readable length, broken between words. */
function wrapped(text: string): string[] {
  return text.split(/\r?\n/u).flatMap((line) => line.match(new RegExp(`.{1,${ROW}}(?:\\s|$)|\\S+`, 'gu')) ?? []);
}

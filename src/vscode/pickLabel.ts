import * as vscode from 'vscode';
import type { LabelSchema } from '../core';
import type { Services } from './services';

/** Asks for a label of the schema; each row says its key and what counts as it. */
export async function pickLabel(
  { words }: Pick<Services, 'words'>,
  schema: LabelSchema,
  placeHolder = words.t('annotate.label'),
): Promise<string | undefined> {
  const picked = await vscode.window.showQuickPick(
    schema.labels.map(({ id, key }) => ({
      label: words.label(id, schema),
      description: [id, key].filter(Boolean).join(' · '),
      detail: words.guidelines(id, schema)?.replace(/\s+/gu, ' '),
      id,
    })),
    { placeHolder, matchOnDescription: true },
  );
  return picked?.id;
}

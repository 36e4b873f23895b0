import * as vscode from 'vscode';
import type { Annotation } from '../core/annotation/model';
import type { TimexFields } from '../core/annotation/steps/marks';
import { parseTimexValue } from '../core/recognize/dates';
import type { Services } from './services';

/** Asks for a TIMEX3 value, beginning with the one there is. `undefined` where the person gave up. */
export async function askValue(
  services: Services,
  now: Pick<Annotation, 'type' | 'value' | 'mod' | 'quant' | 'freq'>,
): Promise<TimexFields | undefined> {
  const value = await vscode.window.showInputBox({
    prompt: services.words.t('annotate.value'),
    value: now.value ?? '',
    validateInput: (typed) =>
      typed === '' || parseTimexValue(typed) !== undefined ? undefined : services.words.t('annotate.value.invalid'),
  });
  if (value === undefined) return undefined;
  const types = parseTimexValue(value)?.types ?? [];
  const type = now.type !== undefined && types.includes(now.type) ? now.type : types[0];
  return { ...now, type, value: value === '' ? undefined : value };
}

/** Asks for the base form of a marked text; empty takes it away. */
export async function askBase(services: Services, now: string): Promise<string | undefined> {
  return vscode.window.showInputBox({ prompt: services.words.t('annotate.base'), value: now });
}

/** Asks for a note; empty takes it away. */
export async function askNote(services: Services, now: string): Promise<string | undefined> {
  return vscode.window.showInputBox({ prompt: services.words.t('annotate.note'), value: now });
}

import * as vscode from 'vscode';
import { type steps, parseTimexValue } from '../core';
import type { Services } from './services';

/** The fields of a DATE with another TIMEX3 value; the type stays where the value may have it. Empty takes both away. */
export function withValue(now: steps.TimexFields, value: string): steps.TimexFields {
  const { type, mod, quant, freq } = now;
  const types = parseTimexValue(value)?.types ?? [];
  return {
    ...{ mod, quant, freq },
    type: type !== undefined && types.includes(type) ? type : types[0],
    value: value === '' ? undefined : value,
  };
}

/** Asks for a TIMEX3 value, beginning with the one there is. `undefined` where the person gave up. */
export function askValue({ words }: Services, now: string | undefined): Thenable<string | undefined> {
  return vscode.window.showInputBox({
    prompt: words.t('annotate.value'),
    value: now ?? '',
    validateInput: (typed) =>
      typed === '' || parseTimexValue(typed) !== undefined ? undefined : words.t('annotate.value.invalid'),
  });
}

/** Asks for the base form of a marked text; empty takes it away. */
export function askBase({ words }: Services, now: string): Thenable<string | undefined> {
  return vscode.window.showInputBox({ prompt: words.t('annotate.base'), value: now });
}

/** Asks for a note; empty takes it away. */
export function askNote({ words }: Services, now: string): Thenable<string | undefined> {
  return vscode.window.showInputBox({ prompt: words.t('annotate.note'), value: now });
}

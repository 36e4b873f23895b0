import * as vscode from 'vscode';

/** What a person answers to dialogs, one after the other: typed text, the rows of a pick that fit, a message's button. */
export type Answer = string | RegExp;

/**
 * Runs something that asks, and answers for the person: a text goes into an input box, a pattern picks the rows
 * whose label it fits, the name of a button of an error presses it. Rejects with the errors that are shown, and where a dialog comes that no answer is left for, or
 * an answer is left over.
 */
export async function answering<T>(answers: readonly Answer[], run: () => Thenable<T>): Promise<T> {
  const { showErrorMessage, showInputBox, showQuickPick } = vscode.window;
  const failures: string[] = [];
  const left = [...answers];
  const next = (asked: string): Answer => {
    const answer = left.shift();
    if (answer === undefined) throw new Error(`Nobody answers: ${asked}`);
    return answer;
  };
  Object.assign(vscode.window, {
    showErrorMessage: (message: string, ...buttons: string[]) => {
      const pressed = buttons.find((button) => button === left[0]);
      if (pressed !== undefined) return Promise.resolve(left.shift());
      failures.push(message);
      return Promise.resolve(undefined);
    },
    showInputBox: (options?: vscode.InputBoxOptions) => Promise.resolve(next(options?.prompt ?? 'an input box')),
    showQuickPick: async (
      items: readonly vscode.QuickPickItem[] | Thenable<readonly vscode.QuickPickItem[]>,
      options?: vscode.QuickPickOptions,
    ) => {
      const answer = next(options?.placeHolder ?? options?.title ?? 'a pick');
      const rows = (await items).filter(
        ({ label, kind }) =>
          kind !== vscode.QuickPickItemKind.Separator &&
          (typeof answer === 'string' ? label === answer : answer.test(label)),
      );
      return options?.canPickMany === true ? rows : rows[0];
    },
  });
  try {
    const result = await run();
    if (failures.length > 0) throw new Error(failures.join('\n'));
    if (left.length > 0) throw new Error(`Nobody asked for ${left.map(String).join(', ')}.`);
    return result;
  } finally {
    Object.assign(vscode.window, { showErrorMessage, showInputBox, showQuickPick });
  }
}

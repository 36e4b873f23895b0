import * as vscode from 'vscode';

/** A row of a quick pick and what it stands for. */
export interface Choice<T> extends vscode.QuickPickItem {
  readonly value: T;
}

/** One of several, the last answer in focus; `undefined` where the user turned away. */
export function pickOne<T>(
  title: string,
  placeholder: string,
  choices: readonly Choice<T>[],
  before?: T,
): Promise<T | undefined> {
  return show(title, placeholder, choices, (pick) => {
    const last = choices.filter(({ value }) => value === before);
    // an empty list would leave no row for Enter
    if (last.length > 0) pick.activeItems = last;
    return () => pick.selectedItems[0]?.value;
  });
}

/** Any number of several, those of last time ticked. */
export function pickMany<T>(
  title: string,
  placeholder: string,
  choices: readonly Choice<T>[],
  before: readonly T[],
): Promise<T[] | undefined> {
  return show(title, placeholder, choices, (pick) => {
    pick.canSelectMany = true;
    pick.selectedItems = choices.filter(({ value }) => before.includes(value));
    return () => pick.selectedItems.map(({ value }) => value);
  });
}

function show<T, R>(
  title: string,
  placeholder: string,
  choices: readonly Choice<T>[],
  prepare: (pick: vscode.QuickPick<Choice<T>>) => () => R,
): Promise<R | undefined> {
  return new Promise((resolve) => {
    const pick = vscode.window.createQuickPick<Choice<T>>();
    pick.title = title;
    pick.placeholder = placeholder;
    pick.items = choices;
    pick.matchOnDetail = true;
    const answer = prepare(pick);
    pick.onDidAccept(() => {
      resolve(answer());
      pick.hide();
    });
    pick.onDidHide(() => {
      resolve(undefined);
      pick.dispose();
    });
    pick.show();
  });
}

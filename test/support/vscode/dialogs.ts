import assert from 'node:assert/strict';
import * as vscode from 'vscode';

/** One question of a dialog and what the person in front says to it. */
export interface Answer {
  /** In its title, placeholder, prompt or message. */
  readonly question: RegExp;
  /** Rows by what their labels say; one where one is picked; `undefined` turns away. */
  readonly rows?: RegExp | readonly RegExp[];
  readonly typed?: string;
  readonly places?: readonly vscode.Uri[];
  /** The button of a message; none where it is left alone. */
  readonly button?: RegExp;
}

/** A question as it was asked. */
export interface Asked {
  readonly question: string;
  readonly labels: readonly string[];
  /** Labels of the rows in focus or ticked before anybody did anything. */
  readonly before: readonly string[];
}

type Row = vscode.QuickPickItem;

const WINDOW = [
  'createQuickPick',
  'showInputBox',
  'showOpenDialog',
  'showInformationMessage',
  'showWarningMessage',
] as const;

/** Runs something whose dialogs are answered in this order; a question that is not expected fails. What was asked comes back. */
export async function answering(answers: readonly Answer[], run: () => Thenable<unknown>): Promise<readonly Asked[]> {
  const original = Object.fromEntries(WINDOW.map((name) => [name, vscode.window[name]]));
  const asked: Asked[] = [];
  const faults: string[] = [];
  const left = [...answers];
  const next = (question: string, labels: readonly string[], before: readonly string[] = []): Answer | undefined => {
    asked.push({ question, labels, before });
    const answer = left.shift();
    if (answer?.question.test(question) === true) return answer;
    faults.push(`“${question}” was asked, not ${String(answer?.question)}`);
    return undefined;
  };
  const message = (text: string, ...rest: unknown[]): Promise<unknown> => {
    const buttons = rest.filter((one) => typeof one === 'string');
    const answer = next(text, buttons);
    return Promise.resolve(buttons.find((one) => answer?.button?.test(one)));
  };
  Object.assign(vscode.window, {
    createQuickPick: () => new AnsweredPick(next, faults),
    showInputBox: async (options: vscode.InputBoxOptions) => {
      const { typed } = next(options.prompt ?? '', [], [options.value ?? '']) ?? {};
      const wrong = typed === undefined ? undefined : await options.validateInput?.(typed);
      if (typeof wrong === 'string') faults.push(wrong);
      return wrong === undefined || wrong === null ? typed : undefined;
    },
    showOpenDialog: (options: vscode.OpenDialogOptions) =>
      Promise.resolve(next(options.title ?? '', [], [options.defaultUri?.path ?? ''])?.places),
    showInformationMessage: message,
    showWarningMessage: message,
  });
  try {
    await run();
  } finally {
    Object.assign(vscode.window, original);
  }
  assert.deepEqual(faults, []);
  assert.deepEqual(
    left.map(({ question }) => question),
    [],
    'not asked',
  );
  return asked;
}

/** As much of a quick pick as the dialogs use, answered as soon as it is shown. */
class AnsweredPick {
  title = '';
  placeholder = '';
  items: readonly Row[] = [];
  activeItems: readonly Row[] = [];
  selectedItems: readonly Row[] = [];
  canSelectMany = false;
  matchOnDetail = false;
  readonly #accepted = new vscode.EventEmitter<void>();
  readonly #hidden = new vscode.EventEmitter<void>();
  readonly onDidAccept = this.#accepted.event;
  readonly onDidHide = this.#hidden.event;

  constructor(
    readonly next: (question: string, labels: readonly string[], before: readonly string[]) => Answer | undefined,
    readonly faults: string[],
  ) {}

  show(): void {
    const labels = this.items.map(({ label }) => label);
    const before = (this.canSelectMany ? this.selectedItems : this.activeItems).map(({ label }) => label);
    const rows = this.next(this.placeholder, labels, before)?.rows;
    if (rows === undefined) return this.hide();
    const wanted = rows instanceof RegExp ? [rows] : rows;
    const picked = wanted.map((one) => this.items.find(({ label }) => one.test(label)));
    if (picked.includes(undefined)) this.faults.push(`not all of ${wanted.join(', ')} among ${labels.join(', ')}`);
    this.selectedItems = picked.filter((row) => row !== undefined);
    this.#accepted.fire();
  }

  hide(): void {
    this.#hidden.fire();
  }

  dispose(): void {
    this.#accepted.dispose();
    this.#hidden.dispose();
  }
}

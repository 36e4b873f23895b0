import * as vscode from 'vscode';
import type { Notices } from '../notices';
import { readJournal } from './journal';
import { articleOf } from './layers';
import { recover, type Recoverable, type Recovery } from './protocol';
import { othersJournals, type JournalContext } from './sidecarJournal';
import { WORKSPACE_FILES } from './workspaceFiles';
import { messageOf } from '../thrown';

export interface BegunParts {
  readonly context: JournalContext;
  readonly log: vscode.LogOutputChannel;
  readonly notices: Notices;
  readonly placeOf: (sidecar: vscode.Uri) => Recoverable<vscode.Uri>;
  /** Whether the store has an article, or is opening it: then it has finished what was begun. */
  readonly knows: (article: vscode.Uri) => boolean;
}

/** Finishes what windows that are no more began to write, though nobody opens the article. */
export class BegunWrites {
  readonly #underWay = new Map<string, Promise<Recovery>>();

  constructor(private readonly parts: BegunParts) {}

  /** Finishes all that was begun in this window's folders; what lies elsewhere is left to the windows that are there. */
  async finishAll(): Promise<void> {
    const sidecars = new Map<string, vscode.Uri>();
    for (const journal of await othersJournals(this.parts.context)) {
      const sidecar = await this.#sidecarOf(journal);
      if (sidecar !== undefined) sidecars.set(sidecar.toString(), sidecar);
    }
    for (const sidecar of sidecars.values())
      if (vscode.workspace.getWorkspaceFolder(sidecar) !== undefined) await this.#finish(sidecar);
  }

  /** Settles when nothing is being finished in a sidecar: its article may be opened. */
  async atRest(sidecar: vscode.Uri): Promise<void> {
    await this.#underWay.get(sidecar.toString());
  }

  async #finish(sidecar: vscode.Uri): Promise<void> {
    const key = sidecar.toString();
    const article = await articleOf(sidecar);
    if ((article !== undefined && this.parts.knows(article)) || this.#underWay.has(key)) return;
    const work = this.#recovered(sidecar).finally(() => this.#underWay.delete(key));
    this.#underWay.set(key, work);
    const recovery = await work;
    if (recovery !== 'none') this.parts.log.info(`${key}: unfinished write ${recovery}`);
    if (recovery !== 'waiting') return;
    const retry = { key: 'action.retry', run: () => this.#finish(sidecar) };
    this.parts.notices.ask('store.recovery.waiting', { file: sidecar.path }, retry);
  }

  /** The sidecar that a journal is of. None where it was not finished, so that the sidecar was not touched yet, or cannot be read. */
  async #sidecarOf(journal: vscode.Uri): Promise<vscode.Uri | undefined> {
    try {
      const entry = await readJournal(WORKSPACE_FILES, journal);
      return entry && vscode.Uri.parse(entry.sidecar);
    } catch (error) {
      this.parts.log.warn(`${journal.toString()}: ${messageOf(error)}`);
      return undefined;
    }
  }

  /** Never rejects: what fails stays in its journal. */
  async #recovered(sidecar: vscode.Uri): Promise<Recovery> {
    const place = this.parts.placeOf(sidecar);
    try {
      return await recover(place, await place.journal.leftovers());
    } catch (error) {
      this.parts.log.warn(`${sidecar.toString()}: ${messageOf(error)}`);
      return 'none';
    }
  }
}

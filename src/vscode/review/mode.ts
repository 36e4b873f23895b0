import { Turns } from '../turns';
import * as vscode from 'vscode';
import { meaningOf, type ReviewAction, shownKey } from '../../core';
import { bringArticle } from '../articleInFront';
import { placeOf } from '../place';
import type { OpenArticle, Services } from '../services';
import { UserError } from '../userError';
import { ACTIONS, markDone, setLabel, type Turn } from './actions';
import { showKeys } from './help';
import { TextLock } from './lock';
import { openNextArticle } from './nextArticle';
import { ReviewSession } from './session';
import { ReviewView } from './view';

/** The context key under which the manifest binds the mode's keys. */
const CONTEXT = 'aznews.review';

/** Review mode: on or off for each document, one key after the other. */
export class ReviewMode implements vscode.Disposable {
  readonly #sessions = new Map<string, ReviewSession>();
  readonly #lock = new TextLock();
  readonly #view: ReviewView;
  readonly #disposables: vscode.Disposable[];
  /** Keys wait for those before them. */
  readonly #turns = new Turns();

  constructor(private readonly services: Services) {
    this.#view = new ReviewView(services);
    this.#disposables = [
      this.#view,
      this.#lock,
      vscode.window.onDidChangeActiveTextEditor(() => {
        this.#arrive();
      }),
      vscode.window.onDidChangeVisibleTextEditors(() => {
        this.#draw(false);
      }),
      services.articles.onDidChange((open) => {
        const session = this.#sessions.get(open.document.uri.toString());
        if (session === undefined) return;
        session.update(open, services.suggestions.isBlind(open.document.uri));
        this.#draw(false);
      }),
      services.articles.onDidClose((uri) => {
        if (this.#end(uri)) this.#arrive();
      }),
      services.propagation.onDidChange(() => {
        this.#draw(false);
      }),
      services.words.onDidChange(() => {
        this.#draw(false);
      }),
      services.schemas.onDidChange(() => {
        this.#draw(false);
      }),
    ];
  }

  isOn(uri: vscode.Uri): boolean {
    return this.#sessions.has(uri.toString());
  }

  /** Begins at the first open suggestion behind the cursor. */
  async start(): Promise<void> {
    await bringArticle(this.services);
    const place = await placeOf(this.services);
    if (place === undefined) return;
    const { editor, open } = place;
    const { document } = editor;
    if (!this.isOn(document.uri)) {
      const { isOrdinaryWord } = await this.services.engine();
      const cursor = document.offsetAt(editor.selection.start);
      const blind = this.services.suggestions.isBlind(document.uri);
      this.#sessions.set(document.uri.toString(), new ReviewSession(document, open, blind, isOrdinaryWord, cursor));
    }
    await this.#lock.lock(document);
    await this.#setContext();
    // shown only now that its keys are bound
    this.services.propagation.setTold(document.uri, true);
    this.#draw(true);
    const session = this.#sessions.get(document.uri.toString());
    this.services.notices.say(session?.target === undefined ? 'review.empty' : 'review.started');
  }

  /** Leaves the mode in the document in front. */
  async leave(): Promise<void> {
    const editor = vscode.window.activeTextEditor;
    const { uri } = editor?.document ?? {};
    if (editor === undefined || uri === undefined || !this.#end(uri)) return;
    this.#view.hide(editor);
    this.#view.hideStatus();
    await this.#setContext();
    await this.#lock.unlock(editor.document);
    this.services.notices.say('review.left');
  }

  /** Ends the mode in a document, whose text is unlocked once it is in front. Whether the mode was on. */
  #end(uri: vscode.Uri): boolean {
    if (!this.#sessions.delete(uri.toString())) return false;
    this.services.suggestions.setBlind(uri, false);
    this.services.propagation.setTold(uri, false);
    return true;
  }

  /** One key of the mode. Resolves when its work is done. */
  key(key: string): Promise<void> {
    return this.#turns.run(async () => {
      const document = vscode.window.activeTextEditor?.document;
      if (document === undefined || !this.isOn(document.uri)) return;
      const meaning = meaningOf(key, this.services.schemas.get(document.uri));
      if (meaning.kind === 'none') this.services.notices.say('review.noKey', { key: shownKey(key) });
      else if (meaning.kind === 'label') await this.#withTurn((turn) => setLabel(turn, meaning.label));
      else await this.#act(meaning.action);
    });
  }

  /** What is on each key; does what is picked. */
  async keys(): Promise<void> {
    const document = vscode.window.activeTextEditor?.document;
    if (document === undefined) throw new UserError('annotate.noArticle');
    const target = this.#sessions.get(document.uri.toString())?.target;
    const label = target !== undefined && 'label' in target ? target.label : undefined;
    const picked = await showKeys(this.services, document.uri, label);
    if (picked === undefined || !this.isOn(document.uri)) return;
    if ('label' in picked) await this.#withTurn((turn) => setLabel(turn, picked.label));
    else await this.#act(picked.action);
  }

  /** Opens the next article that is not done and reviews it; `over`: the review of the one in front ends with that. */
  async nextArticle(over = false): Promise<void> {
    const from = vscode.window.activeTextEditor?.document;
    const blind = from !== undefined && this.services.suggestions.isBlind(from.uri);
    const reviewing = from !== undefined && this.isOn(from.uri);
    const editor = await openNextArticle(this.services, from?.uri);
    if (editor === undefined) {
      this.services.notices.say('review.noArticle');
      return;
    }
    if (!reviewing) return;
    if (over) this.#end(from.uri);
    if (blind) this.services.suggestions.setBlind(editor.document.uri, true);
    await this.services.articles.ready(editor.document);
    await this.start();
  }

  async #act(action: ReviewAction): Promise<void> {
    if (action === 'help') await this.keys();
    else if (action === 'leave') await this.leave();
    else if (action === 'nextArticle') await this.nextArticle();
    else if (action === 'doneAndNext') {
      await this.#withTurn(markDone);
      await this.nextArticle(true);
    } else if (action === 'blind') await this.#withTurn((turn) => this.#toggleBlind(turn));
    else await this.#withTurn(ACTIONS[action]);
  }

  #toggleBlind({ services, session, refresh }: Turn): void {
    const { uri } = session.document;
    const blind = !services.suggestions.isBlind(uri);
    services.suggestions.setBlind(uri, blind);
    session.target = undefined;
    refresh();
    session.go(1);
    services.notices.say(blind ? 'review.blind.on' : 'review.blind.off');
  }

  async #withTurn(work: (turn: Turn) => Promise<void> | void): Promise<void> {
    const place = await placeOf(this.services);
    const session = place && this.#sessions.get(place.editor.document.uri.toString());
    if (place === undefined || session === undefined) return;
    const { services } = this;
    const turn: Turn = {
      ...{ services, session, open: place.open, author: place.author },
      selected: place.spans.filter(({ start, end }) => start < end),
      refresh: () => {
        const open = services.articles.get(place.editor.document);
        if (open !== undefined) session.update(open, services.suggestions.isBlind(open.document.uri));
      },
    };
    await work(turn);
    this.#draw(true);
  }

  /** Another editor came to the front: its document may be under review, or still locked from one that ended. */
  #arrive(): void {
    const document = vscode.window.activeTextEditor?.document;
    const work = async (): Promise<void> => {
      if (document !== undefined) {
        if (this.isOn(document.uri)) await this.#lock.lock(document);
        else await this.#lock.unlock(document);
      }
      await this.#setContext();
      this.#draw(false);
    };
    work().catch((error: unknown) => {
      this.services.notices.fail(error);
    });
  }

  async #setContext(): Promise<void> {
    const uri = vscode.window.activeTextEditor?.document.uri;
    const on = uri !== undefined && this.isOn(uri);
    if (!on) this.#view.hideStatus();
    await vscode.commands.executeCommand('setContext', CONTEXT, on);
  }

  /** Only the editor in front follows the target; others of the same document show it. */
  #draw(reveal: boolean): void {
    for (const editor of vscode.window.visibleTextEditors) {
      const session = this.#sessions.get(editor.document.uri.toString());
      const open: OpenArticle | undefined = this.services.articles.get(editor.document);
      if (session === undefined) this.#view.hide(editor);
      else if (open?.version === editor.document.version)
        this.#view.show(editor, session, reveal && editor === vscode.window.activeTextEditor);
    }
  }

  dispose(): void {
    void vscode.commands.executeCommand('setContext', CONTEXT, false);
    for (const one of this.#disposables) one.dispose();
  }
}

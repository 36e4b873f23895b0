import { nanoid } from 'nanoid';
import * as vscode from 'vscode';
import { copyMarks, EMPTY_SET, type Problem, sidecarName, stepBetween, writeSidecar } from '../../core';
import { registerCommand } from '../command';
import { toDiagnostic } from '../problems';
import type { OpenArticle, Services } from '../services';
import { encode } from '../store/files';
import { sidecarsBeside } from '../store/layers';
import { WORKSPACE_FILES } from '../store/workspaceFiles';
import type { Stray } from '../strays';
import { UserError } from '../userError';

/** Rest after files came or went: a move outside is a deletion and a creation. */
const REST_MS = 400;

/** Problems of sidecars and articles that lost each other and of copied articles, and what their quick fixes do. */
export function register(services: Services): vscode.Disposable {
  const { strays, articles, store, words } = services;
  const ofArticles = vscode.languages.createDiagnosticCollection('aznews-lost-sidecar');
  const ofSidecars = vscode.languages.createDiagnosticCollection('aznews-lost-article');
  /** What an article was last looked at for: its sidecar's state decides. */
  const seen = new Map<string, string>();
  let timer: ReturnType<typeof setTimeout> | undefined;

  const look = async (open: OpenArticle): Promise<void> => {
    const { document } = open;
    const key = document.uri.toString();
    const { kind } = store.state(document);
    if (seen.get(key) === kind) return;
    seen.set(key, kind);
    const stray = await strays.look(open);
    if (seen.get(key) !== kind || document.isClosed) return;
    ofArticles.set(document.uri, stray && [toDiagnostic(document.lineAt(0).range, problemOf(stray, services), words)]);
  };
  const lookAtSidecars = async (): Promise<void> => {
    const lost = await strays.sidecars();
    const problem: Problem = { code: 'sidecar.article.missing', severity: 'warning', span: { start: 0, end: 0 } };
    const line = new vscode.Range(0, 0, 0, Number.MAX_SAFE_INTEGER);
    ofSidecars.clear();
    for (const uri of lost) ofSidecars.set(uri, [toDiagnostic(line, problem, words)]);
  };
  const guard = (work: Promise<unknown>): void => {
    work.catch((error: unknown) => {
      services.notices.fail(error);
    });
  };
  const all = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      seen.clear();
      guard(Promise.all([lookAtSidecars(), ...articles.all().map(look)]));
    }, REST_MS);
  };
  all();
  return vscode.Disposable.from(
    ofArticles,
    ofSidecars,
    articles.onDidChange((open) => {
      guard(look(open));
    }),
    store.onDidChangeState((uri) => {
      const open = articles.all().find(({ document }) => document.uri.toString() === uri.toString());
      if (open !== undefined) guard(look(open));
    }),
    articles.onDidClose((uri) => {
      seen.delete(uri.toString());
      ofArticles.delete(uri);
    }),
    strays.onDidChange(all),
    vscode.workspace.onDidOpenTextDocument(({ uri }) => {
      if (uri.path.endsWith('.ann.yaml')) all();
    }),
    words.onDidChange(all),
    new vscode.Disposable(() => {
      clearTimeout(timer);
    }),
    ...commands(services),
  );
}

function problemOf(stray: Stray, { corpus }: Services): Problem {
  const span = { start: 0, end: 0 };
  if (stray.code === 'sidecar.missing')
    return { code: stray.code, severity: 'warning', span, args: { count: stray.count } };
  if (stray.code === 'sidecar.elsewhere') {
    const file = stray.sidecars.map((uri) => corpus.nameOf(uri)).join(', ');
    return { code: stray.code, severity: 'warning', span, args: { file } };
  }
  const file = stray.sources.map(({ article }) => corpus.nameOf(article)).join(', ');
  const count = stray.sources.map((source) => source.count).join(', ');
  return { code: stray.code, severity: 'information', span, args: { file, count } };
}

function commands(services: Services): vscode.Disposable[] {
  const { articles, store, strays, corpus, notices } = services;
  const openOf = async (given: unknown): Promise<OpenArticle> => {
    const open = given instanceof vscode.Uri && (await articles.ready(await vscode.workspace.openTextDocument(given)));
    if (!open) throw new UserError('annotate.noArticle');
    return open;
  };
  return [
    registerCommand(services, 'aznews.sidecar.rewrite', async (given) => store.rewrite((await openOf(given)).document)),
    registerCommand(services, 'aznews.sidecar.removeMarks', async (given) => {
      const { document, set } = await openOf(given);
      const title = { key: 'step.remove', args: { count: set.annotations.size } };
      const step = stepBetween(set, EMPTY_SET, title);
      if (step !== undefined) await store.perform(document, { ...step, sidecar: 'gone' });
    }),
    registerCommand(services, 'aznews.sidecar.takeOver', async (given, from) => {
      const { document } = await openOf(given);
      if (!(from instanceof vscode.Uri)) throw new UserError('annotate.noArticle');
      const text = document.getText();
      // opened, so that it is read in the encoding that the user set
      const source = await vscode.workspace.openTextDocument(from);
      if (source.getText() !== text) throw new UserError('sidecar.takeOver.changed');
      const set = (await strays.layer(from, text))?.set;
      if (set === undefined || store.get(document).annotations.size > 0)
        throw new UserError('sidecar.takeOver.changed');
      const args = { file: corpus.nameOf(from), count: set.annotations.size };
      const step = copyMarks(set, () => `m${nanoid(9)}`, { key: 'step.takeOver', args });
      await store.perform(document, step);
      notices.say(step.title.key, step.title.args);
    }),
    registerCommand(services, 'aznews.sidecar.afresh', async (given) => {
      const { document, article } = await openOf(given);
      if ((await sidecarsBeside(document.uri)).length > 0) return;
      const sidecar = document.uri.with({ path: sidecarName(document.uri.path) });
      await WORKSPACE_FILES.write(sidecar, encode(writeSidecar(undefined, EMPTY_SET, article)));
    }),
  ];
}

import * as vscode from 'vscode';
import { type Author, propagate, type Propagated, propagationTargets, type Seed, type Step } from '../../core';
import type { CorpusArticle } from '../corpus';
import type { Services } from '../services';
import { sourceOf } from './index';

/** Letters of text shown on each side of a mention in the preview. */
const AROUND = 40;

interface Found {
  readonly article: CorpusArticle;
  readonly targets: readonly Propagated[];
}

interface Row extends vscode.QuickPickItem {
  readonly from?: Found;
  readonly target?: Propagated;
}

/**
 * Looks through the workspace for more mentions of an entity, shows them by article with all ticked,
 * does those that stay ticked as one step, and says what came of it. Resolves to whether anything was done.
 */
export async function propagateWorkspace(services: Services, seed: Seed, author: Author): Promise<boolean> {
  const found = await search(services, seed);
  if (found === undefined) return false;
  if (found.length === 0) {
    services.notices.say('propagate.workspace.none');
    return false;
  }
  const count = found.reduce((sum, { targets }) => sum + targets.length, 0);
  const rows = found.flatMap((one): Row[] => [
    { label: services.corpus.nameOf(one.article.uri), kind: vscode.QuickPickItemKind.Separator },
    ...one.targets.map((target) => rowOf(services, one, target)),
  ]);
  const { words } = services;
  const picked = await vscode.window.showQuickPick(rows, {
    canPickMany: true,
    matchOnDescription: true,
    title: words.t('propagate.workspace.title', { count, files: found.length }),
    placeHolder: words.t('propagate.workspace.hint'),
    ignoreFocusOut: true,
  });
  if (picked === undefined) return false;
  const steps: { readonly uri: vscode.Uri; readonly step: Step }[] = [];
  for (const one of found) {
    const targets = picked.flatMap((row) => (row.from === one && row.target !== undefined ? [row.target] : []));
    const step = propagate(one.article.article.text, localSeed(seed, one.article), targets, author);
    if (step !== undefined) steps.push({ uri: one.article.uri, step });
  }
  if (steps.length === 0) return false;
  await services.store.performAll(steps);
  const done = steps.reduce((sum, { step }) => sum + step.changes.length, 0);
  services.notices.say('propagate.workspace.done', { count: done });
  return true;
}

async function search(services: Services, seed: Seed): Promise<Found[] | undefined> {
  return vscode.window.withProgress(
    {
      location: vscode.ProgressLocation.Notification,
      title: services.words.t('propagate.workspace.search'),
      cancellable: true,
    },
    async (progress, token) => {
      const uris = await services.corpus.files(undefined, token);
      const found: Found[] = [];
      for (const [i, uri] of uris.entries()) {
        if (token.isCancellationRequested) return undefined;
        progress.report({ increment: 100 / uris.length, message: `${i + 1}/${uris.length}` });
        const article = await services.corpus.read(uri);
        if (article === undefined) continue;
        const targets = propagationTargets(sourceOf(article), localSeed(seed, article));
        if (targets.length > 0) found.push({ article, targets });
      }
      return found;
    },
  );
}

/** Entities of a sidecar mean nothing in another one. */
function localSeed(seed: Seed, { set }: CorpusArticle): Seed {
  if (seed.entity === undefined || set.entities.has(seed.entity)) return seed;
  const { entity: _, ...rest } = seed;
  return rest;
}

function rowOf({ words }: Services, from: Found, target: Propagated): Row {
  const { text } = from.article.article;
  const { start, end } = target.span;
  const line = (piece: string): string => piece.replace(/\s+/gu, ' ');
  const before = line(text.slice(Math.max(0, start - AROUND), start));
  const after = line(text.slice(end, end + AROUND));
  return {
    label: line(text.slice(start, end)),
    description: `…${before}[ ${line(text.slice(start, end))} ]${after}…`,
    detail: target.kind === 'text' ? words.t('propagate.row.text') : undefined,
    picked: true,
    from,
    target,
  };
}

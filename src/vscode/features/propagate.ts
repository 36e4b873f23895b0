import * as vscode from 'vscode';
import type { Seed } from '../../core';
import { caption, captionType, floats } from '../caption';
import { registerCommand } from '../command';
import { markAt, placeOf, type Place } from '../place';
import { worded } from '../propagation/wording';
import { propagateWorkspace } from '../propagation/workspace';
import { toRange } from '../ranges';
import type { Services } from '../services';
import { sayStep } from '../stepWords';
import { UserError } from '../userError';

/** Offers, outside review too, to say of all mentions of an entity what was decided about one. */
export function register(services: Services): vscode.Disposable {
  const { words, propagation } = services;
  const decoration = captionType();

  const draw = (): void => {
    for (const editor of vscode.window.visibleTextEditors) editor.setDecorations(decoration, optionsOf(editor));
  };

  const optionsOf = (editor: vscode.TextEditor): vscode.DecorationOptions[] => {
    const { uri } = editor.document;
    const offer = propagation.offer(uri);
    const open = services.articles.get(editor.document);
    // in review mode the line of the mark in front says it
    if (offer === undefined || open === undefined || propagation.isTold(uri)) return [];
    const span = open.set.annotations.get(offer.decided)?.spans[0];
    if (span === undefined || open.version !== editor.document.version) return [];
    const mark = toRange(editor.document, span);
    const text = words.t('propagate.offer', { what: worded(services, offer) });
    // text is covered only as long as one stands there
    if (floats(editor.document, mark, text) && !mark.contains(editor.selection.active)) return [];
    return [caption(editor.document, mark, text)];
  };

  return vscode.Disposable.from(
    decoration,
    propagation.onDidChange(draw),
    services.articles.onDidChange(draw),
    vscode.window.onDidChangeVisibleTextEditors(draw),
    vscode.window.onDidChangeActiveTextEditor(draw),
    vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => {
      textEditor.setDecorations(decoration, optionsOf(textEditor));
    }),
    registerCommand(services, 'aznews.propagate', async () => {
      const place = await placeOf(services);
      if (place === undefined) return;
      const step = await propagation.take(place.open, place.author, seedAt(services, place));
      if (step === undefined) services.notices.say('propagate.none');
      else sayStep(services, step, place.open.document.uri);
    }),
    registerCommand(services, 'aznews.propagateWorkspace', async () => {
      const place = await placeOf(services);
      if (place === undefined) return;
      await propagateWorkspace(services, seedAt(services, place), place.author);
    }),
  );
}

function seedAt({ propagation }: Services, { open, editor }: Place): Seed {
  const mark = markAt(open, editor);
  const seed = propagation.seed(open, mark?.kind === 'annotation' ? mark.annotation : undefined);
  if (seed === undefined) throw new UserError('propagate.undecided');
  return seed;
}

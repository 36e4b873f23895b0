import * as vscode from 'vscode';
import { steps, confirmAll, decideSuggestion, type RelationSuggestion, suggestRelations } from '../../core';
import { registerCommand } from '../command';
import { placeOf, type Place } from '../place';
import { toSpan } from '../ranges';
import type { Services } from '../services';
import { sayStep } from '../stepWords';
import { UserError } from '../userError';

/** One key confirms what stands at the cursor: the post's holder, and the holder's body. */
export function register(services: Services): vscode.Disposable {
  return vscode.Disposable.from(
    registerCommand(services, 'aznews.confirmRelation', async () => {
      const place = await placeOf(services);
      if (place === undefined) return;
      const { open, author } = place;
      const step = confirmAll(open.article.text, open.set, suggestionsAt(place), author);
      if (step === undefined) throw new UserError('relations.none');
      await services.store.perform(open.document, step);
      sayStep(services, step, open.document.uri);
    }),
    registerCommand(services, 'aznews.rejectRelation', async () => {
      const place = await placeOf(services);
      if (place === undefined) return;
      const { open, author } = place;
      const here = suggestionsAt(place);
      if (here.length === 0) throw new UserError('relations.none');
      const rejections = here.map((one) => decideSuggestion(open.article.text, open.set, one, 'rejected', author));
      const [first] = rejections.filter((step) => step !== undefined);
      const step = first && steps.together(first.title, rejections);
      if (step === undefined) throw new UserError('relations.undecided');
      await services.store.perform(open.document, step);
      sayStep(services, step, open.document.uri);
    }),
  );
}

function suggestionsAt({ open, editor }: Place): RelationSuggestion[] {
  const { start, end } = toSpan(editor.document, editor.selection);
  const touches = ({ spans }: RelationSuggestion['from']): boolean =>
    spans.some((span) => span.start <= end && start <= span.end);
  return suggestRelations(open.article.text, open.marks, open.set).filter(
    ({ from, to }) => touches(from) || touches(to),
  );
}

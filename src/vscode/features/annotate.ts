import * as vscode from 'vscode';
import { steps, type Annotation, type Mark, setRecord, type Step } from '../../core';
import { annotateSpans, selectedSpans, type SelectionUse } from '../annotateSpans';
import { bringArticle } from '../articleInFront';
import { askBase, askNote, askValue, withValue } from '../asking';
import { registerCommand } from '../command';
import { pickLabel } from '../pickLabel';
import { cursorNow, markAt, markOf, placeOf, type Place } from '../place';
import type { OpenArticle, Services } from '../services';
import { isValueEdit } from '../valueEdit';
import { pickStatus } from '../pickStatus';
import { sayStep } from '../stepWords';
import { Turns } from '../turns';
import { UserError } from '../userError';

/** The commands that decide about one mark: annotate, accept, reject, remove, relabel, value, note, status. */
export function register(services: Services): vscode.Disposable {
  const turns = new Turns();
  const command = (
    id: string,
    run: (place: Place, argument: unknown, mark: unknown) => Promise<Step | undefined>,
  ): vscode.Disposable =>
    registerCommand(services, id, (argument, mark) => {
      const cursor = cursorNow();
      return turns.run(async () => {
        if (await bringArticle(services)) {
          services.notices.say('annotate.how');
          return;
        }
        const place = await placeOf(services, cursor);
        if (place === undefined) return;
        const step = await run(place, argument, mark);
        if (step === undefined) return;
        const done = await services.propagation.perform(place.open, step, place.author);
        sayStep(services, done, place.open.document.uri);
      });
    });
  return vscode.Disposable.from(
    command('aznews.annotate', (place, label) => annotate(services, place, label, 'words')),
    command('aznews.annotateExact', (place, label) => annotate(services, place, label, 'exact')),
    command('aznews.annotateAsOne', (place, label) => annotate(services, place, label, 'one')),
    command('aznews.accept', (place) => {
      const { open, author } = place;
      const mark = suggestionAt(place);
      return Promise.resolve(steps.accept(open.article.text, mark.mention, author));
    }),
    command('aznews.reject', (place) => {
      const { open, author } = place;
      const mark = suggestionAt(place);
      return Promise.resolve(steps.reject(open.article.text, mark.mention, 'not-a-mention', author));
    }),
    command('aznews.remove', (place) => Promise.resolve(steps.remove(place.open.set, [annotationAt(place).id]))),
    command('aznews.relabel', async (place, label, id) => {
      const mark = markOf(place, id);
      if (mark === undefined) throw new UserError('annotate.noMark');
      const chosen = await labelOf(services, place.open, label);
      if (chosen === undefined) return undefined;
      if (mark.kind === 'annotation') return steps.relabel(mark.annotation, chosen);
      return steps.accept(place.open.article.text, mark.mention, place.author, { label: chosen });
    }),
    command('aznews.editValue', async (place, argument) => {
      const edit = isValueEdit(argument) ? argument : undefined;
      const mark = markAt(place.open, place.editor, edit ?? place.spans[0]);
      if (mark?.label !== 'DATE') throw new UserError('annotate.noDate');
      const known: steps.TimexFields = mark.kind === 'annotation' ? mark.annotation : (mark.mention.timex ?? {});
      const value = edit?.value ?? (await askValue(services, known.value));
      if (value === undefined) return undefined;
      const timex = withValue(known, value);
      if (mark.kind === 'annotation') return steps.setValue(mark.annotation, timex);
      return steps.accept(place.open.article.text, mark.mention, place.author, { timex });
    }),
    command('aznews.editBase', async (place) => {
      const annotation = annotationAt(place);
      const base = await askBase(services, annotation.base ?? annotation.quotes.join(' '));
      return base === undefined ? undefined : steps.setBase(annotation, base);
    }),
    command('aznews.editNote', async (place) => {
      const annotation = annotationAt(place);
      const note = await askNote(services, annotation.note ?? '');
      return note === undefined ? undefined : steps.setNote(annotation, note);
    }),
    command('aznews.setStatus', async ({ open, author }) => {
      const status = await pickStatus(services, open.set.record.status);
      return status && setRecord(open.set, { status }, author);
    }),
  );
}

async function annotate(
  services: Services,
  { open, spans: selected, author }: Place,
  label: unknown,
  how: SelectionUse,
): Promise<Step | undefined> {
  const spans = selectedSpans(open.article.text, selected, how);
  const chosen = await labelOf(services, open, label);
  return chosen === undefined ? undefined : annotateSpans(services, open, spans, chosen, author, how);
}

async function labelOf(services: Services, open: OpenArticle, given: unknown): Promise<string | undefined> {
  const schema = services.schemas.get(open.document.uri);
  if (typeof given === 'string' && schema.labels.some(({ id }) => id === given)) return given;
  return pickLabel(services, schema);
}

function suggestionAt({ open, editor, spans }: Place): Mark & { readonly kind: 'suggestion' } {
  const mark = markAt(open, editor, spans[0]);
  if (mark?.kind !== 'suggestion') throw new UserError('annotate.noSuggestion');
  return mark;
}

function annotationAt({ open, editor, spans }: Place): Annotation {
  const mark = markAt(open, editor, spans[0]);
  if (mark?.kind !== 'annotation') throw new UserError('annotate.noAnnotation');
  return mark.annotation;
}

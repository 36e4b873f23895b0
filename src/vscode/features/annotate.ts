import * as vscode from 'vscode';
import type { Mark } from '../../core/annotation/mark';
import type { Annotation, Step } from '../../core/annotation/model';
import { baseIn, indexWords } from '../../core/annotation/propagation/inflected';
import type { Author } from '../../core/annotation/steps/author';
import { setRecord } from '../../core/annotation/steps/entities';
import * as steps from '../../core/annotation/steps/marks';
import { snapToWords } from '../../core/article/snap';
import type { Span } from '../../core/span';
import { askBase, askNote, askValue, withValue } from '../asking';
import { registerCommand } from '../command';
import { pickLabel } from '../pickLabel';
import { cursorNow, markAt, placeOf, type Place } from '../place';
import type { OpenArticle, Services } from '../services';
import { isValueEdit } from '../valueEdit';
import { STATUSES, statusIcon } from '../statusLook';
import { sayStep } from '../stepWords';
import { Turns } from '../turns';
import { UserError } from '../userError';

/** The commands that decide about one mark: annotate, accept, reject, remove, relabel, value, note, status. */
export function register(services: Services): vscode.Disposable {
  const turns = new Turns();
  const command = (
    id: string,
    run: (place: Place, argument: unknown) => Promise<Step | undefined>,
  ): vscode.Disposable =>
    registerCommand(services, id, (argument) => {
      const cursor = cursorNow();
      return turns.run(async () => {
        const place = await placeOf(services, cursor);
        if (place === undefined) return;
        const step = await run(place, argument);
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
    command('aznews.relabel', async (place, label) => {
      const mark = markAt(place.open, place.editor, place.spans[0]);
      if (mark === undefined) throw new UserError('annotate.noMark');
      const chosen = await labelOf(services, place, label);
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
      const picked = await vscode.window.showQuickPick(
        STATUSES.map((status) => ({
          label: services.words.t(`status.${status}`),
          iconPath: statusIcon(status),
          status,
        })),
        { placeHolder: services.words.t('annotate.status') },
      );
      return picked && setRecord(open.set, { status: picked.status }, author);
    }),
  );
}

async function annotate(
  services: Services,
  place: Place,
  label: unknown,
  how: 'words' | 'exact' | 'one',
): Promise<Step | undefined> {
  const { open, author } = place;
  const { text } = open.article;
  const spans = place.spans.flatMap((selected) => spanOf(text, selected, how === 'exact') ?? []);
  if (spans.length === 0) throw new UserError('annotate.noWord');
  const chosen = await labelOf(services, place, label);
  if (chosen === undefined) return undefined;
  const groups = (how === 'one' ? [spans] : spans.map((span) => [span])).filter(
    (group) => !isAnnotated(open, group, chosen),
  );
  if (groups.length === 0) {
    const schema = services.schemas.get(open.document.uri);
    throw new UserError('annotate.already', { label: services.words.label(chosen, schema) });
  }
  return steps.together(
    { key: 'step.annotate', args: { label: chosen } },
    groups.map((group) => fromSuggestion(open, group, chosen, author) ?? byHand(open, group, chosen, author)),
  );
}

/** Whether these very spans have the label already: a second mark would say nothing. */
function isAnnotated(open: OpenArticle, spans: readonly Span[], label: string): boolean {
  return open.marks.some(
    (mark) =>
      mark.kind === 'annotation' &&
      mark.label === label &&
      mark.spans.length === spans.length &&
      mark.spans.every(({ start, end }, i) => start === spans[i]?.start && end === spans[i].end),
  );
}

/** A selection that is just a suggestion of that label takes its value and base form along. */
function fromSuggestion(open: OpenArticle, spans: readonly Span[], label: string, author: Author): Step | undefined {
  const [span] = spans;
  if (span === undefined || spans.length > 1) return undefined;
  const same = open.mentions.find((m) => m.start === span.start && m.end === span.end && m.label === label);
  return same && steps.accept(open.article.text, same, author);
}

/** A mark by hand, with the base form that the article's other words bear out. */
function byHand(open: OpenArticle, spans: readonly Span[], label: string, author: Author): Step {
  const { article } = open;
  const [span] = spans;
  if (span === undefined || spans.length > 1 || label === 'DATE')
    return steps.annotate(article.text, spans, label, author);
  const base = baseIn(indexWords(article), article.text.slice(span.start, span.end));
  return steps.annotate(article.text, spans, label, author, { base });
}

function spanOf(text: string, selected: Span, exact: boolean): Span | undefined {
  if (!exact || selected.start === selected.end) return snapToWords(text, selected);
  const inner = text.slice(selected.start, selected.end);
  const start = selected.start + (inner.length - inner.trimStart().length);
  const end = selected.end - (inner.length - inner.trimEnd().length);
  return start < end ? { start, end } : undefined;
}

async function labelOf(services: Services, { open }: Place, given: unknown): Promise<string | undefined> {
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

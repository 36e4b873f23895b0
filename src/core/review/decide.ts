import type { Annotation, RejectReason, Step } from '../annotation/model';
import type { Author } from '../annotation/steps/author';
import * as steps from '../annotation/steps/marks';
import { defined } from '../defined';
import { sameSpan, type Span } from '../span';
import type { Target } from './target';

/** What a person changes while taking a target. Absent fields stay as suggested. */
export interface TargetEdit {
  readonly label?: string;
  readonly span?: Span;
  readonly base?: string;
  readonly note?: string;
  readonly timex?: steps.TimexFields;
}

/**
 * The step that takes a target, with what the person changed: a suggestion is accepted, a word that
 * nobody marked is annotated (which needs a label), an annotation changed or taken back from rejection.
 * `undefined` where nothing would change.
 */
export function takeTarget(text: string, target: Target, edit: TargetEdit, author: Author): Step | undefined {
  if (target.kind === 'suggestion') return accepted(text, target, edit, author);
  if (target.kind === 'uncovered') {
    if (edit.label === undefined) return undefined;
    const spans = edit.span === undefined ? target.spans : [edit.span];
    return noted(steps.annotate(text, spans, edit.label, author, detailsOf(edit)), edit);
  }
  return changed(text, target.annotation, edit);
}

function accepted(text: string, target: Target & { kind: 'suggestion' }, edit: TargetEdit, author: Author): Step {
  const { mention } = target;
  const label = edit.label === mention.label ? undefined : edit.label;
  const span = edit.span === undefined || sameSpan(edit.span, mention) ? undefined : edit.span;
  const step = steps.accept(text, mention, author, {
    ...(label !== undefined && { label }),
    ...(span !== undefined && { span }),
  });
  if (edit.base === undefined && edit.timex === undefined) return noted(step, edit);
  return noted(
    withFields(step, {
      ...detailsOf(edit).timex,
      ...(edit.base !== undefined && { base: edit.base }),
      origin: 'edited',
    }),
    edit,
  );
}

function changed(text: string, annotation: Annotation, edit: TargetEdit): Step | undefined {
  const made: (Step | undefined)[] = [];
  let now = annotation;
  const add = (step: Step | undefined): void => {
    if (step === undefined) return;
    made.push(step);
    const [change] = step.changes;
    if (change?.kind === 'annotation' && change.after !== undefined) now = change.after;
  };
  if (now.status === 'rejected') {
    add(
      steps.change(
        now,
        { status: 'accepted', reason: undefined },
        { key: 'step.accept', args: { label: edit.label ?? now.label } },
      ),
    );
  }
  if (edit.label !== undefined) add(steps.relabel(now, edit.label));
  if (edit.span !== undefined) add(steps.resize(text, now, [edit.span]));
  if (edit.base !== undefined) add(steps.setBase(now, edit.base));
  if (edit.timex !== undefined) add(steps.setValue(now, edit.timex));
  if (edit.note !== undefined) add(steps.setNote(now, edit.note));
  const last = made[made.length - 1];
  // one annotation, changed by several of these, is one change
  return last && { title: last.title, changes: [{ kind: 'annotation', before: annotation, after: now }] };
}

function detailsOf({ base, timex }: TargetEdit): steps.MarkDetails {
  if (timex === undefined) return base === undefined ? {} : { base };
  const { type, value, mod, quant, freq } = timex;
  return { ...(base !== undefined && { base }), timex: defined({ type, value, mod, quant, freq }) };
}

function noted(step: Step, { note }: TargetEdit): Step {
  return note === undefined || note === '' ? step : withFields(step, { note });
}

function withFields(step: Step, fields: Partial<Annotation>): Step {
  return {
    ...step,
    changes: step.changes.map((change) =>
      change.kind === 'annotation' && change.after !== undefined
        ? { ...change, after: { ...change.after, ...fields } }
        : change,
    ),
  };
}

/** The step that turns a target down; `undefined` for a word that nobody suggested. */
export function turnDownTarget(text: string, target: Target, reason: RejectReason, author: Author): Step | undefined {
  if (target.kind === 'suggestion') return steps.reject(text, target.mention, reason, author);
  if (target.kind === 'uncovered') return undefined;
  const { annotation } = target;
  return steps.change(
    annotation,
    { status: 'rejected', reason },
    { key: 'step.reject', args: { label: annotation.label } },
  );
}

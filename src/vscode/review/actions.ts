import {
  steps,
  type Author,
  baseIn,
  type EdgeMove,
  type TargetEdit,
  indexWords,
  moveEdge,
  spanOfTarget,
  type RejectReason,
  type ReviewAction,
  setRecord,
  type Span,
  type Step,
  takeTarget,
  turnDownTarget,
} from '../../core';
import { annotateSpans, selectedSpans } from '../annotateSpans';
import { askBase, askNote, askValue, withValue } from '../asking';
import { propagateWorkspace } from '../propagation/workspace';
import type { OpenArticle, Services } from '../services';
import { sayStep, stepWords } from '../stepWords';
import type { ReviewSession } from './session';

/** One key's work in review mode: the article as it is now, who decides, where one stands. */
export interface Turn {
  readonly services: Services;
  readonly session: ReviewSession;
  readonly open: OpenArticle;
  readonly author: Author;
  /** What a person has selected, in UTF-16 units; mostly nothing. */
  readonly selected: readonly Span[];
  /** Takes the session to the article as the last step left it. */
  readonly refresh: () => void;
}

/** A label key: labels what is selected; else relabels what stands there, or labels a word that nobody marked. */
export async function setLabel(turn: Turn, label: string): Promise<void> {
  if (turn.selected.length > 0) await labelSelected(turn, label);
  else await decide(turn, { label });
}

/** Labels what was overlooked, and stays where one stood. */
async function labelSelected(turn: Turn, label: string): Promise<void> {
  const { services, session, open, author, selected } = turn;
  const spans = selectedSpans(open.article.text, selected, 'words');
  await done(turn, annotateSpans(services, open, spans, label, author, 'words'), 'review.nothing');
  if (session.target === undefined && spans[0] !== undefined) session.goTo(spans[0]);
}

/** Everything that is no matter of the mode itself; resolves to whether there was anything to do. */
export const ACTIONS: Readonly<
  Record<
    Exclude<ReviewAction, 'help' | 'leave' | 'nextArticle' | 'doneAndNext' | 'blind'>,
    (turn: Turn) => Promise<void> | void
  >
> = {
  next: (turn) => moved(turn, turn.session.go(1)),
  previous: (turn) => moved(turn, turn.session.go(-1)),
  nextMark: (turn) => moved(turn, turn.session.goMark(1)),
  previousMark: (turn) => moved(turn, turn.session.goMark(-1)),
  nextUncovered: (turn) => moved(turn, turn.session.goUncovered(1), 'review.noUncovered'),
  previousUncovered: (turn) => moved(turn, turn.session.goUncovered(-1), 'review.noUncovered'),
  accept: async (turn) => {
    const { target } = turn.session;
    if (target?.kind === 'uncovered') turn.services.notices.say('review.needsLabel');
    else await decide(turn, {});
  },
  reject: (turn) => reject(turn, 'not-a-mention'),
  rejectLabel: (turn) => reject(turn, 'other-label'),
  rejectSpan: (turn) => reject(turn, 'other-span'),
  remove: async (turn) => {
    const { target } = turn.session;
    const step = target?.kind === 'annotation' ? steps.remove(turn.open.set, [target.annotation.id]) : undefined;
    await done(turn, step, 'annotate.noAnnotation');
    if (step !== undefined && target !== undefined) turn.session.goTo(spanOfTarget(target));
  },
  startOut: (turn) => edge(turn, 'startOut', 'word'),
  startIn: (turn) => edge(turn, 'startIn', 'word'),
  endIn: (turn) => edge(turn, 'endIn', 'word'),
  endOut: (turn) => edge(turn, 'endOut', 'word'),
  startOutLetter: (turn) => edge(turn, 'startOut', 'letter'),
  startInLetter: (turn) => edge(turn, 'startIn', 'letter'),
  endInLetter: (turn) => edge(turn, 'endIn', 'letter'),
  endOutLetter: (turn) => edge(turn, 'endOut', 'letter'),
  editForm,
  note: async (turn) => {
    const { target } = turn.session;
    if (target === undefined) return nothing(turn, nowhere(turn));
    if (target.kind === 'uncovered') return nothing(turn, 'review.needsLabel');
    const note = await askNote(turn.services, target.kind === 'annotation' ? (target.annotation.note ?? '') : '');
    if (note !== undefined) await decide(turn, { note }, 'stay');
  },
  propagate: async (turn) => {
    const { services, session, open, author } = turn;
    const from = session.target?.kind === 'annotation' ? session.target.annotation : undefined;
    const { target } = session;
    const seed = services.propagation.seed(open, from);
    if (seed === undefined) return nothing(turn, 'propagate.undecided');
    const step = await services.propagation.take(open, author, seed);
    if (step === undefined) return nothing(turn, 'propagate.none');
    sayStep(services, step, open.document.uri);
    turn.refresh();
    // what one stood on may have been decided with the others
    const now = session.target;
    if (target?.kind === 'suggestion' && now?.kind !== 'suggestion') session.advance(now ?? target);
  },
  propagateWorkspace: async (turn) => {
    const { services, session, open, author } = turn;
    const from = session.target?.kind === 'annotation' ? session.target.annotation : undefined;
    const seed = services.propagation.seed(open, from);
    if (seed === undefined) return nothing(turn, 'propagate.undecided');
    if (!(await propagateWorkspace(services, seed, author))) return;
    services.propagation.withdraw(open.document.uri);
    turn.refresh();
  },
  undo: (turn) => history(turn, 'undo'),
  redo: (turn) => history(turn, 'redo'),
  order: (turn) => {
    turn.session.reorder();
    turn.services.notices.say(`review.order.${turn.session.order}`);
  },
};

function moved({ services }: Turn, found: boolean, none = 'review.noMore'): void {
  if (!found) services.notices.say(none);
}

function nothing({ services }: Turn, why: string): void {
  services.notices.say(why);
}

/** Why there is nothing to decide where one stands. */
function nowhere({ session }: Turn): string {
  return session.progress.open === 0 ? 'review.allDecided' : 'review.noTarget';
}

async function decide(turn: Turn, edit: TargetEdit, then: 'next' | 'stay' = 'next'): Promise<void> {
  const { session, open, author } = turn;
  const { target } = session;
  if (target === undefined) return nothing(turn, nowhere(turn));
  const span = session.moved;
  const text = open.article.text;
  // a span that the recogniser did not choose gets its base form from the article
  const free = span !== undefined || (target.kind === 'uncovered' && edit.base === undefined);
  const label = edit.label ?? ('label' in target ? target.label : undefined);
  const place = spanOfTarget(target, span);
  const written = text.slice(place.start, place.end);
  const base =
    free && edit.base === undefined && label !== 'DATE'
      ? { base: baseIn(indexWords(open.article, written), written) }
      : {};
  const step = takeTarget(text, target, { ...base, ...edit, ...(span !== undefined && { span }) }, author);
  if (step === undefined && target.kind === 'annotation' && then === 'next') {
    moved(turn, session.advance(target), 'review.allDecided');
    return;
  }
  await done(turn, step, 'review.nothing');
  if (step === undefined) return;
  if (then === 'next') moved(turn, session.advance(target), 'review.allDecided');
  else session.goTo(place);
}

async function reject(turn: Turn, reason: RejectReason): Promise<void> {
  const { session, open, author } = turn;
  const { target } = session;
  if (target === undefined) return nothing(turn, nowhere(turn));
  if (target.kind === 'uncovered') {
    moved(turn, session.goUncovered(1), 'review.noUncovered');
    return;
  }
  const byHand = target.kind === 'annotation' && target.annotation.rule === undefined;
  const step = byHand
    ? steps.remove(open.set, [target.annotation.id])
    : turnDownTarget(open.article.text, target, reason, author);
  await done(turn, step, 'review.nothing');
  if (step !== undefined) moved(turn, session.advance(target), 'review.allDecided');
}

/** Does a step, if there is one, with what it propagates, and takes the session along. */
async function done(turn: Turn, step: Step | undefined, otherwise: string): Promise<void> {
  const { services, open, author } = turn;
  if (step === undefined) return nothing(turn, otherwise);
  const all = await services.propagation.perform(open, step, author);
  sayStep(services, all, open.document.uri);
  turn.refresh();
}

/** Moves an edge: of an annotation at once, of anything else until it is taken. */
async function edge(turn: Turn, move: EdgeMove, by: 'word' | 'letter'): Promise<void> {
  const { session, open } = turn;
  const { target } = session;
  if (target === undefined) return nothing(turn, nowhere(turn));
  if (target.spans.length > 1) return nothing(turn, 'review.discontinuous');
  const span = moveEdge(open.article.text, spanOfTarget(target, session.moved), move, by);
  if (span === undefined) return nothing(turn, 'review.noEdge');
  session.moved = span;
  if (target.kind === 'annotation' && target.annotation.status === 'accepted') await decide(turn, {}, 'stay');
}

/** The value of a date, the base form of anything else. */
async function editForm(turn: Turn): Promise<void> {
  const { session, services, open } = turn;
  const { target } = session;
  if (target === undefined) return nothing(turn, nowhere(turn));
  if (target.kind === 'uncovered') return nothing(turn, 'review.needsLabel');
  if (target.label === 'DATE') {
    const now: steps.TimexFields = target.kind === 'annotation' ? target.annotation : (target.mention.timex ?? {});
    const value = await askValue(services, now.value);
    if (value !== undefined) await decide(turn, { timex: withValue(now, value) }, 'stay');
    return;
  }
  const { start, end } = spanOfTarget(target, session.moved);
  const known = target.kind === 'annotation' ? target.annotation.base : target.mention.base;
  const base = await askBase(services, known ?? open.article.text.slice(start, end));
  if (base !== undefined) await decide(turn, { base }, 'stay');
}

async function history(turn: Turn, what: 'undo' | 'redo'): Promise<void> {
  const { services, session } = turn;
  const step = await services.store[what](session.document);
  services.propagation.withdraw(session.document.uri);
  if (step === undefined) return nothing(turn, `${what}.nothing`);
  services.notices.say(`${what}.done`, { what: stepWords(services, step, session.document.uri) });
  turn.refresh();
  const change = step.changes.find((one) => one.kind === 'annotation');
  const place = change?.kind === 'annotation' ? (change.after ?? change.before)?.spans[0] : undefined;
  if (place !== undefined) session.goTo(place);
}

/** Marks the article as done. */
export async function markDone({ services, open, author }: Turn): Promise<void> {
  const step = setRecord(open.set, { status: 'done' }, author);
  if (step !== undefined) await services.store.perform(open.document, step);
}

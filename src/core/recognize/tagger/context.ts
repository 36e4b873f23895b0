import type { Unit } from '../names/units';
import { hashText, mix } from './hash';
import type { WordType } from './wordType';

/** What the words of one paragraph say together. */
export interface Sequence {
  readonly units: readonly Unit[];
  readonly types: readonly WordType[];
  /** For each unit the number of hints that other stages gave about it (rules, dates, the rest of the article). */
  readonly hints: readonly (readonly number[])[];
  /** For units in a run of capitals: where it begins and ends (inclusive); else the unit itself. */
  readonly runFirst: Int32Array;
  readonly runLast: Int32Array;
  /** For units between quotation marks or brackets: the places of both marks; else -1. */
  readonly opening: Int32Array;
  readonly closing: Int32Array;
}

export function readSequence(
  units: readonly Unit[],
  types: readonly WordType[],
  hints: readonly (readonly number[])[],
): Sequence {
  const n = types.length;
  const runFirst = new Int32Array(n);
  const runLast = new Int32Array(n);
  const opening = new Int32Array(n).fill(-1);
  const closing = new Int32Array(n).fill(-1);
  for (let i = 0; i < n; i++) {
    const goesOn = i > 0 && (types[i] as WordType).capital && (types[i - 1] as WordType).capital;
    runFirst[i] = goesOn ? (runFirst[i - 1] as number) : i;
    const { kind, mate } = units[i] as Unit;
    if (kind !== 'open' || mate < 0) continue;
    opening.fill(i, i + 1, mate);
    closing.fill(mate, i + 1, mate);
  }
  for (let i = n - 1; i >= 0; i--) {
    const goesOn = i + 1 < n && (types[i] as WordType).capital && (types[i + 1] as WordType).capital;
    runLast[i] = goesOn ? (runLast[i + 1] as number) : i;
  }
  return { units, types, hints, runFirst, runLast, opening, closing };
}

/** Kinds of features that look at more than one word. */
const enum Context {
  Shapes = 101,
  StemBefore,
  StemAfter,
  TailBefore,
  TailAfter,
  CueBefore,
  CueAfter,
  Before3,
  RunHeadCue,
  AfterRunCue,
  AfterQuoteCue,
  RunFirstCue,
  After3,
  Run,
  RunHead,
  RunHeadTail,
  RunFirst,
  AfterRun,
  AfterRun2,
  AfterRunTail,
  BeforeRun,
  Quote,
  AfterQuote,
  AfterQuoteTail,
  InQuote,
  Start,
  StartForm,
  Hint,
  HintShape,
  HintBefore,
  HintAfter,
  Bias,
}

const NOTHING = 0;
const BEYOND = hashText('beyond');

/** Appends the hashes of the features of unit `i` that look at its surroundings. */
export function contextFeatures(sequence: Sequence, i: number, out: number[]): void {
  const { units, types, hints, runFirst, runLast, opening, closing } = sequence;
  const type = types[i] as WordType;
  const stem = (at: number): number => types[at]?.stem ?? BEYOND;
  const tail = (at: number): number => types[at]?.tail ?? BEYOND;
  const cue = (at: number): number => types[at]?.cue ?? BEYOND;
  const shape = (at: number): number => types[at]?.shape ?? 15;
  const add = (kind: Context, value: number): void => {
    out.push(mix(value, kind));
  };
  add(Context.Bias, NOTHING);
  add(Context.Shapes, shape(i - 1) * 256 + shape(i) * 16 + shape(i + 1));
  add(Context.StemBefore, mix(stem(i - 1), stem(i)));
  add(Context.StemAfter, mix(stem(i), stem(i + 1)));
  add(Context.TailBefore, mix(tail(i - 1), type.shape));
  add(Context.TailAfter, mix(tail(i), mix(tail(i + 1), shape(i + 1))));
  add(Context.CueBefore, mix(cue(i - 1), mix(type.cue, type.shape)));
  add(Context.CueAfter, mix(mix(type.cue, type.shape), cue(i + 1)));
  add(Context.Before3, stem(i - 3));
  add(Context.After3, stem(i + 3));
  if (type.capital) {
    const first = runFirst[i] as number;
    const last = runLast[i] as number;
    const place = Math.min(i - first, 3) * 4 + Math.min(last - i, 3);
    add(Context.Run, place);
    add(Context.RunHead, mix(stem(last), Math.min(last - i, 3)));
    add(Context.RunHeadTail, mix(tail(last), place));
    add(Context.RunHeadCue, mix(cue(last), place));
    add(Context.AfterRunCue, mix(cue(last + 1), mix(shape(last + 1), place)));
    add(Context.RunFirstCue, mix(cue(first), place));
    add(Context.RunFirst, mix(stem(first), Math.min(i - first, 3)));
    add(Context.AfterRun, mix(stem(last + 1), Math.min(last - i, 2)));
    add(Context.AfterRun2, mix(stem(last + 2), Math.min(last - i, 2)));
    add(Context.AfterRunTail, mix(tail(last + 1), place));
    add(Context.BeforeRun, mix(stem(first - 1), Math.min(i - first, 2)));
  }
  if ((units[i] as Unit).first) {
    add(Context.Start, mix(type.shape, type.cue));
    add(Context.StartForm, type.form);
  }
  const close = closing[i] as number;
  if (close >= 0) {
    const open = opening[i] as number;
    const mark = types[open]?.form ?? NOTHING;
    const place = mix(mark, Math.min(i - open, 3) * 4 + Math.min(close - i, 3));
    add(Context.Quote, mix(place, type.shape));
    add(Context.InQuote, mix(mark, Math.min(close - open, 6)));
    add(Context.AfterQuote, mix(stem(close + 1), Math.min(close - i, 2)));
    add(Context.AfterQuote, mix(stem(close + 2), 8 + Math.min(close - i, 2)));
    add(Context.AfterQuoteCue, mix(cue(close + 1), place));
    add(Context.AfterQuoteTail, mix(tail(close + 1), place));
  }
  for (const hint of hints[i] as readonly number[]) {
    add(Context.Hint, hint);
    add(Context.HintShape, mix(hint, mix(type.shape, shape(i + 1))));
  }
  for (const hint of hints[i - 1] ?? []) add(Context.HintBefore, hint);
  for (const hint of hints[i + 1] ?? []) add(Context.HintAfter, hint);
}

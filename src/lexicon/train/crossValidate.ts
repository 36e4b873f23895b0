import { isRight } from '../../build/evaluate/score';
import { parseArticle, readDate, type Mention } from '../../core';
import type { LanguageData } from '../../core/data';
import { createRecognizer } from '../../core/recognize/pipeline';
import { writeModel } from '../../core/recognize/tagger/model';
import { overlaps } from '../../core/span';
import { UNCALIBRATED, type Outcome } from './calibration';
import { UNDECIDED, type Corpus, type LabelledSpan, type TrainingArticle } from './corpus';
import { learn, type Layers } from './learn';

export const FOLDS = 5;

/** The parts of the corpus that teach. */
const PARTS = ['labelled', 'fresh', 'read'] as const;
export type LabelledPart = (typeof PARTS)[number] | 'unread';

/** What a recogniser that had not learnt from an article found where it is labelled; UTF-16 units of its text. */
export interface HeldOut {
  readonly id: string;
  readonly fold: number;
  /** Of `read` articles only some paragraphs are scored, and those without their dates. */
  readonly part: LabelledPart;
  readonly gold: readonly LabelledSpan[];
  /** Confidence is uncalibrated. */
  readonly found: readonly Mention[];
}

/**
 * Learns from four fifths of the articles and recognises the last fifth, five times, with the whole
 * recogniser. Every fifth article belongs to one fold.
 */
export function crossValidate(corpus: Corpus, silver: Uint8Array, data: LanguageData): HeldOut[] {
  const results: HeldOut[] = [];
  for (let fold = 0; fold < FOLDS; fold++) {
    const held = (_: unknown, index: number): boolean => index % FOLDS === fold;
    const seen = (_: unknown, index: number): boolean => index % FOLDS !== fold;
    const layers = learn(
      PARTS.flatMap((part) => corpus[part].filter(seen)),
      silver,
    );
    const tagger = writeModel({ ...layers, silver, calibration: UNCALIBRATED });
    const recognise = recogniserOf({ ...data, tagger });
    for (const part of PARTS)
      for (const article of corpus[part].filter(held)) results.push(heldOut(article, fold, part, recognise(article)));
  }
  return results;
}

/** Recognises the articles that are set aside with what was learnt from all others. */
export function recogniseUnread(
  corpus: Corpus,
  learnt: Layers & { silver: Uint8Array },
  data: LanguageData,
): HeldOut[] {
  const recognise = recogniserOf({ ...data, tagger: writeModel({ ...learnt, calibration: UNCALIBRATED }) });
  return corpus.unread.map((article, index) => heldOut(article, index % FOLDS, 'unread', recognise(article)));
}

function recogniserOf(data: LanguageData): (article: TrainingArticle) => readonly Mention[] {
  const recognizer = createRecognizer(data);
  return ({ text, date: written }) => {
    const date = written === undefined ? undefined : readDate(written, { start: 0, end: 0 }).date;
    return recognizer.recognize(parseArticle(text, { date })).mentions;
  };
}

function heldOut(
  { id, paragraphs, text }: TrainingArticle,
  fold: number,
  part: LabelledPart,
  mentions: readonly Mention[],
): HeldOut {
  const gold: LabelledSpan[] = [];
  const places: { start: number; end: number }[] = [];
  for (const [index, { start, gold: own }] of paragraphs.entries()) {
    if (own === undefined) continue;
    places.push({ start, end: paragraphs[index + 1]?.start ?? text.length });
    for (const span of own) gold.push({ ...span, start: start + span.start, end: start + span.end });
  }
  const undecided = gold.filter(({ label }) => label === UNDECIDED);
  const found = mentions.filter(
    (mention) =>
      places.some((place) => overlaps(place, mention)) &&
      (part !== 'read' || mention.label !== 'DATE') &&
      !undecided.some((span) => overlaps(span, mention)),
  );
  return { id, fold, part, gold: gold.filter(({ label }) => label !== UNDECIDED), found };
}

/** What the held-out articles say of the figures that went with their mentions. */
export function outcomesOf({ gold, found }: HeldOut): Outcome[] {
  return found.map((mention) => ({
    label: mention.label,
    rule: mention.rule,
    raw: mention.confidence,
    right: isRight({ ...mention, value: mention.timex?.value }, gold),
  }));
}

/**
 * The outcomes that calibration sets out from: of the articles whose errors have been read for long, for how much
 * worse others fare is known against them (`doubtOf`).
 */
export function readOutcomes(results: readonly HeldOut[]): Outcome[] {
  return results.filter(({ part }) => part !== 'fresh').flatMap(outcomesOf);
}

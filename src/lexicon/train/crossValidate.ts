import { isRight } from '../../build/evaluate/score';
import { parseArticle, readDate, type Mention } from '../../core';
import type { LanguageData } from '../../core/data';
import { createRecognizer } from '../../core/recognize/pipeline';
import { writeModel } from '../../core/recognize/tagger/model';
import { overlaps } from '../../core/span';
import { UNCALIBRATED, type Outcome } from './calibration';
import { UNDECIDED, type Corpus, type LabelledSpan, type TrainingArticle } from './corpus';
import { learn } from './learn';

export const FOLDS = 5;

/** What a recogniser that had not learnt from an article found where it is labelled; UTF-16 units of its text. */
export interface HeldOut {
  readonly id: string;
  readonly fold: number;
  /** Wholly labelled; else only some paragraphs, and those without their dates. */
  readonly whole: boolean;
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
    const layers = learn([...corpus.labelled.filter(seen), ...corpus.read.filter(seen)], silver);
    const tagger = writeModel({ ...layers, silver, calibration: UNCALIBRATED });
    const recognizer = createRecognizer({ ...data, tagger });
    const recognise = (article: TrainingArticle): readonly Mention[] => {
      const date = article.date === undefined ? undefined : readDate(article.date, { start: 0, end: 0 }).date;
      return recognizer.recognize(parseArticle(article.text, { date })).mentions;
    };
    for (const article of corpus.labelled.filter(held)) results.push(heldOut(article, fold, true, recognise(article)));
    for (const article of corpus.read.filter(held)) results.push(heldOut(article, fold, false, recognise(article)));
  }
  return results;
}

function heldOut(
  { id, paragraphs, text }: TrainingArticle,
  fold: number,
  whole: boolean,
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
      (whole || mention.label !== 'DATE') &&
      !undecided.some((span) => overlaps(span, mention)),
  );
  return { id, fold, whole, gold: gold.filter(({ label }) => label !== UNDECIDED), found };
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

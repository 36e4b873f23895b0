import { readFileSync } from 'node:fs';
import { CodePoints } from '../../core/article/offsets';
import { paragraphsOf } from '../../core/article/paragraphs';
import { tokenize } from '../../core/article/tokens';
import type { Span } from '../../core/span';
import type { Lexicon } from '../../core/lexicon';
import { findDates, type DateExpression } from '../../core/recognize/dates';
import { findNames, type NameCandidate } from '../../core/recognize/names';
import { unitsOf, type Unit } from '../../core/recognize/names/units';

export interface LabelledSpan extends Span {
  readonly label: string;
}

/** A paragraph with its gold in UTF-16 units of its own text. */
export interface TrainingParagraph {
  readonly text: string;
  readonly units: readonly Unit[];
  readonly dates: readonly DateExpression[];
  readonly candidates: readonly NameCandidate[];
  readonly gold: readonly LabelledSpan[];
}

export interface TrainingArticle {
  readonly id: string;
  readonly paragraphs: readonly TrainingParagraph[];
}

interface RawArticle {
  readonly id: string;
  readonly text: string;
  readonly mentions?: readonly LabelledSpan[];
}

/** Reads a JSON Lines file of articles, labelled (offsets in code points) or not. */
export function readArticles(path: string, lexicon: Lexicon): TrainingArticle[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => toTraining(JSON.parse(line) as RawArticle, lexicon));
}

function toTraining({ id, text, mentions = [] }: RawArticle, lexicon: Lexicon): TrainingArticle {
  const points = new CodePoints(text);
  const gold = mentions.map(({ start, end, label }) => ({
    start: points.toUnits(start),
    end: points.toUnits(end),
    label,
  }));
  const paragraphs = paragraphsOf(text, 0).map((paragraph) => {
    const tokens = tokenize(paragraph.text);
    const dates = findDates(paragraph.text, tokens);
    return {
      text: paragraph.text,
      units: unitsOf(paragraph.text, tokens, lexicon),
      dates,
      candidates: findNames(paragraph.text, tokens, dates, lexicon),
      gold: gold
        .filter((m) => m.start >= paragraph.start && m.end <= paragraph.end)
        .map((m) => ({ start: m.start - paragraph.start, end: m.end - paragraph.start, label: m.label })),
    };
  });
  return { id, paragraphs };
}

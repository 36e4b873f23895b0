import type { Article } from '../article/article';
import { Forms } from '../article/forms';
import { tokenize } from '../article/tokens';
import type { LanguageData } from '../data';
import { parseLexicon, type Lexicon } from '../lexicon';
import {
  findDates,
  parseHolidays,
  PhraseMemory,
  resolveDates,
  type DateExpression,
  type PlacedExpression,
} from './dates';
import { resolveNames, type PlacedName } from './document';
import { flatten } from './flatten';
import { proposeNames } from './names';
import { nameStage } from './nameStage';
import type { Recognition, RecognizeOptions, Recognizer } from './recognizer';

/** Changes whenever rules or lists change what is found; the weights behind it have their own name. */
const RULES_VERSION = '1.0.0';

/** What a paragraph says by itself; depends on its text alone, so that it can be kept while others change. */
interface ParagraphAnalysis {
  readonly dates: readonly DateExpression[];
  /** What the name stage read. */
  readonly names: unknown;
}

/**
 * Two stages: each paragraph alone, then one pass over what all of them found. An edit costs its own
 * paragraph and that pass.
 *
 * Budget: 200 kB of text in 30 ms, five times the throughput of wink-nlp in the same run (`npm run
 * bench`): about 3 ms tokens, 8 dates, 10 names, 7 document. That is 1 µs a token, so
 * costly work starts only at tokens that can begin something (a capital, a digit, a known word).
 */
export function createRecognizer(
  data: Pick<LanguageData, 'names' | 'holidays' | 'tagger'>,
  lexicon: Lexicon = parseLexicon(data.names),
): Recognizer {
  const holidays = parseHolidays(data.holidays);
  const stage = nameStage(data.tagger);
  const forms = new Forms();
  const phrases = new PhraseMemory();

  const analyse = (text: string): ParagraphAnalysis => {
    const tokens = tokenize(text, forms);
    const dates = findDates(tokens, phrases);
    return { dates, names: stage.read(proposeNames(text, tokens, dates, lexicon)) };
  };

  const recognize = (article: Article, options: RecognizeOptions = {}): Recognition => {
    const known = options.previous?.analyses;
    const analyses = new Map<string, ParagraphAnalysis>();
    for (const { text } of article.paragraphs) {
      if (analyses.has(text)) continue;
      analyses.set(text, (known?.get(text) as ParagraphAnalysis | undefined) ?? analyse(text));
    }
    const placed = article.paragraphs.map(({ text }) => analyses.get(text) as ParagraphAnalysis);
    const expressions: PlacedExpression[] = [];
    const candidates: PlacedName[] = [];
    const decided = stage.decide(placed.map(({ names }) => names));
    article.paragraphs.forEach(({ start: offset }, paragraph) => {
      for (const expression of placed[paragraph]?.dates ?? []) expressions.push({ expression, offset, paragraph });
      for (const candidate of decided[paragraph] ?? []) candidates.push({ candidate, paragraph, offset });
    });
    const dates = resolveDates(article, expressions, holidays);
    const names = resolveNames(article, candidates, { lexicon, userNames: options.userNames });
    const mentions = flatten([...dates.mentions, ...names]).map((mention) => {
      const confidence = stage.ruleShare(mention.rule);
      return confidence === undefined || confidence === mention.confidence ? mention : { ...mention, confidence };
    });
    return { mentions, problems: dates.problems, analyses };
  };

  const version = stage.model === '' ? RULES_VERSION : `${RULES_VERSION}+${stage.model}`;
  return { version, ...(stage.trouble === undefined ? {} : { trouble: stage.trouble }), recognize };
}

import type { Article } from '../article/article';
import { Tokenizer, type Token } from '../article/tokens';
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
import { DraftPool, resolveNames, WrittenNames } from './document';
import { flatten } from './flatten';
import { NameRoom, proposeNames } from './names';
import { nameStage } from './nameStage';
import type { Recognition, RecognizeOptions, Recognizer } from './recognizer';

/** Changes whenever rules or lists change what is found; the weights behind it have their own name. */
const RULES_VERSION = '1.0.0';

/** What a paragraph says by itself; depends on its text alone, so that it can be kept while others change. */
class ParagraphAnalysis {
  constructor(
    readonly dates: readonly DateExpression[],
    /** What the name stage read. */
    readonly names: unknown,
  ) {}
}

/**
 * Two stages: each paragraph alone, then one pass over what all of them found. An edit costs its own
 * paragraph and that pass. Paragraphs go through the steps of the first together, for what one step looks
 * up of words would push the next one's out of the processor's cache: that saves a fifth of the time.
 *
 * Budget: 200 kB of text in 30 ms, of real articles in 40: five times the throughput of wink-nlp in the
 * same run (`npm run bench`). Of 43 ms about 3 are tokens, 6 dates, 11 names, 12 the tagger, 7 the
 * document and 4 collecting: 1 µs a token. So costly work starts only at tokens that can begin something (a
 * capital, a digit, a known word), and nothing is made anew that can be written over.
 *
 * What a paragraph leaves to the article's pass is made by constructors, not written as literals: literals
 * that mostly outlive a collection V8 soon makes among the old objects, and there what they point to stays
 * until a full collection, itself copied meanwhile. That doubled the time that collecting took.
 */
export function createRecognizer(
  data: Pick<LanguageData, 'names' | 'holidays' | 'tagger'>,
  lexicon: Lexicon = parseLexicon(data.names),
): Recognizer {
  const holidays = parseHolidays(data.holidays);
  const stage = nameStage(data.tagger);
  const tokenizer = new Tokenizer();
  const phrases = new PhraseMemory();
  const room = new NameRoom();
  const written = new WrittenNames();
  const drafts = new DraftPool();

  const analyse = (texts: readonly string[]): ParagraphAnalysis[] => {
    tokenizer.begin();
    room.begin();
    const tokens = texts.map((text) => tokenizer.read(text));
    const dates = tokens.map((own) => findDates(own, phrases));
    const names = texts.map((text, i) =>
      proposeNames(text, tokens[i] as Token[], dates[i] as DateExpression[], lexicon, room),
    );
    return names.map((own, i) => new ParagraphAnalysis(dates[i] as DateExpression[], stage.read(own)));
  };

  const recognize = (article: Article, options: RecognizeOptions = {}): Recognition => {
    const known = options.previous?.analyses;
    const analyses = new Map<string, ParagraphAnalysis>();
    const unknown = new Set<string>();
    for (const { text } of article.paragraphs) {
      const analysis = known?.get(text) as ParagraphAnalysis | undefined;
      if (analysis === undefined) unknown.add(text);
      else analyses.set(text, analysis);
    }
    for (const batch of batches(unknown))
      analyse(batch).forEach((analysis, i) => analyses.set(batch[i] as string, analysis));
    const placed = article.paragraphs.map(({ text }) => analyses.get(text) as ParagraphAnalysis);
    const expressions: PlacedExpression[] = [];
    article.paragraphs.forEach(({ start: offset }, paragraph) => {
      for (const expression of placed[paragraph]?.dates ?? []) expressions.push({ expression, offset, paragraph });
    });
    const dates = resolveDates(article, expressions, holidays);
    const decided = stage.decide(placed.map(({ names }) => names));
    const names = resolveNames(article, decided, { lexicon, written, drafts, userNames: options.userNames });
    const mentions = flatten([...dates.mentions, ...names]).map((mention) => {
      const confidence = stage.ruleShare(mention.rule);
      return confidence === undefined || confidence === mention.confidence ? mention : { ...mention, confidence };
    });
    return { mentions, problems: dates.problems, analyses };
  };

  const version = stage.model === '' ? RULES_VERSION : `${RULES_VERSION}+${stage.model}`;
  return { version, ...(stage.trouble === undefined ? {} : { trouble: stage.trouble }), recognize };
}

/** UTF-16 units that are read together; what is needed meanwhile is kept, some megabytes. */
const BATCH = 250_000;

/** Texts in their order, as many together as make a batch. */
function* batches(texts: Iterable<string>): Generator<string[]> {
  let batch: string[] = [];
  let size = 0;
  for (const text of texts) {
    batch.push(text);
    size += text.length;
    if (size < BATCH) continue;
    yield batch;
    batch = [];
    size = 0;
  }
  if (batch.length > 0) yield batch;
}

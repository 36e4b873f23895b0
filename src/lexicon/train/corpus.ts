import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sharedFile } from '../../build/evaluate/gold';
import { CodePoints } from '../../core/article/offsets';
import { paragraphsOf } from '../../core/article/paragraphs';
import { tokenize } from '../../core/article/tokens';
import type { Lexicon } from '../../core/lexicon';
import { findDates } from '../../core/recognize/dates';
import { proposeNames, type ProposedNames } from '../../core/recognize/names';
import type { Span } from '../../core/span';

export interface LabelledSpan extends Span {
  readonly label: string;
  readonly value?: string | undefined;
  readonly external?: boolean | undefined;
}

/** A label of spans that the reader could not decide: they teach nothing and are not scored. */
export const UNDECIDED = '?';

/** A paragraph under the rules. */
export interface TrainingParagraph {
  /** Where it begins in its article, UTF-16 units. */
  readonly start: number;
  readonly names: ProposedNames;
  /** Its labels in UTF-16 units of its own text; `undefined` where nobody has read it. */
  readonly gold: readonly LabelledSpan[] | undefined;
}

export interface TrainingArticle {
  readonly id: string;
  readonly date: string | undefined;
  readonly text: string;
  readonly paragraphs: readonly TrainingParagraph[];
}

/** What there is to learn from. */
export interface Corpus {
  /** Wholly labelled articles. */
  readonly labelled: readonly TrainingArticle[];
  /** Articles of which some paragraphs were read (`paragraphs.tsv`). */
  readonly read: readonly TrainingArticle[];
  /** Articles that nobody labelled. */
  readonly unlabelled: readonly TrainingArticle[];
}

interface RawArticle {
  readonly id: string;
  readonly date?: string;
  readonly text: string;
  readonly mentions?: readonly LabelledSpan[];
}

/** Labels of paragraphs by article id and start, all offsets in code points of the article. */
type ReadParagraphs = ReadonlyMap<string, ReadonlyMap<number, readonly LabelledSpan[]>>;

/** Reads the shared data and what this folder keeps; throws where the shared data are not beside the checkout. */
export function readCorpus(lexicon: Lexicon): Corpus {
  const read = parseReadParagraphs(readFileSync(join(__dirname, 'paragraphs.tsv'), 'utf8'));
  const labelled = rawArticles('gold/news-train.jsonl').map((raw) => training(raw, lexicon, undefined));
  const news = rawArticles('news/articles.jsonl').map((raw) => training(raw, lexicon, read.get(raw.id) ?? new Map()));
  return {
    labelled,
    read: news.filter(({ id }) => read.has(id)),
    unlabelled: news.filter(({ id }) => !read.has(id)),
  };
}

function rawArticles(name: string): RawArticle[] {
  const path = sharedFile(name);
  if (path === undefined) throw new Error(`training needs ../shared/data/${name}`);
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as RawArticle);
}

/** `article id`, where the paragraph begins, then its mentions (`12-18:ORG`), all parted by tabs. */
export function parseReadParagraphs(source: string): ReadParagraphs {
  const read = new Map<string, Map<number, LabelledSpan[]>>();
  for (const line of source.split('\n')) {
    if (line === '' || line.startsWith('#')) continue;
    const [id = '', start = '', ...mentions] = line.split('\t');
    const paragraphs = read.get(id) ?? new Map<number, LabelledSpan[]>();
    read.set(id, paragraphs);
    paragraphs.set(
      Number(start),
      mentions.map((mention) => {
        const [, from, to, label] = /^(\d+)-(\d+):(\S+)$/u.exec(mention) ?? [];
        if (label === undefined) throw new Error(`paragraphs.tsv: ${id} ${start}: cannot read ${mention}`);
        return { start: Number(from), end: Number(to), label };
      }),
    );
  }
  return read;
}

/** `read`: labels of some paragraphs; without, the article's own mentions label all. */
function training(
  { id, date, text, mentions = [] }: RawArticle,
  lexicon: Lexicon,
  read: ReadonlyMap<number, readonly LabelledSpan[]> | undefined,
): TrainingArticle {
  const points = new CodePoints(text);
  const paragraphs = paragraphsOf(text, 0).map(({ start, end, text: own }): TrainingParagraph => {
    const tokens = tokenize(own);
    const names = proposeNames(own, tokens, findDates(tokens), lexicon);
    const gold = read === undefined ? mentions : read.get(points.fromUnits(start));
    const inside = gold?.flatMap((m) => {
      const from = points.toUnits(m.start);
      const to = points.toUnits(m.end);
      return from >= start && to <= end ? [{ ...m, start: from - start, end: to - start }] : [];
    });
    return { start, names, gold: inside };
  });
  return { id, date, text, paragraphs };
}

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
  /** The articles of the shared gold set for training: wholly labelled. */
  readonly labelled: readonly TrainingArticle[];
  /** Other news, wholly labelled too (`articles.tsv`). */
  readonly fresh: readonly TrainingArticle[];
  /** Articles of which some paragraphs were read (`paragraphs.tsv`), but not for their dates. */
  readonly read: readonly TrainingArticle[];
  /**
   * Wholly labelled too (`unread.tsv`), and set aside: neither weights nor rules come of them, they only show how far
   * articles fare worse whose errors nobody has read.
   */
  readonly unread: readonly TrainingArticle[];
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

const NOTHING_READ: ReadonlyMap<number, readonly LabelledSpan[]> = new Map();

/** Reads the shared data and what this folder keeps; throws where the shared data are not beside the checkout. */
export function readCorpus(lexicon: Lexicon): Corpus {
  const whole = readLabels('articles.tsv');
  const partly = readLabels('paragraphs.tsv');
  const aside = readLabels('unread.tsv');
  const labelled = rawArticles('gold/news-train.jsonl').map((raw) => training(raw, lexicon, undefined));
  const news = rawArticles('news/articles.jsonl').map((raw) =>
    training(raw, lexicon, whole.get(raw.id) ?? aside.get(raw.id) ?? partly.get(raw.id) ?? NOTHING_READ),
  );
  return {
    labelled,
    fresh: news.filter(({ id }) => whole.has(id)),
    read: news.filter(({ id }) => partly.has(id) && !whole.has(id) && !aside.has(id)),
    unread: news.filter(({ id }) => aside.has(id)),
    unlabelled: news.filter(({ id }) => !partly.has(id) && !whole.has(id) && !aside.has(id)),
  };
}

function readLabels(name: string): ReadParagraphs {
  return parseReadParagraphs(readFileSync(join(__dirname, name), 'utf8'));
}

function rawArticles(name: string): RawArticle[] {
  const path = sharedFile(name);
  if (path === undefined) throw new Error(`training needs ../shared/data/${name}`);
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as RawArticle);
}

/**
 * `article id`, where the paragraph begins, then its mentions, all parted by tabs: `12-18:ORG`, of dates with the
 * value (`20-31:DATE=2024-03-11`), behind which `!` says that it needs knowledge from outside the article.
 */
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
        const [, from, to, label, value, external] = /^(\d+)-(\d+):([^\s=]+)(?:=([^\s!]+)(!)?)?$/u.exec(mention) ?? [];
        if (label === undefined) throw new Error(`labels of ${id} ${start}: cannot read ${mention}`);
        const span = { start: Number(from), end: Number(to), label };
        return value === undefined ? span : { ...span, value, external: external !== undefined };
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
  const met = paragraphs.filter(({ gold }) => gold !== undefined).length;
  if (read !== undefined && met < read.size)
    throw new Error(`labels of ${id}: ${read.size - met} stand where no paragraph begins`);
  return { id, date, text, paragraphs };
}

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Scored } from './score';

/** One labelled article; offsets in code points of `text`. */
export interface GoldArticle {
  readonly id: string;
  readonly date?: string;
  readonly text: string;
  readonly mentions: readonly (Scored & { readonly text: string; readonly base?: string; readonly type?: string })[];
}

const SHARED = join(__dirname, '..', '..', '..', '..', 'shared', 'data');

/** Path of a file of the shared data, or `undefined` where that folder is not beside the checkout. */
export function sharedFile(name: string): string | undefined {
  const path = join(SHARED, name);
  return existsSync(path) ? path : undefined;
}

/** The labelled articles of a JSON Lines file. */
export function goldArticles(path: string): GoldArticle[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as GoldArticle);
}

/** The sample article of the shared data: text and gold stand in two files. */
export function sampleArticle(): GoldArticle | undefined {
  const gold = sharedFile('gold/sample-article.json');
  const text = sharedFile('sample-article.txt');
  if (gold === undefined || text === undefined) return undefined;
  return { ...(JSON.parse(readFileSync(gold, 'utf8')) as GoldArticle), text: readFileSync(text, 'utf8') };
}

export interface TemporalRow {
  readonly id: string;
  readonly sentence: string;
  readonly expression: string;
  readonly date?: string;
  readonly type: string;
  readonly value: string;
}

/** The temporal expressions in context, one a row. */
export function temporalRows(path: string): TemporalRow[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .slice(1)
    .filter((line) => line !== '')
    .map((line) => {
      const [id = '', sentence = '', expression = '', dct = '-', type = '', value = ''] = line.split('\t');
      return { id, sentence, expression, date: dct === '-' ? undefined : dct, type, value };
    });
}

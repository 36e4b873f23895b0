import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Dictionary } from '../../core/dictionary';
import type { Mention } from '../../core/mention';
import type { GoldArticle } from './gold';

/** Entries that a reader gave to TITLE mentions, under `articleId:start-end` in code points. */
export type JudgedTitles = Readonly<Record<string, string>>;

export interface TitleScore {
  /** Judged mentions, those that got an entry, and those that got the judged one. */
  readonly judged: number;
  readonly linked: number;
  readonly right: number;
  readonly wrong: readonly { readonly key: string; readonly wanted: string; readonly found: string | undefined }[];
}

const FOLDER = join(__dirname, '..', '..', '..', 'test', 'gold', 'titles');

/** The titles that a person judged, by name of the set. */
export function judgedTitles(name: string): JudgedTitles {
  return JSON.parse(readFileSync(join(FOLDER, `${name}.json`), 'utf8')) as JudgedTitles;
}

/** Links the judged mentions among the gold ones of their articles. */
export function scoreTitles(
  dictionary: Dictionary,
  articles: readonly Pick<GoldArticle, 'id' | 'text' | 'mentions'>[],
  judged: JudgedTitles,
): TitleScore {
  let linked = 0;
  let right = 0;
  const wrong: { key: string; wanted: string; found: string | undefined }[] = [];
  for (const { id, text, mentions } of articles) {
    const units = [0];
    for (const point of text) units.push((units.at(-1) ?? 0) + point.length);
    const inUnits = mentions.map(({ start, end, label }): Mention => ({
      label,
      start: units[start] ?? 0,
      end: units[end] ?? 0,
      rule: 'gold',
      confidence: 1,
    }));
    const context = { mentions: inUnits };
    mentions.forEach(({ start, end }, at) => {
      const key = `${id}:${start}-${end}`;
      const wanted = judged[key];
      if (wanted === undefined) return;
      const found = dictionary.link(text, inUnits[at] as Mention, context)?.entry.id;
      if (found !== undefined) linked++;
      if (found === wanted) right++;
      else wrong.push({ key, wanted, found });
    });
  }
  return { judged: Object.keys(judged).length, linked, right, wrong };
}

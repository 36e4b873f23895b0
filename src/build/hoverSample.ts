import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { formatPartialDate, parseArticle, readDate, type Engine } from '../core';
import { createEngine } from '../core/createEngine';
import { compileLanguageData } from '../lexicon/compile';
import { sharedFile } from './evaluate/gold';

/** Draws TITLE mentions of the news at random and prints what their hovers say, to be read by a person. */
const { values: options } = parseArgs({
  options: { count: { type: 'string', default: '200' }, seed: { type: 'string', default: '1' } },
});

/** Characters of the article before and behind the mention. */
const BEFORE = 110;
const BEHIND = 60;
/** Mentions drawn from one article. */
const EACH = 2;

interface Row {
  readonly id: string;
  readonly date?: string;
  readonly text: string;
}

/** The same numbers for the same seed, between 0 and 1 (mulberry32). */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

function shuffled<T>(items: readonly T[], random: () => number): T[] {
  const order = [...items];
  for (let at = order.length - 1; at > 0; at--) {
    const other = Math.floor(random() * (at + 1));
    [order[at], order[other]] = [order[other] as T, order[at] as T];
  }
  return order;
}

function hoversOf({ recognizer, dictionary }: Engine, row: Row, random: () => number): string[] {
  const date = row.date === undefined ? undefined : readDate(row.date, { start: 0, end: 0 }).date;
  const article = parseArticle(row.text, { date });
  const { mentions } = recognizer.recognize(article);
  const context = { mentions, date };
  const titles = mentions.filter(({ label }) => label === 'TITLE');
  return shuffled(titles, random)
    .slice(0, EACH)
    .map((mention) => {
      const { start, end } = mention;
      const around = `${row.text.slice(Math.max(0, start - BEFORE), start)}⟦${row.text.slice(start, end)}⟧${row.text.slice(end, end + BEHIND)}`;
      const head = `${row.id}:${start} ${date === undefined ? '-' : formatPartialDate(date)} …${around.replaceAll(/\s+/gu, ' ')}…`;
      const link = dictionary.link(row.text, mention, context);
      if (link === undefined) return `${head}\n    no entry`;
      const about = dictionary.describe(link, date);
      const owner = about.owner.kind === 'unknown' ? '?' : `${about.owner.name} (${about.owner.evidence})`;
      const holders = about.holders.map(({ holder, since, until }) => `${holder.person} ${since ?? ''}–${until ?? ''}`);
      return [
        head,
        `    ${about.entry} = ${about.canonical} [${about.kind}] of ${owner}; ${about.modifiers.join()} ${about.endings.join('+')}`,
        ...(holders.length === 0 ? [] : [`    holders: ${holders.join('; ')}`]),
        ...(about.disagrees === undefined
          ? []
          : [`    article disagrees with: ${about.disagrees.map(({ holder }) => holder.person).join('; ')}`]),
        ...(about.remarks.length === 0 ? [] : [`    remarks: ${about.remarks.join()}`]),
      ].join('\n');
    });
}

function main(): void {
  const path = sharedFile('news/articles.jsonl');
  if (path === undefined) {
    console.log('The shared news are not beside this checkout.');
    return;
  }
  const random = generator(Number(options.seed));
  const rows = readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Row);
  const engine = createEngine(compileLanguageData());
  const count = Number(options.count);
  let shown = 0;
  for (const row of shuffled(rows, random)) {
    for (const hover of hoversOf(engine, row, random)) {
      if (shown === count) return;
      shown++;
      console.log(`${shown}. ${hover}`);
    }
  }
}

main();

import { parseArgs } from 'node:util';
import type { Engine } from '../core';
import { createEngine } from '../core/createEngine';
import { parseLexicon } from '../core/lexicon';
import { compileLanguageData } from '../lexicon/compile';
import { basesReport } from './evaluate/bases';
import { evaluateByFolds } from './evaluate/crossValidation';
import { goldArticles, sampleArticle, sharedFile, temporalRows, type GoldArticle } from './evaluate/gold';
import { printListed } from './evaluate/listed';
import { ownGold } from './evaluate/marked';
import { evaluateNews } from './evaluate/news';
import { recognise, type Found } from './evaluate/recognise';
import { printReliability } from './evaluate/reliability';
import { judgedTitles, scoreTitles } from './evaluate/titles';
import { isRight, scoreArticle, type Pair, type Scored } from './evaluate/score';
import { percent, printTable } from './evaluate/table';

const { values: options } = parseArgs({
  options: {
    'cross-validate': { type: 'boolean', default: false },
    errors: { type: 'boolean', default: false },
    label: { type: 'string' },
    set: { type: 'string', multiple: true },
  },
});

function show(text: string, id: string, pair: Pair): void {
  const points = Array.from(text);
  const of = (m: Scored | undefined): string =>
    m === undefined
      ? '-'
      : `${m.label} "${points.slice(m.start, m.end).join('')}"${m.value === undefined ? '' : ` = ${m.value}`}`;
  const place = pair.gold ?? pair.found;
  if (place === undefined) return;
  if (options.label !== undefined && pair.gold?.label !== options.label && pair.found?.label !== options.label) return;
  const context = points
    .slice(Math.max(0, place.start - 40), place.end + 30)
    .join('')
    .replaceAll('\n', '⏎');
  const rule = (pair.found as Found | undefined)?.mention.rule ?? '';
  console.log(`  ${id}:${place.start} gold ${of(pair.gold)} | found ${of(pair.found)} ${rule}\n      …${context}…`);
}

function evaluateArticles(engine: Engine, name: string, articles: readonly GoldArticle[]): Found[][] {
  const found = articles.map(({ text, date }) => recognise(engine, text, date));
  const scores = articles.map(({ mentions }, i) => scoreArticle(mentions, found[i] ?? []));
  printTable(name, scores);
  if (options.errors)
    articles.forEach((a, i) =>
      scores[i]?.errors.forEach((pair) => {
        show(a.text, a.id, pair);
      }),
    );
  return found;
}

/** Confidence and the part of the lists; on articles that nothing was learnt from also base forms. */
function reportMore(name: string, articles: readonly GoldArticle[], found: readonly (readonly Found[])[]): void {
  const stated = articles.flatMap(({ mentions }, i) =>
    (found[i] ?? []).map((one) => ({ confidence: one.mention.confidence, right: isRight(one, mentions), ...one })),
  );
  printReliability(name, stated);
  printReliability(
    `${name}, dates alone`,
    stated.filter(({ label }) => label === 'DATE'),
  );
  printListed(name, articles, found, parseLexicon(compileLanguageData().names));
  for (const line of basesReport(name, articles, found)) console.log(line);
}

/** Rows whose value follows from the sentence and its date: nothing unknown, no vague reference. */
function fullySpecified(value: string): boolean {
  return value !== '-' && !value.includes('X') && !value.includes('_REF');
}

function evaluateTemporal(engine: Engine, path: string): void {
  const counts = { rows: 0, strict: 0, relaxed: 0, full: 0, value: 0, none: 0, hit: 0 };
  const wrong: string[] = [];
  for (const row of temporalRows(path)) {
    const at = row.sentence.indexOf(row.expression);
    const start = Array.from(row.sentence.slice(0, at)).length;
    const end = start + Array.from(row.expression).length;
    const dates = recognise(engine, row.sentence, row.date).filter((m) => m.label === 'DATE');
    const near = dates.filter((m) => m.start < end && start < m.end);
    if (row.type === 'NONE') {
      counts.none++;
      if (near.length > 0) {
        counts.hit++;
        wrong.push(`  ${row.id} hard negative hit: "${row.expression}" (${near[0]?.mention.rule ?? ''})`);
      }
      continue;
    }
    counts.rows++;
    if (near.some((m) => m.start === start && m.end === end)) counts.strict++;
    if (near.length > 0) counts.relaxed++;
    const right = near.some((m) => m.value === row.value);
    if (fullySpecified(row.value)) {
      counts.full++;
      if (right) counts.value++;
    }
    const strict = near.some((m) => m.start === start && m.end === end);
    if (!right || !strict) {
      const found = near
        .map((m) => `"${row.sentence.slice(m.mention.start, m.mention.end)}"=${m.value ?? '-'}`)
        .join(' ');
      wrong.push(`  ${row.id} [${row.date ?? '-'}] "${row.expression}" = ${row.value}; found ${found || 'nothing'}`);
    }
  }
  const share = (n: number, of: number): string => `${percent(of === 0 ? 0 : n / of)} (${n}/${of})`;
  console.log(
    `\ntemporal-dev: strict recall ${share(counts.strict, counts.rows)}, relaxed ${share(counts.relaxed, counts.rows)},`,
  );
  console.log(
    `  value of the fully specified ${share(counts.value, counts.full)}, hard negatives hit ${counts.hit}/${counts.none}`,
  );
  if (options.errors) for (const line of wrong) console.log(line);
}

function evaluateTitles(engine: Engine, name: string, articles: readonly GoldArticle[], remark: string): void {
  const { judged, linked, right, wrong } = scoreTitles(engine.dictionary, articles, judgedTitles(name));
  console.log(
    `\ntitles ${name} (${remark}): entry found ${percent(linked / judged)} (${linked}/${judged}), right of these ${percent(right / linked)} (${right}/${linked})`,
  );
  if (options.errors)
    for (const { key, wanted, found } of wrong) console.log(`  ${key} judged ${wanted} | linked ${found ?? '-'}`);
}

function main(): void {
  if (options['cross-validate']) {
    evaluateByFolds();
    return;
  }
  const engine = createEngine(compileLanguageData());
  const wanted = (name: string, byDefault = true): boolean => options.set?.includes(name) ?? byDefault;
  let measured = false;
  const sample = sampleArticle();
  if (sample !== undefined && wanted('sample')) {
    evaluateArticles(engine, 'sample article', [sample]);
    measured = true;
  }
  for (const [name, byDefault] of [
    ['news-dev', true],
    ['news-train', false],
  ] as const) {
    const path = sharedFile(`gold/${name}.jsonl`);
    if (path === undefined || !wanted(name, byDefault)) continue;
    const articles = goldArticles(path);
    reportMore(name, articles, evaluateArticles(engine, name, articles));
    measured = true;
  }
  for (const [name, remark] of [
    ['news-dev', 'used in development'],
    ['news-train', 'held out: 150 drawn at random'],
  ] as const) {
    const path = sharedFile(`gold/${name}.jsonl`);
    if (path === undefined || !wanted('titles')) continue;
    evaluateTitles(engine, name, goldArticles(path), remark);
    measured = true;
  }
  const news = sharedFile('news/articles.jsonl');
  if (news !== undefined && wanted('news', false)) {
    evaluateNews(engine, news);
    measured = true;
  }
  const temporal = sharedFile('gold/temporal-dev.tsv');
  if (temporal !== undefined && wanted('temporal')) {
    evaluateTemporal(engine, temporal);
    measured = true;
  }
  if (!measured) console.log('The shared gold is not beside this checkout: scoring what the project ships.');
  if (!measured || options.set?.includes('own') === true) evaluateArticles(engine, 'own articles', ownGold());
}

main();

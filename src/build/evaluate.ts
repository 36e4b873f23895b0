import { parseArgs } from 'node:util';
import { CodePoints, parseArticle, readDate, type Engine, type Mention } from '../core';
import { createEngine } from '../core/createEngine';
import { compileLanguageData } from '../lexicon/compile';
import { basesReport } from './evaluate/bases';
import { goldArticles, sampleArticle, sharedFile, temporalRows, type GoldArticle } from './evaluate/gold';
import { ownGold } from './evaluate/marked';
import { judgedTitles, scoreTitles } from './evaluate/titles';
import { prf, scoreArticle, total, type ArticleScore, type Pair, type Scored } from './evaluate/score';

const LABEL_ORDER = ['PERSON', 'ORG', 'LOC', 'TITLE', 'EVENT', 'DATE', 'all'];

const { values: options } = parseArgs({
  options: {
    errors: { type: 'boolean', default: false },
    label: { type: 'string' },
    set: { type: 'string', multiple: true },
  },
});

interface Found extends Scored {
  readonly mention: Mention;
}

function recognise(engine: Engine, text: string, date: string | undefined): Found[] {
  const read = date === undefined ? undefined : readDate(date, { start: 0, end: 0 }).date;
  const points = new CodePoints(text);
  return engine.recognizer.recognize(parseArticle(text, { date: read })).mentions.map((mention) => ({
    start: points.fromUnits(mention.start),
    end: points.fromUnits(mention.end),
    label: mention.label,
    value: mention.timex?.value,
    mention,
  }));
}

function percent(share: number): string {
  return (100 * share).toFixed(1).padStart(6);
}

function table(name: string, scores: readonly ArticleScore[]): void {
  const { byLabel, values } = total(scores);
  console.log(`\n${name}: ${scores.length} articles`);
  console.log('label     gold found | strict P      R      F1 | relaxed P      R      F1');
  for (const label of LABEL_ORDER) {
    const c = byLabel.get(label);
    if (c === undefined) continue;
    const s = prf(c.strict, c.found, c.strict, c.gold);
    const r = prf(c.relaxedFound, c.found, c.relaxedGold, c.gold);
    const cells = [s.p, s.r, s.f].map(percent).join(' ');
    const relaxed = [r.p, r.r, r.f].map(percent).join(' ');
    console.log(
      `${label.padEnd(8)} ${String(c.gold).padStart(5)} ${String(c.found).padStart(5)} | ${cells}  |  ${relaxed}`,
    );
  }
  const v = prf(values.right, values.found, values.right, values.gold);
  const right = values.strict === 0 ? 0 : values.strictRight / values.strict;
  console.log(`DATE values: F1 ${percent(v.f)} (relaxed span, same value); right on strict spans ${percent(right)}`);
}

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

function evaluateArticles(engine: Engine, name: string, articles: readonly GoldArticle[]): void {
  const found = articles.map(({ text, date }) => recognise(engine, text, date));
  const scores = articles.map(({ mentions }, i) => scoreArticle(mentions, found[i] ?? []));
  table(name, scores);
  for (const line of basesReport(name, articles, found)) console.log(line);
  if (options.errors)
    articles.forEach((a, i) =>
      scores[i]?.errors.forEach((pair) => {
        show(a.text, a.id, pair);
      }),
    );
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
    evaluateArticles(engine, name, goldArticles(path));
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
  const temporal = sharedFile('gold/temporal-dev.tsv');
  if (temporal !== undefined && wanted('temporal')) {
    evaluateTemporal(engine, temporal);
    measured = true;
  }
  if (!measured) console.log('The shared gold is not beside this checkout: scoring what the project ships.');
  if (!measured || options.set?.includes('own') === true) evaluateArticles(engine, 'own articles', ownGold());
}

main();

import { readFileSync } from 'node:fs';
import type { Engine } from '../../core';
import { recognise } from './recognise';

/** Recognises every article of a JSON Lines file; an article that throws is named and makes the run fail. */
export function evaluateNews(engine: Engine, path: string): void {
  const counts = new Map<string, number>();
  let articles = 0;
  let thrown = 0;
  for (const line of readFileSync(path, 'utf8').split('\n')) {
    if (line === '') continue;
    const { id, date, text } = JSON.parse(line) as { id: string; date?: string; text: string };
    articles++;
    try {
      for (const { label } of recognise(engine, text, date)) counts.set(label, (counts.get(label) ?? 0) + 1);
    } catch (error) {
      thrown++;
      console.log(`  ${id} throws: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  const labels = [...counts].map(([label, count]) => `${label} ${count}`).join(', ');
  console.log(`\nnews: ${articles} articles, ${thrown} throw; found ${labels}`);
  if (thrown > 0) process.exitCode = 1;
}

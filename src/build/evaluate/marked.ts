import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { GoldArticle } from './gold';
import type { Scored } from './score';

const MARK = /\[([^\]|]+)\|([A-Z]+)(?:\|([^\]]+))?\]/gu;

/** Reads a text in which `[Bakıda|LOC]` and `[dünən|DATE|2025-11-19]` mark mentions; offsets in code points. */
export function readMarked(source: string): { text: string; mentions: (Scored & { text: string })[] } {
  let text = '';
  let last = 0;
  const mentions: (Scored & { text: string })[] = [];
  for (const match of source.matchAll(MARK)) {
    const [whole, surface = '', label = '', value] = match;
    text += source.slice(last, match.index);
    const start = Array.from(text).length;
    mentions.push({ start, end: start + Array.from(surface).length, label, text: surface, value });
    text += surface;
    last = match.index + whole.length;
  }
  return { text: text + source.slice(last), mentions };
}

/** The project's own labelled articles, written for it. */
export function ownGold(): GoldArticle[] {
  const folder = join(__dirname, '..', '..', '..', 'test', 'gold', 'own');
  return readdirSync(folder)
    .filter((file) => file.endsWith('.txt'))
    .sort()
    .map((file) => ({ id: file, ...readMarked(readFileSync(join(folder, file), 'utf8')) }));
}

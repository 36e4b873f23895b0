import type { ArticleFeatures } from './features';
import { alikePairs } from './minhash';

/** A paragraph in more of a source's articles than this share, and more than `MANY`, is on every page and binds nothing. */
const EVERYWHERE = 0.1;
const MANY = 10;

/** Numbers of articles that must stay on one side: near-duplicates, and those of one source with common boilerplate. */
export function groupsOf(articles: readonly ArticleFeatures[]): number[][] {
  const parent = articles.map((_article, i) => i);
  const find = (i: number): number => {
    let root = i;
    while (parent[root] !== root) root = parent[root] ?? root;
    for (let at = i; at !== root;) {
      const next = parent[at] ?? root;
      parent[at] = root;
      at = next;
    }
    return root;
  };
  const join = (a: number, b: number): void => {
    parent[find(b)] = find(a);
  };
  for (const [a, b] of equalTexts(articles)) join(a, b);
  for (const [a, b] of alikePairs(articles.map((article) => article.signature))) join(a, b);
  for (const [a, b] of commonBoilerplate(articles)) join(a, b);
  const groups = new Map<number, number[]>();
  for (const i of articles.keys()) {
    const root = find(i);
    const group = groups.get(root);
    if (group === undefined) groups.set(root, [i]);
    else group.push(i);
  }
  return [...groups.values()];
}

function* equalTexts(articles: readonly ArticleFeatures[]): Generator<readonly [number, number]> {
  const first = new Map<string, number>();
  for (const [i, { textHash }] of articles.entries()) {
    const known = first.get(textHash);
    if (known === undefined) first.set(textHash, i);
    else yield [known, i];
  }
}

function* commonBoilerplate(articles: readonly ArticleFeatures[]): Generator<readonly [number, number]> {
  const places = new Map<string, number[]>();
  const sizes = new Map<string, number>();
  for (const [i, { source, paragraphs }] of articles.entries()) {
    sizes.set(source, (sizes.get(source) ?? 0) + 1);
    for (const paragraph of new Set(paragraphs)) {
      const key = `${paragraph} ${source}`;
      const list = places.get(key);
      if (list === undefined) places.set(key, [i]);
      else list.push(i);
    }
  }
  for (const [key, list] of places) {
    const size = sizes.get(key.slice(key.indexOf(' ') + 1)) ?? 0;
    if (list.length > Math.max(MANY, size * EVERYWHERE)) continue;
    for (const i of list.slice(1)) yield [list[0] ?? i, i];
  }
}

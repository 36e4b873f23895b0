import { resolveAnchors } from '../../core/annotation/anchor/resolve';
import { MarkTracker } from '../../core/annotation/edits/tracker';
import type { Annotation, AnnotationSet } from '../../core/annotation/model';
import { readSidecar, writeSidecar, type Sidecar } from '../../core/annotation/sidecar';
import { parseArticle } from '../../core/article/parse';
import type { Article } from '../../core/article/article';
import { newsText } from './text';

/** An article of about `units` units with `count` marks on its words, evenly spread. */
export function annotated(units: number, count: number, seed?: number): { text: string; set: AnnotationSet } {
  const text = newsText(units, seed);
  const words = [...text.matchAll(/\p{L}{3,}/gu)];
  const annotations = new Map<string, Annotation>();
  for (let i = 0; i < count; i++) {
    const word = words[Math.floor((i * words.length) / count)];
    if (word === undefined) continue;
    const id = `m${i.toString(36)}`;
    annotations.set(id, {
      id,
      spans: [{ start: word.index, end: word.index + word[0].length }],
      label: 'ORG',
      quotes: [word[0]],
      status: 'accepted',
      base: word[0],
      annotator: 'Aygün Məmmədova',
      origin: 'accepted',
      recognizer: '1.0.0',
      rule: 'name.listed',
      anchor: 'same',
    });
  }
  return { text, set: { annotations, entities: new Map(), relations: new Map(), record: { status: 'new' } } };
}

const trackers = new Map<number, { tracker: MarkTracker; length: number; at: number }>();

/** An article that stays open, with a place to type at that is another one each time. */
export function openArticle(units: number, count: number): { tracker: MarkTracker; length: number; at: number } {
  let known = trackers.get(units);
  if (known === undefined) {
    const { text, set } = annotated(units, count);
    known = { tracker: new MarkTracker(text, set), length: text.length, at: 0 };
    trackers.set(units, known);
  }
  known.at = (known.at * 7919 + 104729) % known.length;
  return known;
}

export function typeLetter({ tracker, at }: { tracker: MarkTracker; at: number }): void {
  tracker.edit([{ start: at, end: at, text: 'a' }]);
}

/** A sidecar of 1,000 marks, and its article of 500 kB after a change from outside. */
export function changedOutside(change: 'shift' | 'scattered'): { sidecar: Sidecar; article: Article } {
  const { text, set } = annotated(500_000, 1000);
  sidecar ??= writeSidecar(undefined, set, parseArticle(text));
  const lines = text.split('\n');
  if (change === 'shift') lines.splice(1, 0, 'Yeni abzas əlavə olunub.');
  else
    for (let i = 0; i < 100; i++) {
      const at = 1 + Math.floor((i * (lines.length - 1)) / 100);
      lines[at] = `${lines[at]?.replace(/\p{L}+/u, 'dəyişib') ?? ''} Bu da yenidir.`;
    }
  return { sidecar: readSidecar(sidecar), article: parseArticle(lines.join('\n')) };
}

export function findAgain({ sidecar: read, article }: { sidecar: Sidecar; article: Article }): void {
  resolveAnchors(article, read);
}

let sidecar: string | undefined;

let base: { article: Article; set: AnnotationSet; read: Sidecar; n: number } | undefined;

/** A sidecar of 5,000 marks and its set with one of them changed. */
export function oneChange(): { text: string; set: AnnotationSet; read: Sidecar } {
  if (base === undefined) {
    const { text, set } = annotated(200_000, 5000);
    const article = parseArticle(text);
    base = { article, set, read: readSidecar(writeSidecar(undefined, set, article)), n: 0 };
  }
  const id = `m${(base.n++ % 5000).toString(36)}`;
  const annotations = new Map(base.set.annotations);
  const one = annotations.get(id);
  if (one !== undefined) annotations.set(id, { ...one, note: 'baxılıb' });
  return { text: base.article.text, set: { ...base.set, annotations }, read: base.read };
}

/** What saving a change costs: the article parsed, the new text made, and read back. */
export function saveChange({ text, set, read }: { text: string; set: AnnotationSet; read: Sidecar }): void {
  readSidecar(writeSidecar(read, set, parseArticle(text)), read);
}

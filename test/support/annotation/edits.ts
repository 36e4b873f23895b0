import type { TextEdit } from '../../../src/core/annotation/edits/textEdit';
import type { Random } from './random';
import { sentence } from './texts';

const TYPED = ['a', 'ə', 'da', '-', '’', ' ', '.', '🙂', '\n', 'Bakı', '-nın', ' yeni söz '];

/** One command's edits of a text, none touching another, as an editor reports them: last first. */
export function randomEdits(random: Random, text: string, kind: 'any' | 'undoable' = 'any'): TextEdit[] {
  const what = random.next();
  if (what < 0.35) return [typed(random, text)];
  if (what < 0.55) return [removed(random, text)];
  if (what < 0.7) return [replaced(random, text)];
  if (what < 0.8) return severalCursors(random, text);
  if (what < 0.9) return replaceAll(random, text);
  if (kind === 'undoable') return [typed(random, text)];
  return [reload(random, text)];
}

function place(random: Random, text: string): number {
  const at = random.below(text.length + 1);
  // an editor never puts the cursor inside a pair of surrogates or of CR and LF
  const inside = /[\ud800-\udbff]/u.test(text.charAt(at - 1)) || text.slice(at - 1, at + 1) === '\r\n';
  return inside ? at - 1 : at;
}

function typed(random: Random, text: string): TextEdit {
  const at = place(random, text);
  return { start: at, end: at, text: random.pick(TYPED) };
}

function stretch(random: Random, text: string, most: number): { start: number; end: number } {
  const start = place(random, text);
  const wanted = Math.min(text.length, start + random.below(most));
  const end =
    /[\ud800-\udbff]/u.test(text.charAt(wanted - 1)) || text.slice(wanted - 1, wanted + 1) === '\r\n'
      ? wanted - 1
      : wanted;
  return { start, end: Math.max(start, end) };
}

function removed(random: Random, text: string): TextEdit {
  return { ...stretch(random, text, random.chance(0.7) ? 12 : 200), text: '' };
}

function replaced(random: Random, text: string): TextEdit {
  const span = stretch(random, text, random.chance(0.7) ? 20 : 400);
  return { ...span, text: random.chance(0.5) ? random.pick(TYPED) : sentence(random) };
}

function severalCursors(random: Random, text: string): TextEdit[] {
  const word = random.pick(TYPED);
  const at = new Set(Array.from({ length: 2 + random.below(5) }, () => place(random, text)));
  return [...at].sort((a, b) => b - a).map((start) => ({ start, end: start, text: word }));
}

function replaceAll(random: Random, text: string): TextEdit[] {
  const word = random.pick(['Bakıda', 'Şuşa', 'və', 'i', ' ']);
  const by = random.pick(['Bakı', 'ə', '', 'uzun bir söz']);
  const edits: TextEdit[] = [];
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length))
    edits.push({ start: at, end: at + word.length, text: by });
  return edits.reverse();
}

/** The whole text comes anew from disk, changed somewhere. */
function reload(random: Random, text: string): TextEdit {
  let next = text;
  for (let i = random.below(4); i >= 0; i--) {
    const { start, end, text: by } = random.chance(0.5) ? typed(random, next) : replaced(random, next);
    next = next.slice(0, start) + by + next.slice(end);
  }
  return { start: 0, end: text.length, text: next };
}

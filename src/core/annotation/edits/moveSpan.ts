import type { Span } from '../../span';
import type { TextEdit } from './textEdit';

/** What an edit does to a mark: its new span, or nothing left of it. */
export type Moved = { readonly span: Span; readonly cut: boolean; readonly touched: boolean } | 'gone';

const WORD = /^[\p{L}\p{M}\p{N}]+$/u;
const WORD_END = /^(?:[-‐‑'’ʼ]\p{L})?[\p{L}\p{M}\p{N}]*$/u;
const JOINT = /^[-‐‑'’ʼ]$/u;

/**
 * Moves one span through one edit. Text typed at an edge belongs to the mark only if the result is one
 * word: letters, or a hyphen or an apostrophe and letters, directly behind its end; letters directly
 * before its start. `charBefore` is the sign before the edit.
 */
export function moveSpan({ start, end }: Span, edit: TextEdit, charBefore: () => string): Moved {
  const grown = edit.text.length - (edit.end - edit.start);
  if (edit.start === edit.end) return insert({ start, end }, edit, charBefore);
  if (edit.end <= start) return { span: { start: start + grown, end: end + grown }, cut: false, touched: false };
  if (edit.start >= end) return { span: { start, end }, cut: false, touched: false };
  if (edit.start <= start && edit.end >= end) return 'gone';
  // undoing puts the letters back inside the mark by itself, but not at its edge
  if (edit.start >= start && edit.end <= end) {
    return { span: { start, end: end + grown }, cut: edit.start === start || edit.end === end, touched: true };
  }
  if (edit.start < start)
    return { span: { start: edit.start + edit.text.length, end: end + grown }, cut: true, touched: true };
  return { span: { start, end: edit.start }, cut: true, touched: true };
}

function insert({ start, end }: Span, { start: at, text }: TextEdit, charBefore: () => string): Moved {
  const length = text.length;
  if (at > start && at < end) return { span: { start, end: end + length }, cut: false, touched: true };
  if (at === start && WORD.test(text)) return { span: { start, end: end + length }, cut: false, touched: true };
  if (at <= start) return { span: { start: start + length, end: end + length }, cut: false, touched: false };
  if (at === end && WORD_END.test(text)) return { span: { start, end: end + length }, cut: false, touched: true };
  // the hyphen was typed before, and now the letters behind it
  if (at === end + 1 && WORD.test(text) && JOINT.test(charBefore())) {
    return { span: { start, end: end + 1 + length }, cut: false, touched: true };
  }
  return { span: { start, end }, cut: false, touched: false };
}

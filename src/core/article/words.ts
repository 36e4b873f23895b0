import type { Span } from '../span';
import { ABBREVIATIONS, WEB_ENDINGS } from './abbreviations';

/**
 * Corpus tokens, as token formats need them: written words with their endings (`2013-cü`, `COP29-un`,
 * `Metbuat.az-a`, `Bakı'nın`) are one token, signs and quotation marks stand alone, and two names
 * joined by a hyphen (`Azərbaycan-Ermənistan`) are three tokens, because the guidelines mark each.
 * `tokens.ts` cuts finer, for the rules.
 */
export function corpusTokens(text: string, within: Span = { start: 0, end: text.length }): Span[] {
  const tokens: Span[] = [];
  let singleQuoteOpen = false;
  for (let at = within.start; at < within.end;) {
    SPACE.lastIndex = at;
    const blank = SPACE.exec(text);
    if (blank !== null) {
      at = Math.min(SPACE.lastIndex, within.end);
      continue;
    }
    const end = Math.min(tokenEnd(text, at, singleQuoteOpen), within.end);
    const first = text.charAt(at);
    if (first === '‘') singleQuoteOpen = true;
    else if (first === '’' || end - at > LONGEST_QUOTED) singleQuoteOpen = false;
    tokens.push({ start: at, end });
    at = end;
  }
  return tokens;
}

const LONGEST_QUOTED = 200;

const LETTERS = '[\\p{L}\\p{M}\\p{N}\\u00ad\\u200b-\\u200d\\u2060]';
// also what Python and Java take for blanks or line ends
const SPACE = /[\s\p{Z}\ufeff\u0085\u001c-\u001f]+/uy;
const URL = /(?:https?:\/\/|www\.)[^\s<>"“”«»]{1,2000}/iuy;
const EMAIL = /[\p{L}\p{N}_%+-][\p{L}\p{N}._%+-]{0,63}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,6}/uy;
const NUMBER = new RegExp(
  `\\p{Nd}+(?:[.,:/-]\\p{Nd}+)*(?:%(?=[-'’]\\p{L}))?${LETTERS}*(?:[-‐‑'’ʼ](?=\\p{L})${LETTERS}+)*`,
  'uy',
);
const WORD = new RegExp(`${LETTERS}+`, 'uy');
const JOINT = new RegExp(`[-‐‑'’ʼ](?=[\\p{L}\\p{N}])${LETTERS}+`, 'uy');
const DOT_LETTER = /\.(?:\p{Ll}\p{M}*\.)+/uy;
/** A sign with what modifies it (emoji with joiners, skin tones, variation selectors), or a run of one sign. */
const SIGN = /([.!?\-*_=~])\1+|\P{M}(?:\p{M}|\ufe0f|\u200d\p{Extended_Pictographic}|[\u{1f3fb}-\u{1f3ff}])*|[^]/uy;

function matchEnd(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : -1;
}

function tokenEnd(text: string, at: number, singleQuoteOpen: boolean): number {
  const url = matchEnd(URL, text, at);
  if (url >= 0) return withoutClosing(text, at, url);
  const email = matchEnd(EMAIL, text, at);
  if (email >= 0) return email;
  const number = matchEnd(NUMBER, text, at);
  if (number >= 0) return number;
  const word = matchEnd(WORD, text, at);
  if (word < 0) return Math.max(matchEnd(SIGN, text, at), at + 1);
  if (text.charAt(word) === '.') {
    const dotted = endAfterDot(text, at, word);
    if (dotted > word) return dotted;
  }
  return joinedEnd(text, at, word, singleQuoteOpen);
}

/** Where a word with a dot behind it ends, if the dot belongs to it: initials, abbreviations, web names. */
function endAfterDot(text: string, at: number, dot: number): number {
  const word = text.slice(at, dot);
  if (/^\p{L}\p{M}*$/u.test(word)) {
    if (word === word.toUpperCase() && word !== word.toLowerCase()) return dot + 1;
    const chain = matchEnd(DOT_LETTER, text, dot);
    if (chain >= 0) return chain;
  }
  const next = matchEnd(WORD, text, dot + 1);
  if (next >= 0) {
    return WEB_ENDINGS.has(text.slice(dot + 1, next).toLowerCase()) ? joinedEnd(text, dot + 1, next, false) : dot;
  }
  return text.charAt(dot + 1) !== '.' && word.length <= LONGEST_ABBREVIATION && isAbbreviation(word) ? dot + 1 : dot;
}

const LONGEST_ABBREVIATION = 8;

/** Whether a word, written without its dot, is a known abbreviation. */
export function isAbbreviation(word: string): boolean {
  return ABBREVIATIONS.has(word.toLowerCase());
}

/** Joins endings and second halves behind hyphen and apostrophe; a capital on both sides makes two names. */
function joinedEnd(text: string, at: number, word: number, singleQuoteOpen: boolean): number {
  let end = word;
  for (;;) {
    const next = matchEnd(JOINT, text, end);
    if (next < 0) return end;
    const joint = text.charAt(end);
    if (joint === '’' && singleQuoteOpen) return end;
    const hyphen = joint === '-' || joint === '‐' || joint === '‑';
    if (hyphen && isCapital(text, at) && isCapital(text, end + 1)) return end;
    end = next;
  }
}

function isCapital(text: string, at: number): boolean {
  return /^\p{Lu}/u.test(String.fromCodePoint(text.codePointAt(at) ?? 0));
}

function withoutClosing(text: string, at: number, end: number): number {
  let last = end;
  while (last > at + 1 && /[.,;:!?)\]}'’…]/u.test(text.charAt(last - 1))) last--;
  return last;
}

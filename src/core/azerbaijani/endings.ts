import type { Ending } from '../mention';
import { fold, mended } from './casing';
import { harmonize, harmonyOf, isVowel, type Harmony } from './harmony';
import {
  CASE_TAGS,
  CASES,
  CASES_AFTER_POSS3,
  CASES_BEFORE_COPULA,
  COPULA,
  PLURAL,
  POSSESSIVE_TAGS,
  POSSESSIVES,
  type CaseTag,
  type PossessiveTag,
} from './slots';

/** One way to read a written word: what the endings stand behind, and the endings, innermost first. */
export interface Analysis {
  /** The word without its endings, letters as written but mended, softened `ğ`/`y` put back. */
  readonly stem: string;
  /** The same in lower case, for looking up. */
  readonly key: string;
  readonly endings: readonly Ending[];
  /** The outer case, `nom` where there is none; a copula behind it changes nothing. */
  readonly case: CaseTag | 'nom';
  readonly plural: boolean;
  readonly possessive: PossessiveTag | undefined;
}

/** A string of endings as the table holds it. */
interface Tail extends Pick<Analysis, 'case' | 'plural' | 'possessive'> {
  readonly parts: readonly Ending[];
  /** Bit set of harmony classes, and whether it stands behind a vowel. */
  readonly classes: number;
  readonly afterVowel: boolean;
}

/** `-ın` of the second person is written like the genitive and foreign to news: it is not read. */
const READ_POSSESSIVES = POSSESSIVE_TAGS.filter((tag) => tag !== 'poss2');
const HARMONIES: readonly Harmony[] = [0, 1, 2, 3];
const TAILS = buildTails();
/** The same strings, last letter first: most words leave the tree after a letter or two. */
const TREE = buildTree();

interface Node {
  readonly before: Map<number, Node>;
  tails: readonly Tail[] | undefined;
}

function buildTree(): Node {
  const root: Node = { before: new Map(), tails: undefined };
  for (const [written, tails] of TAILS) {
    let node = root;
    for (let i = written.length - 1; i >= 0; i--) {
      const letter = written.charCodeAt(i);
      let next = node.before.get(letter);
      if (next === undefined) node.before.set(letter, (next = { before: new Map(), tails: undefined }));
      node = next;
    }
    node.tails = tails;
  }
  return root;
}

function buildTails(): Map<string, Tail[]> {
  const tails = new Map<string, Tail[]>();
  for (const afterVowel of [false, true]) {
    for (const harmony of HARMONIES) grow('', [], 0, { tails, harmony, afterVowel });
  }
  return tails;
}

interface Growth {
  readonly tails: Map<string, Tail[]>;
  readonly harmony: Harmony;
  readonly afterVowel: boolean;
}

/** Adds to the table every tail that goes on from `written`; `slot` is the next place: plural, possessive, case, copula. */
function grow(written: string, parts: readonly Ending[], slot: 0 | 1 | 2 | 3, growth: Growth): void {
  if (parts.length > 0) enter(written, parts, growth);
  const vowel = written === '' ? growth.afterVowel : isVowel(written.charAt(written.length - 1));
  // a lone consonant (`-m`) hands the stem's harmony on
  const harmony = [...written].some(isVowel) ? harmonyOf(written) : growth.harmony;
  const add = (pattern: string, kind: Ending['kind'], tag: string, next: 0 | 1 | 2 | 3): void => {
    const surface = harmonize(pattern, harmony);
    grow(written + surface, [...parts, { surface, kind, tag }], next, growth);
  };
  if (slot === 0) add(PLURAL[0], 'plural', 'pl', 1);
  if (slot <= 1) for (const tag of READ_POSSESSIVES) add(POSSESSIVES[tag][vowel ? 1 : 0], 'possessive', tag, 2);
  if (slot <= 2) {
    const third = parts.at(-1)?.tag === 'poss3';
    for (const tag of CASE_TAGS) add(third ? CASES_AFTER_POSS3[tag] : CASES[tag][vowel ? 1 : 0], 'case', tag, 3);
  }
  const last = parts.at(-1);
  if (
    last?.tag !== 'dIr' &&
    (last?.kind !== 'case' || CASES_BEFORE_COPULA.has(last.tag as CaseTag)) &&
    last?.kind !== 'copula'
  ) {
    add(COPULA, 'copula', 'dir', 3);
  }
}

function enter(written: string, parts: readonly Ending[], { tails, harmony, afterVowel }: Growth): void {
  const known = tails.get(written) ?? [];
  const signature = parts.map(({ tag }) => tag).join();
  const same = known.findIndex(
    (tail) => tail.afterVowel === afterVowel && tail.parts.map(({ tag }) => tag).join() === signature,
  );
  if (same < 0) known.push({ parts, classes: 1 << harmony, afterVowel, ...formOf(parts) });
  else known[same] = { ...(known[same] as Tail), classes: (known[same] as Tail).classes | (1 << harmony) };
  tails.set(written, known);
}

function formOf(parts: readonly Ending[]): Pick<Analysis, 'case' | 'plural' | 'possessive'> {
  const tagOf = (kind: Ending['kind']): string | undefined => parts.find((part) => part.kind === kind)?.tag;
  return {
    case: (tagOf('case') as CaseTag | undefined) ?? 'nom',
    plural: tagOf('plural') !== undefined,
    possessive: tagOf('possessive') as PossessiveTag | undefined,
  };
}

/** A hyphen or an apostrophe between a name and its ending. */
const JOINT = /^(.*[\p{L}\p{N}.”"»])[-‐‑–'’ʼ‘`](\p{L}{1,14})$/u;

/**
 * Every reading of a written word as a stem with endings, by vowel harmony and buffer letters; the
 * bare word first, then by what is taken off, least first. Behind a hyphen or an apostrophe
 * (`COP29-un`, `ABŞ-ın`) harmony follows the spoken word and is not asked, and there is one reading
 * for each meaning of the ending, the bare word last. Knows no words: the caller weighs the readings.
 */
export function analyze(word: string): Analysis[] {
  const whole = mended(word);
  const key = fold(whole);
  if (!LETTERS.test(key)) {
    const joined = JOINT.exec(whole);
    const readings = joined === null ? [] : analyzeJoined(joined[1] as string, joined[2] as string);
    if (readings.length > 0) return [...readings, bare(whole, key)];
  }
  const found: Analysis[] = [bare(whole, key)];
  if (key.length !== whole.length) return found;
  let node: Node | undefined = TREE;
  for (let at = key.length - 1; at >= 2; at--) {
    node = node.before.get(key.charCodeAt(at));
    if (node === undefined) break;
    if (node.tails !== undefined) fit(found, whole, key, at, node.tails);
  }
  return found;
}

const LETTERS = /^[a-zçəğıöşü]*$/;

/** Adds the readings by which the letters from `at` on are endings. */
function fit(found: Analysis[], whole: string, key: string, at: number, tails: readonly Tail[]): void {
  const stemKey = key.slice(0, at);
  const harmony = 1 << harmonyOf(stemKey);
  const vowel = isVowel(stemKey.charAt(at - 1));
  for (const tail of tails) {
    if (tail.afterVowel !== vowel || (tail.classes & harmony) === 0) continue;
    const stem = whole.slice(0, at);
    const reading = reader(tail, whole.slice(at));
    found.push(reading(stem, stemKey));
    const hard = hardened(stem, key.charAt(at));
    if (hard !== undefined) found.push(reading(hard, fold(hard)));
  }
}

function reader(tail: Tail, written: string): (stem: string, key: string) => Analysis {
  const endings = fold(written) === written ? tail.parts : asWritten(tail.parts, written);
  const { case: kase, plural, possessive } = tail;
  return (stem, key) => ({ stem, key, endings, case: kase, plural, possessive });
}

function bare(word: string, key: string): Analysis {
  return { stem: word, key, endings: [], case: 'nom', plural: false, possessive: undefined };
}

function analyzeJoined(stem: string, written: string): Analysis[] {
  return (TAILS.get(fold(written)) ?? [])
    .filter((tail, at, all) => all.findIndex((other) => signature(other) === signature(tail)) === at)
    .map((tail) => reader(tail, written)(stem, fold(stem)));
}

function signature(tail: Tail): string {
  return tail.parts.map(({ tag }) => tag).join();
}

/** The endings with the letters of the text, which may be capitals. */
function asWritten(parts: readonly Ending[], written: string): Ending[] {
  let at = 0;
  return parts.map((part) => ({ ...part, surface: written.slice(at, (at += part.surface.length)) }));
}

/** The stem whose final `k` or `q` was softened before a vowel: `nazirliy-i` → `nazirlik`. */
function hardened(stem: string, next: string): string | undefined {
  if (!isVowel(next)) return undefined;
  const last = stem.charAt(stem.length - 1);
  const hard = { ğ: 'q', y: 'k', Ğ: 'Q', Y: 'K' }[last];
  return hard === undefined ? undefined : stem.slice(0, -1) + hard;
}

/** Whether letters behind a hyphen or apostrophe are endings: `un` in `COP29-un`. */
export function isEnding(letters: string): boolean {
  return TAILS.has(fold(letters));
}

/** The word without its case and copula, possessive kept: `Nazirliyindən` → `Nazirliyi`. */
export function withoutCase(analysis: Analysis, word: string): string {
  const outer = analysis.endings.filter(({ kind }) => kind === 'case' || kind === 'copula');
  if (outer.length === analysis.endings.length) return analysis.stem;
  return mended(word).slice(0, -outer.reduce((sum, { surface }) => sum + surface.length, 0) || undefined);
}

/** A stem made by `-lıq`: `prokurorluq` → `prokuror` with that ending. The office or the body, never the person. */
export function derivedFrom(stem: string): Analysis | undefined {
  const written = /l[ıiuüIİUÜ][qkQK]$/iu.exec(stem)?.[0];
  if (written === undefined || stem.length < 6) return undefined;
  const root = stem.slice(0, -3);
  return { ...bare(root, fold(root)), endings: [{ surface: written, kind: 'derivation', tag: 'lik' }] };
}

export interface Inflection {
  readonly plural?: boolean;
  readonly possessive?: PossessiveTag;
  /** The base ends in a possessive of the third person already: `Müdafiə Nazirliyi`. */
  readonly possessed?: boolean;
  readonly case?: CaseTag;
}

/** Writes a base form with endings: `inflect('Baş nazir', { possessive: 'poss3', case: 'gen' })` → `Baş nazirinin`. */
export function inflect(
  base: string,
  { plural = false, possessive, possessed = false, case: kase }: Inflection,
): string {
  let written = base;
  let third = possessed;
  const put = ([afterConsonant, afterVowel]: readonly [string, string]): void => {
    const key = fold(written);
    const ending = harmonize(isVowel(key.charAt(key.length - 1)) ? afterVowel : afterConsonant, harmonyOf(key));
    written = softened(written, ending) + ending;
  };
  if (plural) put(PLURAL);
  if (possessive !== undefined && !possessed) {
    put(POSSESSIVES[possessive]);
    third = possessive === 'poss3';
  }
  if (kase !== undefined) put(third ? [CASES_AFTER_POSS3[kase], CASES_AFTER_POSS3[kase]] : CASES[kase]);
  return written;
}

/** Loans whose `q` or `k` stands behind a vowel of its own kind and stays all the same. */
const HARD =
  /^(?:.*hüquq|ittifaq|istintaq|nifaq|infaq|infilaq|iştiyaq|əxlaq|.*[sd]taq|katolik|məlik|malik|şərik|təbrik|tədarük)$/u;

/**
 * `q` is softened behind a back vowel only and `k` behind a front one, as in native words: `uşaq`, `çörək`,
 * not `müstəntiq`, `iştirak`. Loans in `-nik`, `-mik` and the like keep their `k`, and so do names and words
 * of one syllable.
 */
function softened(stem: string, ending: string): string {
  if (!isVowel(ending.charAt(0))) return stem;
  const word = /[^\s-]*$/u.exec(stem)?.[0] ?? stem;
  const key = fold(word);
  const derived = /[a-zəğıöüçş]{3}l(?:ıq|uq|ik|ük)$/u.test(key);
  const native =
    word.charAt(0) === key.charAt(0) && /[aıoueəiöü].*(?:[aıu]q|[eəiöü]k)$/u.test(key) && !/[nmtzsf]ik$/u.test(key);
  if ((!derived && !native) || HARD.test(key)) return stem;
  return stem.slice(0, -1) + (key.endsWith('q') ? 'ğ' : 'y');
}

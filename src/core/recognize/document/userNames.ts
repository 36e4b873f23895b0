import type { Article } from '../../article/article';
import { fold, mended } from '../../azerbaijani/casing';
import { analyze, withoutCase } from '../../azerbaijani/endings';
import { tokenize, type Token } from '../../article/tokens';
import type { Lexicon } from '../../lexicon';
import { overlaps } from '../../span';
import type { NameLabel } from '../names';
import type { UserNames } from '../recognizer';
import { Draft, type NameForm } from './draft';
import { ownEntity } from './entities';

interface Wanted {
  readonly keys: readonly string[];
  /** One of the workspace's labels. */
  readonly label: NameLabel;
  readonly name: string;
}

/** Adds the workspace's own names, in any inflection; they replace what they overlap. */
export function userDrafts(
  article: Article,
  drafts: readonly Draft[],
  userNames: UserNames,
  lexicon: Lexicon,
): Draft[] {
  const wanted = new Map<string, Wanted[]>();
  for (const { label, name, aliases } of userNames.names) {
    for (const form of [name, ...aliases]) {
      const keys = tokenize(form).map(({ text }) => fold(text));
      const first = keys[0];
      if (first === undefined) continue;
      const start = first.slice(0, FIRST_LETTERS);
      wanted.set(start, [...(wanted.get(start) ?? []), { keys, label: label as NameLabel, name }]);
    }
  }
  if (wanted.size === 0) return [...drafts];
  const found: Draft[] = [];
  for (const paragraph of article.paragraphs) {
    const tokens = tokenize(paragraph.text);
    for (let at = 0; at < tokens.length; at++) {
      const hit = match(tokens, at, wanted);
      if (hit === undefined) continue;
      const start = paragraph.start + (tokens[at] as Token).start;
      const end = paragraph.start + (tokens[hit.to] as Token).end;
      const { name, label } = hit.name;
      const text = article.text.slice(start, end);
      found.push(new Draft({ label, rule: 'user.name', score: 0.99 }, start, end, text, formOf(name, label, lexicon)));
      at = hit.to;
    }
  }
  return [...drafts.filter((draft) => !found.some((own) => overlaps(own, draft))), ...found];
}

function formOf(base: string, label: NameLabel, lexicon: Lexicon): NameForm {
  const key = fold(base);
  return { label, base, key, endings: [], doubt: undefined, person: undefined, entity: ownEntity(label, key, lexicon) };
}

/** By how many letters a word's list of wanted names is found: endings never change the first ones. */
const FIRST_LETTERS = 2;

/** The longest wanted name that begins at `at`, and its last token. */
function match(
  tokens: readonly Token[],
  at: number,
  wanted: ReadonlyMap<string, readonly Wanted[]>,
): { to: number; name: Wanted } | undefined {
  const key = fold((tokens[at] as Token).text);
  let best: { to: number; name: Wanted } | undefined;
  for (const name of wanted.get(key.slice(0, FIRST_LETTERS)) ?? []) {
    const to = at + name.keys.length - 1;
    const last = tokens[to];
    if (last === undefined || (best !== undefined && to <= best.to)) continue;
    if (!name.keys.slice(0, -1).every((part, i) => fold((tokens[at + i] as Token).text) === part)) continue;
    const joined = joinedEnding(tokens, to);
    if (inflects(last.text, name.keys[name.keys.length - 1] as string)) best = { to: joined ?? to, name };
  }
  return best;
}

function joinedEnding(tokens: readonly Token[], to: number): number | undefined {
  const sign = tokens[to + 1];
  const ending = tokens[to + 2];
  if (sign?.glued !== true || ending?.glued !== true || !/^[-‐‑'’ʼ]$/u.test(sign.text)) return undefined;
  return analyze(`x-${ending.text}`).length > 1 ? to + 2 : undefined;
}

function inflects(written: string, key: string): boolean {
  const whole = fold(written);
  if (whole === key) return true;
  return (
    whole.startsWith(key.slice(0, -1)) &&
    analyze(written).some((reading) => reading.key === key || fold(withoutCase(reading, mended(written))) === key)
  );
}

/** Leaves out what the workspace never wants suggested. */
export function withoutNever(drafts: readonly Draft[], userNames: UserNames): Draft[] {
  const never = new Map<string, Set<string | undefined>>();
  for (const { text, label } of userNames.never) {
    const key = fold(mended(text));
    never.set(key, (never.get(key) ?? new Set()).add(label));
  }
  return drafts.filter((draft) => {
    const labels = never.get(draft.form.key) ?? never.get(fold(mended(draft.text)));
    return labels === undefined || !(labels.has(undefined) || labels.has(draft.label)) || draft.rule === 'user.name';
  });
}

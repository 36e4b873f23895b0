import type { TagScheme } from './format';

/** A run of tokens with a label; `end` is one past the last token. */
export interface TokenRun {
  readonly start: number;
  readonly end: number;
  readonly label: string;
}

/** One tag a token in IOB2 (Tjong Kim Sang and Veenstra 1999) or BIOES. Runs must not overlap. */
export function toTags(length: number, runs: readonly TokenRun[], scheme: TagScheme): string[] {
  const tags = new Array<string>(length).fill('O');
  for (const { start, end, label } of runs) {
    for (let i = start; i < end; i++) tags[i] = `${i === start ? 'B' : 'I'}-${label}`;
    if (scheme === 'iob2') continue;
    tags[end - 1] = `${end - start === 1 ? 'S' : 'E'}-${label}`;
  }
  return tags;
}

const TAG = /^([BIESLUM])-(.+)$/u;

/** Runs of IOB1, IOB2, BIOES or BILOU tags; `undefined` where a tag is none of these. */
export function fromTags(tags: readonly string[]): TokenRun[] | undefined {
  const runs: TokenRun[] = [];
  let open: { start: number; label: string } | undefined;
  const close = (end: number): void => {
    if (open !== undefined) runs.push({ ...open, end });
    open = undefined;
  };
  for (const [i, tag] of tags.entries()) {
    const match = TAG.exec(tag);
    if (match === null) {
      if (!/^(?:O|_|-|)$/u.test(tag)) return undefined;
      close(i);
      continue;
    }
    const [, place = '', label = ''] = match;
    if (place === 'B' || place === 'S' || place === 'U' || open?.label !== label) close(i);
    open ??= { start: i, label };
    if (place === 'E' || place === 'L' || place === 'S' || place === 'U') close(i + 1);
  }
  close(tags.length);
  return runs;
}

import { Form } from '../../article/forms';
import { newToken, type Token } from '../../article/tokens';
import { startOf } from './starters';

/**
 * A token as the date rules read it: divided where a lost space has glued two words together
 * (`ildəAzərbaycan`). Offsets are UTF-16 units of the paragraph.
 */
export type Atom = Token;

/** The tokens themselves where none is divided. */
export function atomsOf(tokens: readonly Token[]): readonly Atom[] {
  let atoms: Atom[] | undefined;
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] as Token;
    const start = startOf(token.form);
    const ordinal = start.ordinalPieces !== undefined && tokens[i - 1]?.kind !== 'word';
    const pieces = ordinal ? start.ordinalPieces : start.pieces;
    if (pieces === undefined) {
      atoms?.push(token);
      continue;
    }
    atoms ??= tokens.slice(0, i);
    pushPieces(atoms, token, pieces);
  }
  return atoms ?? tokens;
}

function pushPieces(atoms: Atom[], { start, glued, newline }: Token, pieces: readonly string[]): void {
  let at = start;
  for (const text of pieces) {
    const first = at === start;
    atoms.push(newToken(new Form(text), at, at + text.length, !first || glued, first && newline));
    at += text.length;
  }
}

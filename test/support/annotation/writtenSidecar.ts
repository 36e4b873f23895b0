import { EMPTY_SET, type ArticleRecord } from '../../../src/core/annotation/model';
import { writeSidecar } from '../../../src/core/annotation/sidecar';
import { applyStep } from '../../../src/core/annotation/steps/apply';
import { annotate } from '../../../src/core/annotation/steps/marks';
import { parseArticle } from '../../../src/core/article/parse';

/** The sidecar of an article in which one word is marked as a place, under the id given. */
export function writtenSidecar(
  text: string,
  word: string,
  id: string,
  { layer, status = 'new' }: { readonly layer?: string; readonly status?: ArticleRecord['status'] } = {},
): string {
  const start = text.indexOf(word);
  const author = { annotator: layer ?? 'Test', newId: () => id };
  const step = annotate(text, [{ start, end: start + word.length }], 'LOC', author);
  const set = { ...applyStep(EMPTY_SET, step), record: { status } };
  return writeSidecar(undefined, set, parseArticle(text), { layer });
}

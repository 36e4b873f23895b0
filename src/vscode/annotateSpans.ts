import { steps, type Author, baseIn, indexWords, sameSpans, snapToWords, type Span, type Step } from '../core';
import type { OpenArticle, Services } from './services';
import { UserError } from './userError';

/** What becomes of selections: marks of the words that they touch, of just what is selected, or one mark of all. */
export type SelectionUse = 'words' | 'exact' | 'one';

/** The spans to mark, in UTF-16 units of the text. Throws a `UserError` where no word is selected. */
export function selectedSpans(text: string, selected: readonly Span[], how: SelectionUse): Span[] {
  const spans = selected.flatMap((one) => spanOf(text, one, how === 'exact') ?? []);
  if (spans.length === 0) throw new UserError('annotate.noWord');
  return spans;
}

/** The step that marks spans with a label. Throws a `UserError` where all of them have it already. */
export function annotateSpans(
  { schemas, words }: Pick<Services, 'schemas' | 'words'>,
  open: OpenArticle,
  spans: readonly Span[],
  label: string,
  author: Author,
  how: SelectionUse,
): Step | undefined {
  const groups = (how === 'one' ? [spans] : spans.map((span) => [span])).filter(
    (group) => !isAnnotated(open, group, label),
  );
  if (groups.length === 0) {
    throw new UserError('annotate.already', { label: words.label(label, schemas.get(open.document.uri)) });
  }
  return steps.together(
    { key: 'step.annotate', args: { label } },
    groups.map((group) => fromSuggestion(open, group, label, author) ?? byHand(open, group, label, author)),
  );
}

/** Whether these very spans have the label already: a second mark would say nothing. */
function isAnnotated(open: OpenArticle, spans: readonly Span[], label: string): boolean {
  return open.marks.some((mark) => mark.kind === 'annotation' && mark.label === label && sameSpans(mark.spans, spans));
}

/** A selection that is just a suggestion of that label takes its value and base form along. */
function fromSuggestion(open: OpenArticle, spans: readonly Span[], label: string, author: Author): Step | undefined {
  const [span] = spans;
  if (span === undefined || spans.length > 1) return undefined;
  const same = open.mentions.find((m) => m.start === span.start && m.end === span.end && m.label === label);
  return same && steps.accept(open.article.text, same, author);
}

/** A mark by hand, with the base form that the article's other words bear out. */
function byHand(open: OpenArticle, spans: readonly Span[], label: string, author: Author): Step {
  const { article } = open;
  const [span] = spans;
  if (span === undefined || spans.length > 1 || label === 'DATE')
    return steps.annotate(article.text, spans, label, author);
  const written = article.text.slice(span.start, span.end);
  const base = baseIn(indexWords(article, written), written);
  return steps.annotate(article.text, spans, label, author, { base });
}

function spanOf(text: string, selected: Span, exact: boolean): Span | undefined {
  if (!exact || selected.start === selected.end) return snapToWords(text, selected);
  const inner = text.slice(selected.start, selected.end);
  const start = selected.start + (inner.length - inner.trimStart().length);
  const end = selected.end - (inner.length - inner.trimEnd().length);
  return start < end ? { start, end } : undefined;
}

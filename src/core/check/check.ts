import type { LabelSchema } from '../annotation/labelSchema';
import type { Annotation, AnnotationSet } from '../annotation/model';
import type { Article } from '../article/article';
import type { Problem, ProblemArgs, ProblemCode, Severity } from '../problem';
import type { Span } from '../span';

/** What checks look at: one article with what people decided about it. */
export interface CheckInput {
  readonly article: Article;
  readonly set: AnnotationSet;
  readonly schema: LabelSchema;
}

/** Looks for one kind of fault. Pure; time about linear in the annotations. */
export type Check = (input: CheckInput) => Problem[];

/** The accepted annotations that stand in the text, in text order. */
export function standing(set: AnnotationSet): (Annotation & { readonly spans: readonly [Span, ...Span[]] })[] {
  const placed = [...set.annotations.values()].filter(
    (annotation): annotation is Annotation & { readonly spans: readonly [Span, ...Span[]] } =>
      annotation.status === 'accepted' && annotation.spans.length > 0,
  );
  return placed.sort((a, b) => a.spans[0].start - b.spans[0].start);
}

/** A problem at a place of an annotation. */
export function at(span: Span, code: ProblemCode, severity: Severity, args?: ProblemArgs): Problem {
  return { code, severity, span, ...(args !== undefined && { args }) };
}

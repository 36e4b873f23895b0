import type { Mention } from '../mention';
import type { Span } from '../span';
import type { Annotation } from './model';

/** What the editor shows at a place: a decision, or a mention not yet decided. */
export type Mark =
  | {
      readonly kind: 'annotation';
      readonly spans: readonly Span[];
      readonly label: string;
      readonly annotation: Annotation;
    }
  | { readonly kind: 'suggestion'; readonly spans: readonly Span[]; readonly label: string; readonly mention: Mention };

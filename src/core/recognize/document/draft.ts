import type { NameLabel } from '../names';
import type { Ending } from '../../mention';
import type { Span } from '../../span';

/** A mention on its way through the document pass. Offsets are UTF-16 units of the article's text. */
export interface Draft extends Span {
  label: NameLabel;
  rule: string;
  score: number;
  readonly text: string;
  readonly paragraph: number;
  base: string;
  endings: readonly Ending[];
  entity: string;
  doubt?: string;
}

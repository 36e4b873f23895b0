import type { NameLabel } from '../names';
import type { Ending } from '../../mention';
import type { Span } from '../../span';
import type { PersonForm } from './people';
import type { WrittenName } from './writtenNames';

/** A mention on its way through the document pass. Offsets are UTF-16 units of the article's text. */
export interface Draft extends Span {
  label: NameLabel;
  rule: string;
  score: number;
  readonly written: WrittenName;
  readonly paragraph: number;
  base: string;
  /** Look-up key of the base. */
  key: string;
  endings: readonly Ending[];
  entity: string;
  doubt: string | undefined;
  /** The parts of a person's name. */
  person: PersonForm | undefined;
}

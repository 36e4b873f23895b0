import type { Ending } from '../../mention';
import type { Span } from '../../span';
import type { NameCandidate, NameLabel } from '../names';
import type { PersonForm } from './people';

/** A name without its endings, as its letters and what was asked of the article tell it. */
export interface NameForm {
  /** The label under which it was read. */
  readonly label: NameLabel;
  readonly base: string;
  /** Look-up key of the base. */
  readonly key: string;
  readonly endings: readonly Ending[];
  readonly doubt: string | undefined;
  /** The parts of a person's name. */
  readonly person: PersonForm | undefined;
  /** Id of the thing that it names where the article has no fuller name of it. */
  readonly entity: string;
}

/** A mention on its way through the document pass. Offsets are UTF-16 units of the article's text. */
export class Draft implements Span {
  start: number;
  end: number;
  label: NameLabel;
  rule: string;
  score: number;
  text: string;
  form: NameForm;
  entity: string;

  constructor({ label, rule, score }: Verdict, start: number, end: number, text: string, form: NameForm) {
    this.start = start;
    this.end = end;
    this.label = label;
    this.rule = rule;
    this.score = score;
    this.text = text;
    this.form = form;
    this.entity = form.entity;
  }
}

type Verdict = Pick<NameCandidate, 'label' | 'rule' | 'score'>;

/** Drafts kept to be written over; an article of more of them is rare. */
const KEPT = 1 << 14;

/** Drafts of one article after the other: they do not outlive its pass, so each is written over by the next article's. */
export class DraftPool {
  readonly #drafts: Draft[] = [];
  #used = 0;

  /** What was taken before is no longer asked. */
  begin(): void {
    if (this.#drafts.length > KEPT) this.#drafts.length = 0;
    this.#used = 0;
  }

  take(verdict: Verdict, start: number, end: number, text: string, form: NameForm): Draft {
    const drafts = this.#drafts;
    const at = this.#used++;
    if (at === drafts.length) drafts.push(new Draft(verdict, start, end, text, form));
    const draft = drafts[at] as Draft;
    draft.start = start;
    draft.end = end;
    draft.label = verdict.label;
    draft.rule = verdict.rule;
    draft.score = verdict.score;
    draft.text = text;
    draft.form = form;
    draft.entity = form.entity;
    return draft;
  }
}

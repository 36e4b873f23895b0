import type { Proposal, Unit } from '../names';
import { LABEL_COUNT, labelIndex } from './labels';
import type { CandidateSpan } from './spans';
import type { ParagraphView } from './view';

/** What the rules' best reading is worth before anything is learnt, and how little any other reading. */
const FOR = 1.5;
const AGAINST = -2.25;
/** What the labelled articles have too few of to learn it from is worth so much. */
const CERTAIN = 5;
/** A name with `oğlu` or `qızı` and an address with its number are mentions wherever they stand. */
const CERTAIN_RULES: ReadonlySet<string> = new Set(['person.patronymic', 'loc.address']);

/** Writes, at `at`, the row of scores from which the weights set out: without any the rules decide. */
export function writePrior({ units, chosen }: ParagraphView, span: CandidateSpan, scores: number[], at: number): void {
  for (let k = 0; k < LABEL_COUNT; k++) scores[at + k] = AGAINST;
  const index = (units[span.first] as Unit).chosen;
  if (index < 0) return;
  const { from, to, label, rule } = chosen[index] as Proposal;
  if (from === span.first && to === span.last) scores[at + labelIndex(label)] = CERTAIN_RULES.has(rule) ? CERTAIN : FOR;
}

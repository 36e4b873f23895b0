import type { Proposal, Unit } from '../names';
import { labelIndex } from './labels';
import { paired } from './labelSums';
import { WEIGHT_STEP } from './layer';
import type { CandidateSpan } from './spans';
import type { ParagraphView } from './view';

/** What the rules' best reading is worth before anything is learnt, and how little any other reading; in steps. */
const FOR = 1.5 / WEIGHT_STEP;
const AGAINST = -2.25 / WEIGHT_STEP;
/** What the labelled articles have too few of to learn it from is worth so much. */
const CERTAIN = 5 / WEIGHT_STEP;
/** Outlets by their address or by what they do, and posts of several that are named; both are rare in the labelled articles. */
const LIKELY = 3 / WEIGHT_STEP;

const WORTH: ReadonlyMap<string, number> = new Map([
  // `oğlu`, `qızı`, an address with its number, a club and whom it beats: mentions wherever they stand
  ['person.patronymic', CERTAIN],
  ['loc.address', CERTAIN],
  ['org.club', CERTAIN],
  ['org.web-outlet', LIKELY],
  ['org.outlet', LIKELY],
  ['title.plural', LIKELY],
]);

const NO_LABEL = paired(AGAINST, AGAINST);

/** Adds to a row of sums (`labelSums.ts`) the scores from which the weights set out: without any the rules decide. */
export function addPrior({ units, chosen }: ParagraphView, span: CandidateSpan, sums: Int32Array): void {
  for (let i = 0; i < sums.length; i++) sums[i] = (sums[i] as number) + NO_LABEL;
  const index = (units[span.first] as Unit).chosen;
  if (index < 0) return;
  const { from, to, label, rule } = chosen[index] as Proposal;
  if (from !== span.first || to !== span.last) return;
  const own = labelIndex(label);
  const instead = (WORTH.get(rule) ?? FOR) - AGAINST;
  sums[own >> 1] = (sums[own >> 1] as number) + ((own & 1) === 0 ? instead : instead << 16);
}

import { parseLexicon } from '../../core/lexicon';
import { calibrated, type Calibration } from '../../core/recognize/tagger/calibrate';
import { labelIndex } from '../../core/recognize/tagger/labels';
import { compileLanguageData } from '../../lexicon/compile';
import { calibrate, forUnread, type Outcome } from '../../lexicon/train/calibration';
import { readCorpus } from '../../lexicon/train/corpus';
import {
  crossValidate,
  FOLDS,
  outcomesOf,
  readOutcomes,
  type HeldOut,
  type LabelledPart,
} from '../../lexicon/train/crossValidate';
import { silverOf } from '../../lexicon/train/silver';
import { printReliability, type Stated } from './reliability';
import { scoreArticle, type ArticleScore } from './score';
import { printTable } from './table';

/** Learns and recognises fold by fold, and prints what articles that were not learnt from give. */
export function evaluateByFolds(): void {
  const data = compileLanguageData();
  const corpus = readCorpus(parseLexicon(data.names));
  const results = crossValidate(corpus, silverOf(corpus.unlabelled), data);
  const of = (part: LabelledPart): HeldOut[] => results.filter((result) => result.part === part);
  const whole = of('labelled');
  for (let fold = 0; fold < FOLDS; fold++)
    printTable(`news-train, fold ${fold + 1} of ${FOLDS}`, whole.filter((r) => r.fold === fold).map(scored));
  printTable(`news-train, all ${FOLDS} folds`, whole.map(scored));
  printTable('articles of other news, all folds', of('fresh').map(scored));
  printTable('read paragraphs of other news, all folds', of('read').map(scored), false);
  printReliability('curves learnt on four folds, asked on the fifth', foldwise(results));
  printReliability(
    'articles of other news, as doubted for unread ones',
    statedBy(forUnread(calibrate(readOutcomes(results))), of('fresh').flatMap(outcomesOf)),
  );
}

function scored({ gold, found }: HeldOut): ArticleScore {
  return scoreArticle(
    gold,
    found.map((mention) => ({ ...mention, value: mention.timex?.value })),
  );
}

/** What curves from the other folds' outcomes state of each fold. */
function foldwise(results: readonly HeldOut[]): Stated[] {
  const folds = Array.from({ length: FOLDS }, (_, fold) => readOutcomes(results.filter((r) => r.fold === fold)));
  return folds.flatMap((own, fold) => statedBy(calibrate(folds.filter((_, other) => other !== fold).flat()), own));
}

function statedBy({ curves, rules }: Calibration, outcomes: readonly Outcome[]): Stated[] {
  return outcomes.map(({ label, rule, raw, right }) => {
    const curve = curves[labelIndex(label)];
    return { confidence: rules.get(rule) ?? (curve === undefined ? raw : calibrated(curve, raw)), right };
  });
}

import { parseLexicon } from '../../core/lexicon';
import { calibrated } from '../../core/recognize/tagger/calibrate';
import { labelIndex } from '../../core/recognize/tagger/labels';
import { compileLanguageData } from '../../lexicon/compile';
import { calibrate, type Outcome } from '../../lexicon/train/calibration';
import { readCorpus } from '../../lexicon/train/corpus';
import { crossValidate, FOLDS, outcomesOf, type HeldOut } from '../../lexicon/train/crossValidate';
import { silverOf } from '../../lexicon/train/silver';
import { printReliability, type Stated } from './reliability';
import { scoreArticle, type ArticleScore } from './score';
import { printTable } from './table';

/** Learns and recognises fold by fold, and prints what articles that were not learnt from give. */
export function evaluateByFolds(): void {
  const data = compileLanguageData();
  const corpus = readCorpus(parseLexicon(data.names));
  const results = crossValidate(corpus, silverOf(corpus.unlabelled), data);
  const whole = results.filter((result) => result.whole);
  for (let fold = 0; fold < FOLDS; fold++)
    printTable(`news-train, fold ${fold + 1} of ${FOLDS}`, whole.filter((r) => r.fold === fold).map(scored));
  printTable(`news-train, all ${FOLDS} folds`, whole.map(scored));
  printTable('read paragraphs of other news, all folds', results.filter((r) => !r.whole).map(scored), false);
  printReliability('curves learnt on four folds, asked on the fifth', foldwise(results));
}

function scored({ gold, found }: HeldOut): ArticleScore {
  return scoreArticle(
    gold,
    found.map((mention) => ({ ...mention, value: mention.timex?.value })),
  );
}

/** What curves from the other folds' outcomes state of each fold. */
function foldwise(results: readonly HeldOut[]): Stated[] {
  const folds = Array.from({ length: FOLDS }, (_, fold) => results.filter((r) => r.fold === fold).flatMap(outcomesOf));
  return folds.flatMap((own, fold) => {
    const { curves, rules } = calibrate(folds.filter((_, other) => other !== fold).flat());
    const state = ({ label, rule, raw }: Outcome): number => {
      const curve = curves[labelIndex(label)];
      return rules.get(rule) ?? (curve === undefined ? raw : calibrated(curve, raw));
    };
    return own.map((outcome) => ({ confidence: state(outcome), right: outcome.right }));
  });
}

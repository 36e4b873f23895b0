import { parseLexicon } from '../../core/lexicon';
import type { Calibration } from '../../core/recognize/tagger/calibrate';
import { compileLanguageData } from '../../lexicon/compile';
import { calibrate, doubtOf, forUnread, statedOf, type Outcome } from '../../lexicon/train/calibration';
import { readCorpus } from '../../lexicon/train/corpus';
import {
  crossValidate,
  FOLDS,
  outcomesOf,
  readOutcomes,
  recogniseUnread,
  type HeldOut,
  type LabelledPart,
} from '../../lexicon/train/crossValidate';
import { learn } from '../../lexicon/train/learn';
import { silverOf } from '../../lexicon/train/silver';
import { printReliability, type Stated } from './reliability';
import { scoreArticle, type ArticleScore } from './score';
import { printTable } from './table';

/** Learns and recognises fold by fold, and prints what articles that were not learnt from give. */
export function evaluateByFolds(): void {
  const data = compileLanguageData();
  const corpus = readCorpus(parseLexicon(data.names));
  const silver = silverOf(corpus.unlabelled);
  const results = crossValidate(corpus, silver, data);
  const of = (part: LabelledPart): HeldOut[] => results.filter((result) => result.part === part);
  const whole = of('labelled');
  for (let fold = 0; fold < FOLDS; fold++)
    printTable(`news-train, fold ${fold + 1} of ${FOLDS}`, whole.filter((r) => r.fold === fold).map(scored));
  printTable(`news-train, all ${FOLDS} folds`, whole.map(scored));
  printTable('articles of other news, all folds', of('fresh').map(scored));
  printTable('read paragraphs of other news, all folds', of('read').map(scored), false);
  printReliability('curves learnt on four folds, asked on the fifth', foldwise(results));
  const layers = learn([...corpus.labelled, ...corpus.fresh, ...corpus.read], silver);
  const unread = recogniseUnread(corpus, { ...layers, silver }, data);
  printTable('articles set aside', unread.map(scored));
  printReliability(
    'articles set aside, doubted as four fifths of them ask for, asked on the last',
    unreadFoldwise(calibrate(readOutcomes(results)), unread),
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

/** What doubts from the other folds state of each fold of the articles set aside. */
function unreadFoldwise(read: Calibration, unread: readonly HeldOut[]): Stated[] {
  return Array.from({ length: FOLDS }, (_, fold) => {
    const others = unread.filter((one) => one.fold !== fold).flatMap(outcomesOf);
    const own = unread.filter((one) => one.fold === fold).flatMap(outcomesOf);
    return statedBy(forUnread(read, doubtOf(read, others)), own);
  }).flat();
}

function statedBy(calibration: Calibration, outcomes: readonly Outcome[]): Stated[] {
  return outcomes.map((outcome) => ({ confidence: statedOf(calibration, outcome), right: outcome.right }));
}

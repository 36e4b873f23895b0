import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { parseArgs } from 'node:util';
import { parseLexicon } from '../../core/lexicon';
import { parseModel, writeModel } from '../../core/recognize/tagger/model';
import { compileLanguageData, MODEL_FILE } from '../compile';
import { calibrate, doubtOf, forUnread } from './calibration';
import { readCorpus } from './corpus';
import { crossValidate, outcomesOf, readOutcomes, recogniseUnread } from './crossValidate';
import { learn } from './learn';
import { silverOf } from './silver';

const { values: options } = parseArgs({
  options: { calibrate: { type: 'boolean', default: false }, check: { type: 'boolean', default: false } },
});

/**
 * Learns the tagger's weights and writes the model: `npm run train`; with `--calibrate` the weights that are there
 * stay, and only how sure they may be is learnt; with `--check` nothing is written, and the exit code is 1 where the
 * model that is there has other bytes. No clock, no randomness of the system.
 */
function main(): void {
  const data = compileLanguageData();
  const corpus = readCorpus(parseLexicon(data.names));
  const silver = silverOf(corpus.unlabelled);
  const read = calibrate(readOutcomes(crossValidate(corpus, silver, data)));
  const model = options.calibrate
    ? parseModel(data.tagger)
    : { ...learn([...corpus.labelled, ...corpus.fresh, ...corpus.read], silver), silver };
  const doubt = doubtOf(read, recogniseUnread(corpus, model, data).flatMap(outcomesOf));
  const bytes = writeModel({ ...model, calibration: forUnread(read, doubt) });
  if (options.check) {
    const same = readFileSync(MODEL_FILE).equals(bytes);
    console.log(same ? 'the model is what training gives' : 'the model is not what training gives: run npm run train');
    process.exitCode = same ? 0 : 1;
    return;
  }
  mkdirSync(dirname(MODEL_FILE), { recursive: true });
  writeFileSync(MODEL_FILE, bytes);
  const rows = [model.first, model.second].map(({ weights }) => weights.length / 5 - 1).join(' + ');
  const labelled = corpus.labelled.length + corpus.fresh.length;
  console.log(`${labelled} labelled and ${corpus.read.length} partly read articles,`);
  console.log(`${corpus.unlabelled.length} unlabelled ones: ${rows} features, ${bytes.length} bytes in ${MODEL_FILE}`);
}

main();

import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { parseArgs } from 'node:util';
import { parseLexicon } from '../../core/lexicon';
import { parseModel, writeModel } from '../../core/recognize/tagger/model';
import { compileLanguageData, MODEL_FILE } from '../compile';
import { calibrate, forUnread } from './calibration';
import { readCorpus } from './corpus';
import { crossValidate, outcomesOf } from './crossValidate';
import { learn } from './learn';
import { silverOf } from './silver';

const { values: options } = parseArgs({ options: { calibrate: { type: 'boolean', default: false } } });

/**
 * Learns the tagger's weights and writes the model: `npm run train`; with `--calibrate` the weights that are there
 * stay, and only how sure they may be is learnt. No clock, no randomness of the system.
 */
function main(): void {
  const data = compileLanguageData();
  const corpus = readCorpus(parseLexicon(data.names));
  const silver = silverOf(corpus.unlabelled);
  const calibration = forUnread(calibrate(crossValidate(corpus, silver, data).flatMap(outcomesOf)));
  const model = options.calibrate
    ? parseModel(data.tagger)
    : { ...learn([...corpus.labelled, ...corpus.read], silver), silver };
  const bytes = writeModel({ ...model, calibration });
  mkdirSync(dirname(MODEL_FILE), { recursive: true });
  writeFileSync(MODEL_FILE, bytes);
  const rows = [model.first, model.second].map(({ weights }) => weights.length / 5 - 1).join(' + ');
  console.log(`${corpus.labelled.length} labelled and ${corpus.read.length} partly read articles,`);
  console.log(`${corpus.unlabelled.length} unlabelled ones: ${rows} features, ${bytes.length} bytes in ${MODEL_FILE}`);
}

main();

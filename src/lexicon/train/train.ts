import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { parseLexicon } from '../../core/lexicon';
import { writeModel } from '../../core/recognize/tagger/model';
import { compileLanguageData, MODEL_FILE } from '../compile';
import { calibrate } from './calibration';
import { readCorpus } from './corpus';
import { crossValidate, outcomesOf } from './crossValidate';
import { learn } from './learn';
import { silverOf } from './silver';

/** Learns the tagger's weights and writes the model: `npm run train`. No clock, no randomness of the system. */
function main(): void {
  const data = compileLanguageData();
  const corpus = readCorpus(parseLexicon(data.names));
  const silver = silverOf(corpus.unlabelled);
  const calibration = calibrate(crossValidate(corpus, silver, data).flatMap(outcomesOf));
  const layers = learn([...corpus.labelled, ...corpus.read], silver);
  const bytes = writeModel({ ...layers, silver, calibration });
  mkdirSync(dirname(MODEL_FILE), { recursive: true });
  writeFileSync(MODEL_FILE, bytes);
  const rows = [layers.first, layers.second].map(({ weights }) => weights.length / 5 - 1).join(' + ');
  console.log(`${corpus.labelled.length} labelled and ${corpus.read.length} partly read articles,`);
  console.log(`${corpus.unlabelled.length} unlabelled ones: ${rows} features, ${bytes.length} bytes in ${MODEL_FILE}`);
}

main();

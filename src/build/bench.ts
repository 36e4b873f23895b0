import { activationRows } from './bench/activation';
import { annotationRows } from './bench/annotation';
import { dictionaryRows } from './bench/dictionary';
import { ms, print, referenceLoop, time } from './bench/measure';
import { recognizerRows } from './bench/recognizer';

/** Every figure of the issues that needs no editor. */
async function main(): Promise<void> {
  const reference = time(referenceLoop, () => undefined);
  console.log(`Node ${process.version}, ${process.platform} ${process.arch}; reference loop ${ms(reference)}`);
  print([...(await recognizerRows()), ...dictionaryRows(), ...activationRows(), ...annotationRows()]);
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});

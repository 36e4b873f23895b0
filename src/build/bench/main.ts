import { activationRows } from './activation';
import { annotationRows } from './annotation';
import { dictionaryRows } from './dictionary';
import { ms, print, referenceLoop, time } from './measure';
import { openingRows } from './opening';
import { recognizerRows } from './recognizer';

/** Every figure of the issues; what happens in VS Code is measured there, where its server can run. */
async function main(): Promise<void> {
  const reference = time(referenceLoop, () => undefined);
  console.log(`Node ${process.version}, ${process.platform} ${process.arch}; reference loop ${ms(reference)}`);
  print([
    ...(await recognizerRows()),
    ...dictionaryRows(),
    ...activationRows(),
    ...annotationRows(),
    ...(await openingRows()),
  ]);
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});

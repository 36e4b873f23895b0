import compromise from 'compromise';
import winkModel from 'wink-eng-lite-web-model';
import winkNlp from 'wink-nlp';
import { parseArticle } from '../../core';
import { createEngine } from '../../core/createEngine';
import { createRecognizer } from '../../core/recognize/pipeline';
import { compileLanguageData } from '../../lexicon/compile';
import { ms, time, type Row } from './measure';
import { newsText } from './text';

const UNITS = 200_000;

/** Throughput beside two well-known taggers for English on the same text, load and memory. */
export async function recognizerRows(): Promise<Row[]> {
  const data = compileLanguageData();
  const heapBefore = await settledHeap();
  const engine = createEngine(data);
  const text = newsText(UNITS);
  const wink = winkNlp(winkModel);
  const articleOf = (): ReturnType<typeof parseArticle> => parseArticle(text);
  const ours = time((article) => engine.recognizer.recognize(article), articleOf);
  const heapAfter = await settledHeap();
  const theirs = time(
    (input) => wink.readDoc(input).entities().length(),
    () => text,
    30,
  );
  const small = text.slice(0, UNITS / 10);
  const compromiseTime = time(
    (input) => compromise(input).topics().length,
    () => small,
    30,
  );
  const perSecond = (units: number, millis: number): number => units / 1000 / (millis / 1000);
  const own = perSecond(text.length, ours.median);
  const winkRate = perSecond(text.length, theirs.median);
  const compromiseRate = perSecond(small.length, compromiseTime.median);
  const load = time(
    () => createRecognizer(data),
    () => undefined,
  );
  return [
    { what: 'recognise 200 kB', figure: ms(ours) },
    {
      what: 'throughput against wink-nlp (English model)',
      figure: `${own.toFixed(0)} kunits/s`,
      peer: `${winkRate.toFixed(0)} kunits/s`,
      ratio: `${(own / winkRate).toFixed(1)}x`,
    },
    {
      what: 'throughput against compromise',
      figure: `${own.toFixed(0)} kunits/s`,
      peer: `${compromiseRate.toFixed(0)} kunits/s`,
      ratio: `${(own / compromiseRate).toFixed(1)}x`,
    },
    { what: 'load the recogniser from compiled data', figure: ms(load) },
    { what: 'memory of the loaded engine after 200 kB', figure: `${((heapAfter - heapBefore) / 1e6).toFixed(1)} MB` },
  ];
}

async function settledHeap(): Promise<number> {
  for (let i = 0; i < 3; i++) {
    globalThis.gc?.();
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return process.memoryUsage().heapUsed;
}

import compromise from 'compromise';
import winkModel from 'wink-eng-lite-web-model';
import winkNlp from 'wink-nlp';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { parseArticle, type Article, type Recognizer } from '../../core';
import type { LanguageData } from '../../core/data';
import { createRecognizer } from '../../core/recognize/pipeline';
import { compileLanguageData } from '../../lexicon/compile';
import { ms, time, type Row } from './measure';
import { newsText } from './text';

const UNITS = 200_000;

/** Throughput beside two well-known taggers for English on the same text, load and memory. */
export async function recognizerRows(): Promise<Row[]> {
  const text = newsText(UNITS);
  const articleOf = (): ReturnType<typeof parseArticle> => parseArticle(text);
  const { data, recognizer, memory } = await loaded(articleOf());
  const ours = time((article) => recognizer.recognize(article), articleOf);
  const wink = winkNlp(winkModel);
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
    { what: 'memory of the loaded recogniser after 200 kB', figure: `${(memory / 1e6).toFixed(1)} MB` },
  ];
}

/** A recogniser that has read one long article, and the bytes that it holds with the data it was made from. */
async function loaded(article: Article): Promise<{ data: LanguageData; recognizer: Recognizer; memory: number }> {
  compileLanguageData();
  const before = await settledMemory();
  const data = compileLanguageData();
  const recognizer = createRecognizer(data);
  recognizer.recognize(article);
  return { data, recognizer, memory: (await settledMemory()) - before };
}

async function settledMemory(): Promise<number> {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  for (let i = 0; i < 3; i++) {
    collect();
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

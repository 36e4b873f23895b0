import compromise from 'compromise';
import winkModel from 'wink-eng-lite-web-model';
import winkNlp from 'wink-nlp';
import { readFileSync } from 'node:fs';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { parseArticle, type Article, type Recognizer } from '../../core';
import type { LanguageData } from '../../core/data';
import { createRecognizer } from '../../core/recognize/pipeline';
import { compileLanguageData } from '../../lexicon/compile';
import { sharedFile } from '../evaluate/gold';
import { ms, time, type Row, type Timing } from './measure';
import { newsText } from './text';

const UNITS = 200_000;

/** Throughput beside two well-known taggers for English on the same text, load and memory. */
export async function recognizerRows(): Promise<Row[]> {
  const own = newsText(UNITS);
  const real = realText(UNITS);
  const { data, recognizer, memory } = await loaded(parseArticle(own));
  const load = time(
    () => createRecognizer(data),
    () => undefined,
  );
  return [
    ...throughputRows('200 kB of our own text', own, recognizer),
    ...(real === undefined ? [] : throughputRows('200 kB of real articles', real, recognizer)),
    { what: 'load the recogniser from compiled data (under 60 ms)', figure: ms(load) },
    {
      what: 'memory of the loaded recogniser after 200 kB (under 40 MB)',
      figure: `${(memory / 1e6).toFixed(1)} MB`,
    },
  ];
}

/** Ours, and each peer's on the same text; each begins with nothing left to collect of what the one before it left. */
function throughputRows(what: string, text: string, recognizer: Recognizer): Row[] {
  collectGarbage();
  const ours = time(
    (article) => recognizer.recognize(article),
    () => parseArticle(text),
  );
  const wink = winkNlp(winkModel);
  collectGarbage();
  const winkTime = time(
    (input) => wink.readDoc(input).entities().length(),
    () => text,
  );
  // a tenth, or a run would take a minute
  const part = text.slice(0, Math.floor(text.length / 10));
  collectGarbage();
  const compromiseTime = time(
    (input) => compromise(input).topics().length,
    () => part,
  );
  const rate = perSecond(text.length, ours);
  const against = (peer: string, bound: string, theirs: number): Row => ({
    what: `${what}: throughput against ${peer} (at least ${bound})`,
    figure: `${rate.toFixed(0)} kunits/s`,
    peer: `${theirs.toFixed(0)} kunits/s`,
    ratio: `${(rate / theirs).toFixed(1)}x`,
  });
  return [
    { what: `recognise ${what}`, figure: ms(ours) },
    against('wink-nlp with its English model', '5x', perSecond(text.length, winkTime)),
    against('compromise', '10x', perSecond(part.length, compromiseTime)),
  ];
}

function perSecond(units: number, { median }: Timing): number {
  return units / median;
}

/** Articles of the shared data, one after the other; `undefined` where they are not beside the checkout. */
function realText(units: number): string | undefined {
  const file = sharedFile('news/articles.jsonl');
  if (file === undefined) return undefined;
  let text = 'date 2024-04-23\n';
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    if (text.length >= units || line === '') break;
    const { title, text: body } = JSON.parse(line) as { title: string; text: string };
    text += `${title}\n\n${body}\n\n`;
  }
  return text;
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

function collectGarbage(): void {
  setFlagsFromString('--expose-gc');
  (runInNewContext('gc') as () => void)();
}

async function settledMemory(): Promise<number> {
  for (let i = 0; i < 3; i++) {
    collectGarbage();
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

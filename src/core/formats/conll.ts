import { HOLDS_ALL, type Format, type Holds, type SourceFile, type WriteOptions } from './format';
import { linesOf, type Line } from './lines';
import type { LossLog } from './loss';
import type { ExportDocument, ExportMark } from './model';
import { fromTags, toTags } from './tags';
import { markedSentences } from './tokenRuns';

/** Tokens and one flat tag each: what every token format without further columns holds. */
export const TAG_HOLDS: Holds = {
  ...HOLDS_ALL,
  sharing: 'none',
  discontinuous: false,
  edges: 'token',
  labels: 'name',
  text: 'tokens',
  marks: new Set(),
  document: new Set(),
  decisions: false,
};

const DOCSTART = '-DOCSTART-';

/**
 * Columns of CoNLL-2003 (word, part of speech, chunk, entity) with tags in IOB2, or BIOES. The middle
 * columns are empty (`-X-`, `_`); with endings `strip` the second holds the base form at the first
 * token of a mention, blanks as underscores.
 */
export const conll: Format = {
  id: 'conll',
  extension: 'conll',
  offsetUnit: 'token',
  layout: 'lines',
  textless: false,
  training: true,
  endings: 'expand',
  holds: { ...TAG_HOLDS, baseUnderStrip: true },
  ownLosses: ['input.invalid', 'article.border'],
  *write(documents, options, log) {
    let written = 0;
    for (const document of documents) {
      // two columns have no line for where an article begins
      if (options.twoColumns && written++ > 0) log.add('article.border', document.file);
      yield { path: '', text: sentences(document, options) };
    }
  },
  *read(file, _options, log) {
    yield* readConll(file, log);
  },
};

function sentences(document: ExportDocument, options: WriteOptions): string {
  const lines = options.twoColumns ? [] : [`${DOCSTART} -X- O O\n\n`];
  for (const sentence of markedSentences(document)) {
    const runs = sentence.runs.map(({ mark, start, end }) => ({ start, end, label: mark.label }));
    const tags = toTags(sentence.tokens.length, runs, options.scheme);
    const bases = new Map(
      options.endings === 'strip'
        ? sentence.runs.map(({ mark, start }) => [start, mark.base?.replace(/\s+/gu, '_')])
        : [],
    );
    for (const [i, token] of sentence.tokens.entries()) {
      const word = document.text.slice(token.start, token.end);
      const tag = tags[i] ?? 'O';
      lines.push(options.twoColumns ? `${word}\t${tag}\n` : `${word} ${bases.get(i) || '-X-'} _ ${tag}\n`);
    }
    lines.push('\n');
  }
  return lines.join('');
}

/** Reads two or more columns, divided by blanks or tabs: the first is the word, the last the tag. */
function* readConll(file: SourceFile, log: LossLog): Generator<ExportDocument> {
  let articles = 0;
  let reading = new Reading(file.name, log);
  for (const line of linesOf(file.chunks)) {
    if (line.text.startsWith(DOCSTART)) {
      if (reading.begun) yield reading.finish(++articles);
      reading = new Reading(file.name, log);
      reading.begun = true;
    } else {
      reading.take(line);
    }
  }
  if (reading.begun) yield reading.finish(++articles);
}

class Reading {
  begun = false;
  readonly #parts: string[] = [];
  readonly #marks: ExportMark[] = [];
  #length = 0;
  #tags: string[] = [];
  #words: { start: number; end: number }[] = [];
  #line = 0;

  constructor(
    readonly file: string,
    readonly log: LossLog,
  ) {}

  take({ number, text }: Line): void {
    const columns = text.trim().split(text.includes('\t') ? /\t+/u : / +/u);
    const word = columns[0] ?? '';
    const tag = columns[columns.length - 1] ?? 'O';
    if (word === '') {
      this.#endSentence();
      return;
    }
    if (columns.length < 2) {
      this.log.add('input.invalid', this.file, { line: number, text: text.slice(0, 80) });
      return;
    }
    this.begun = true;
    this.#line = number;
    this.#put(this.#words.length > 0 ? ' ' : this.#length > 0 ? '\n' : '');
    this.#words.push({ start: this.#length, end: this.#length + word.length });
    this.#put(word);
    this.#tags.push(tag);
  }

  finish(number: number): ExportDocument {
    this.#endSentence();
    return {
      id: `${this.file}#${number}`,
      file: `${this.file}#${number}`,
      text: this.#parts.join(''),
      textOrigin: 'tokens',
      bodyStart: 0,
      fields: {},
      status: 'new',
      foreign: true,
      marks: this.#marks,
      entities: [],
      relations: [],
      orphans: 0,
    };
  }

  #put(text: string): void {
    this.#parts.push(text);
    this.#length += text.length;
  }

  #endSentence(): void {
    const runs = fromTags(this.#tags);
    if (runs === undefined)
      this.log.add('input.invalid', this.file, { line: this.#line, text: this.#tags.join(' ').slice(0, 80) });
    for (const run of runs ?? []) {
      const start = this.#words[run.start]?.start ?? 0;
      const end = this.#words[run.end - 1]?.end ?? start;
      this.#marks.push({
        id: `#${this.#marks.length + 1}`,
        spans: [{ start, end }],
        label: run.label,
        decision: 'accepted',
      });
    }
    this.#tags = [];
    this.#words = [];
  }
}

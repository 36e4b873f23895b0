import type { Span } from '../span';
import { TIMEX_MODS, TIMEX_TYPES } from '../timex';
import type { ReadOptions, SourceFile } from './format';
import { linesOf } from './lines';
import type { LossLog } from './loss';
import { byPlace, type ExportDocument, type ExportMark, type MarkTimex } from './model';

/** A mark that is being read: its rows follow each other. */
interface Found {
  span: Span;
  readonly label: string;
  readonly identifier: string | undefined;
}

const ROW = /^\d+-\d+(?:\.\d+)?\t(\d+)-(\d+)\t([^\t]*)\t?(.*)$/u;

/**
 * Reads WebAnno TSV 3.x: the first span layer with a feature `value` (INCEpTION's named entities).
 * Other layers are counted as unknown. Offsets are UTF-16 units; gaps between sentences come back as
 * INCEpTION fills them, a line end and blanks.
 */
export function* readWebannoTsv(file: SourceFile, _options: ReadOptions, log: LossLog): Generator<ExportDocument> {
  const reading = new Reading(file, log);
  for (const { number, text } of linesOf(file.chunks)) reading.take(text, number);
  const document = reading.finish();
  if (document !== undefined) yield document;
}

class Reading {
  #text = '';
  #begun = false;
  #columns = 0;
  #value = -1;
  #identifier = -1;
  #pending: string[] = [];
  readonly #byId = new Map<string, Found>();
  readonly #found: Found[] = [];

  constructor(
    readonly file: SourceFile,
    readonly log: LossLog,
  ) {}

  take(line: string, number: number): void {
    if (line.startsWith('#FORMAT=')) {
      this.#begun = true;
    } else if (/^#T_(?:SP|RL|CH)=/u.test(line)) {
      this.#header(line, number);
    } else if (line.startsWith('#Text=')) {
      this.#pending.push(unescapeText(line.slice('#Text='.length)));
    } else if (line !== '' && !line.startsWith('#')) {
      const row = ROW.exec(line);
      if (row === null) this.log.add('input.invalid', this.file.name, { line: number, text: line.slice(0, 80) });
      else this.#row({ start: Number(row[1]), end: Number(row[2]) }, (row[4] ?? '').split('\t'));
    }
  }

  finish(): ExportDocument | undefined {
    if (!this.#begun) {
      this.log.add('input.invalid', this.file.name, { line: 1, text: '#FORMAT=WebAnno TSV' });
      return undefined;
    }
    const name = this.file.name.replace(/\.tsv$/u, '');
    const marks = this.#found.map((found, i): ExportMark => ({
      id: `#${i + 1}`,
      spans: [found.span],
      label: found.label,
      decision: 'accepted',
      timex: timexOf(found.identifier),
    }));
    return {
      id: name,
      file: name,
      text: this.#text,
      textOrigin: 'tokens',
      bodyStart: 0,
      fields: {},
      status: 'new',
      foreign: true,
      marks: marks.sort(byPlace),
      entities: [],
      relations: [],
      orphans: 0,
    };
  }

  #header(line: string, number: number): void {
    const [, ...features] = line.slice(line.indexOf('=') + 1).split('|');
    const value = features.indexOf('value');
    if (line.startsWith('#T_SP=') && value >= 0 && this.#value < 0) {
      this.#value = this.#columns + value;
      const identifier = features.indexOf('identifier');
      if (identifier >= 0) this.#identifier = this.#columns + identifier;
    } else {
      this.log.add('input.unknown', this.file.name, { line: number, text: line.slice(0, 80) });
    }
    this.#columns += Math.max(1, features.length);
  }

  #row(span: Span, cells: readonly string[]): void {
    if (this.#pending.length > 0) this.#fillTo(span.start);
    const values = stack(cells[this.#value]);
    const identifiers = stack(cells[this.#identifier]);
    for (const [i, { text, id }] of values.entries()) {
      const known = id === undefined ? undefined : this.#byId.get(id);
      if (known !== undefined) {
        known.span = { start: Math.min(known.span.start, span.start), end: Math.max(known.span.end, span.end) };
        continue;
      }
      const found = { span, label: text ?? 'LABEL', identifier: identifiers[i]?.text };
      this.#found.push(found);
      if (id !== undefined) this.#byId.set(id, found);
    }
  }

  /** Puts the sentence that was announced at the offset of its first token. */
  #fillTo(start: number): void {
    const sentence = this.#pending.join('\n');
    this.#pending = [];
    const gap = start - this.#text.length;
    const filling = gap <= 0 ? '' : this.#text === '' ? ' '.repeat(gap) : `\n${' '.repeat(gap - 1)}`;
    this.#text += filling + sentence;
  }
}

/** Values of a cell: stacked ones divided by `|`, each with its disambiguation id. */
function stack(cell: string | undefined): { readonly text: string | undefined; readonly id: string | undefined }[] {
  if (cell === undefined || cell === '_' || cell === '') return [];
  return cell.split(/(?<=(?<!\\)(?:\\\\)*)\|/u).map((value) => {
    const suffix = /(?<!\\)\[(\d+)\]$/u.exec(value);
    const text = suffix === null ? value : value.slice(0, suffix.index);
    return { text: text === '*' ? undefined : unescapeValue(text), id: suffix?.[1] };
  });
}

function unescapeValue(value: string): string {
  return value.replace(/\\(->|[^])/gu, (_whole, sign: string) => (sign === 't' ? '\t' : sign === 'n' ? '\n' : sign));
}

function unescapeText(text: string): string {
  const names: Readonly<Record<string, string>> = { t: '\t', n: '\n', f: '\f', r: '\r', b: '\b' };
  return text.replace(/\\([^])/gu, (_whole, sign: string) => names[sign] ?? sign);
}

function timexOf(identifier: string | undefined): MarkTimex | undefined {
  const match = /^urn:timex3:([A-Z]*):([^?]*)(?:\?(.*))?$/u.exec(identifier ?? '');
  if (match === null) return undefined;
  const [, type = '', value = '', more = ''] = match;
  const named = new Map(
    more.split('&').map((pair): [string, string] => [pair.split('=')[0] ?? '', pair.split('=')[1] ?? '']),
  );
  const part = (name: string): string | undefined => (named.has(name) ? decode(named.get(name) ?? '') : undefined);
  return {
    type: TIMEX_TYPES.find((known) => known === type),
    value: value === '' ? undefined : decode(value),
    mod: TIMEX_MODS.find((known) => known === part('mod')),
    quant: part('quant'),
    freq: part('freq'),
  };
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

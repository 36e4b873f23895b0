import { HOLDS_ALL, type Format } from './format';
import { tokenGrid, type TokenSentence } from './tokenGrid';
import type { Span } from '../span';
import { coverOf, type ExportDocument, type ExportMark } from './model';
import { outputPath } from './stem';
import { readWebannoTsv } from './webannoTsvRead';

export const NAMED_ENTITY = 'de.tudarmstadt.ukp.dkpro.core.api.ner.type.NamedEntity';

/** How a DATE's value stands in the `identifier` feature. */
const TIMEX_IDENTIFIER = 'urn:timex3:';

/**
 * WebAnno TSV 3.3 for INCEpTION: sentences, tokens with offsets in UTF-16 units, marks as named entities
 * (`value`, and `identifier` with the TIMEX3 value of a DATE). Marks that cut a word stand on sub-tokens.
 * Text between sentences is not stored.
 */
export const webannoTsv: Format = {
  id: 'webanno-tsv',
  extension: 'tsv',
  offsetUnit: 'utf-16',
  layout: 'article',
  textless: false,
  training: false,
  endings: 'keep',
  holds: {
    ...HOLDS_ALL,
    discontinuous: false,
    edges: 'ink',
    text: 'tokens',
    marks: new Set(['timex']),
    document: new Set(),
    decisions: false,
  },
  ownLosses: ['input.invalid', 'mark.empty'],
  *write(documents, _options, log) {
    for (const document of documents) {
      const rows = new Rows(document);
      for (const mark of rows.withoutRow)
        log.add('mark.empty', document.file, { span: coverOf(mark), label: mark.label });
      const header = `#FORMAT=WebAnno TSV 3.3\n#T_SP=${NAMED_ENTITY}|identifier|value\n\n`;
      yield { path: outputPath(document.file, 'tsv'), text: header + rows.sentences().join(''), main: true };
    }
  },
  read: readWebannoTsv,
};

/** A token or a part of one, with the marks on it. */
interface Unit extends Span {
  readonly id: string;
  readonly marks: ExportMark[];
}

/** Lays the marks of a document on its tokens and their parts. */
class Rows {
  readonly #grid: readonly TokenSentence[];
  readonly #units: Unit[][][] = [];
  /** Disambiguation ids of marks that stand on several rows or share one. */
  readonly #ids = new Map<ExportMark, number>();
  readonly withoutRow: ExportMark[] = [];

  constructor(readonly document: ExportDocument) {
    this.#grid = tokenGrid(document.text, document.marks.map(coverOf), []);
    const flat: { token: Span; units: Unit[] }[] = [];
    for (const [s, sentence] of this.#grid.entries()) {
      const rows = sentence.tokens.map((token, t): Unit[] => {
        const units = [{ ...token, id: `${s + 1}-${t + 1}`, marks: [] }];
        flat.push({ token, units });
        return units;
      });
      this.#units.push(rows);
    }
    let from = 0;
    for (const mark of document.marks) {
      const span = coverOf(mark);
      while (from < flat.length && (flat[from]?.token.end ?? 0) <= span.start) from++;
      const at: Unit[] = [];
      for (let i = from; i < flat.length && (flat[i]?.token.start ?? 0) < span.end; i++) {
        const entry = flat[i];
        if (entry !== undefined) at.push(unitFor(entry, span));
      }
      if (at.length === 0) this.withoutRow.push(mark);
      for (const unit of at) unit.marks.push(mark);
      if (at.length > 1) this.#number(mark);
    }
    for (const { units } of flat) {
      for (const { marks } of units) if (marks.length > 1) for (const mark of marks) this.#number(mark);
    }
  }

  sentences(): string[] {
    return this.#grid.map((sentence, s) => {
      const text = this.document.text.slice(sentence.start, sentence.end);
      const lines = text.split('\n').map((line) => `#Text=${escapeText(line)}\n`);
      const rows = (this.#units[s] ?? []).flatMap((units) => units.map((unit) => this.#row(unit)));
      return `\n${lines.join('')}${rows.join('')}`;
    });
  }

  #row(unit: Unit): string {
    const column = (feature: (mark: ExportMark) => string | undefined): string =>
      unit.marks.length === 0
        ? '_'
        : unit.marks
            .map((mark) => {
              const value = feature(mark);
              const id = this.#ids.get(mark);
              return `${value === undefined ? '*' : escapeValue(value)}${id === undefined ? '' : `[${id}]`}`;
            })
            .join('|');
    const word = this.document.text.slice(unit.start, unit.end);
    return `${unit.id}\t${unit.start}-${unit.end}\t${word}\t${column(identifier)}\t${column((mark) => mark.label)}\t\n`;
  }

  #number(mark: ExportMark): void {
    if (!this.#ids.has(mark)) this.#ids.set(mark, this.#ids.size + 1);
  }
}

/** The row of a token that a mark covers, or of the part of it that it covers; made where it is not there. */
function unitFor(entry: { readonly token: Span; readonly units: Unit[] }, span: Span): Unit {
  const start = Math.max(span.start, entry.token.start);
  const end = Math.min(span.end, entry.token.end);
  const known = entry.units.find((unit) => unit.start === start && unit.end === end);
  if (known !== undefined) return known;
  const unit = { start, end, id: `${entry.units[0]?.id ?? ''}.${entry.units.length}`, marks: [] };
  entry.units.push(unit);
  return unit;
}

function identifier(mark: ExportMark): string | undefined {
  const { timex } = mark;
  if (timex === undefined) return undefined;
  const { type, value, mod, quant, freq } = timex;
  const more = Object.entries({ mod, quant, freq }).flatMap(([key, part]) =>
    part === undefined ? [] : [`${key}=${encodeURIComponent(part)}`],
  );
  return `${TIMEX_IDENTIFIER}${type ?? ''}:${encodeURIComponent(value ?? '')}${more.length > 0 ? `?${more.join('&')}` : ''}`;
}

/** Feature values: signs that mean something in a cell get a backslash; `->` counts as one sign. */
function escapeValue(value: string): string {
  return value
    .replace(/->|[\\[\]|_;*]/gu, (sign) => `\\${sign}`)
    .replace(/\t/gu, '\\t')
    .replace(/\n/gu, '\\n');
}

/** Text of a `#Text` line: backslash, control characters. */
function escapeText(text: string): string {
  const names: Readonly<Record<string, string>> = { '\t': 't', '\n': 'n', '\f': 'f', '\r': 'r', '\b': 'b' };
  return text.replace(/[\\\u0000-\u000a\u000c-\u001f]/gu, (sign) => `\\${names[sign] ?? sign}`);
}

import { joinSpans, sameSpans, type Span } from '../span';
import { baseEnd, TokenEdges } from './endings';
import { fitFields } from './fitFields';
import type { EndingPolicy, Holds } from './format';
import { labelName } from './labelNames';
import type { LossCode, LossLog } from './loss';
import { byPlace, coverOf, textOf, type ExportDocument, type ExportMark } from './model';
import { flatten, nest } from './overlap';
import { toLineFeeds, toXmlCharacters, type MappedText } from './textMap';

/**
 * Brings a document down to what a format holds. Everything that changes or goes is listed in the log,
 * so that writers lose nothing by themselves: what is written and read back equals what this returns.
 */
export function fit(document: ExportDocument, holds: Holds, endings: EndingPolicy, log: LossLog): ExportDocument {
  const fitting = new Fitting(document, holds, log);
  fitting.countAbsent();
  fitting.mapText();
  fitting.joinFragments();
  fitting.trimEdges();
  fitting.applyEndings(endings);
  fitting.sift();
  fitting.nameLabels();
  const withBase = endings === 'strip' && holds.baseUnderStrip === true;
  const roomy = withBase ? { ...holds, marks: new Set([...holds.marks, 'base' as const]) } : holds;
  return fitFields({ ...fitting.document, marks: fitting.marks }, roomy, log);
}

class Fitting {
  document: ExportDocument;
  marks: readonly ExportMark[];
  /** Where the marks stood before anything was changed, by id. */
  readonly #origins: ReadonlyMap<string, { readonly span: Span; readonly text: string }>;

  constructor(
    document: ExportDocument,
    readonly holds: Holds,
    readonly log: LossLog,
  ) {
    this.document = document;
    this.marks = [...document.marks].sort(byPlace);
    this.#origins = new Map(
      document.marks.map((mark) => [mark.id, { span: coverOf(mark), text: textOf(mark, document.text).slice(0, 80) }]),
    );
  }

  /** Counts one mark under a code, with its place in the article as it came. */
  lose(code: LossCode, mark: ExportMark): void {
    this.log.add(code, this.document.file, { ...this.#origins.get(mark.id), label: mark.label });
  }

  /** Orphans, marks without extent, and decisions that the format cannot tell. */
  countAbsent(): void {
    const { orphans, file } = this.document;
    if (orphans > 0) this.log.add('mark.orphan', file, undefined, orphans);
    this.#filter((mark) => mark.spans.length > 0 && coverOf(mark).end > coverOf(mark).start, 'mark.empty');
    if (this.holds.about === 'time') {
      this.#filter((mark) => mark.label === 'DATE' || mark.timex !== undefined, 'mark.no-room');
    }
    if (this.holds.decisions) return;
    this.#filter((mark) => mark.decision !== 'rejected', 'mark.rejected');
    for (const mark of this.marks) if (mark.decision === 'suggested') this.lose('field.decision', mark);
  }

  mapText(): void {
    if (this.holds.lineEnds === 'lf') this.#map(toLineFeeds(this.document.text), 'text.line-ends');
    if (this.holds.characters === 'xml') this.#map(toXmlCharacters(this.document.text), 'text.characters');
  }

  /** Where only one stretch fits, a discontinuous mark becomes the stretch that covers it. */
  joinFragments(): void {
    if (this.holds.discontinuous) return;
    this.#each((mark) => {
      if (mark.spans.length < 2) return mark;
      this.lose('mark.discontinuous', mark);
      return { ...mark, spans: [coverOf(mark)] };
    });
  }

  trimEdges(): void {
    if (this.holds.edges === 'any') return;
    const { text } = this.document;
    this.#each((mark) => {
      const spans = mark.spans.map((span) => trim(text, span)).filter((span) => span.start < span.end);
      if (spans.length === 0) {
        this.lose('mark.empty', mark);
        return undefined;
      }
      if (sameSpans(spans, mark.spans)) return mark;
      this.lose('mark.trimmed', mark);
      return { ...mark, spans };
    });
  }

  applyEndings(policy: EndingPolicy): void {
    if (policy === 'split') {
      this.#each((mark) => {
        const end = baseEnd(mark, this.document.text);
        if (end === undefined) return mark;
        this.lose('mark.ending-split', mark);
        return { ...mark, spans: [{ start: coverOf(mark).start, end }] };
      });
      return;
    }
    if (policy === 'keep' && this.holds.edges !== 'token') return;
    const edges = new TokenEdges(this.document.text);
    this.#each((mark) => {
      const spans = mark.spans.map((span) => edges.widen(span) ?? span);
      if (sameSpans(spans, mark.spans)) return mark;
      this.lose('mark.widened', mark);
      return { ...mark, spans: joinSpans(spans) };
    });
  }

  sift(): void {
    if (this.holds.sharing === 'any') return;
    // what was rejected stands in nobody's way: it goes out beside the marks
    const rejected = this.marks.filter((mark) => mark.decision === 'rejected');
    const marks = this.marks.filter((mark) => mark.decision !== 'rejected');
    const { kept, dropped } = this.holds.sharing === 'none' ? flatten(marks, this.document.text.length) : nest(marks);
    for (const mark of dropped) this.lose(this.holds.sharing === 'none' ? 'mark.overlap' : 'mark.crossing', mark);
    this.marks = [...kept, ...rejected].sort(byPlace);
  }

  nameLabels(): void {
    if (this.holds.labels === 'any') return;
    this.#each((mark) => {
      const label = labelName(mark.label);
      if (label === mark.label) return mark;
      this.lose('mark.label-name', mark);
      return { ...mark, label };
    });
  }

  #each(change: (mark: ExportMark) => ExportMark | undefined): void {
    this.marks = this.marks
      .map(change)
      .filter((mark) => mark !== undefined)
      .sort(byPlace);
  }

  #filter(keep: (mark: ExportMark) => boolean, code: LossCode): void {
    for (const mark of this.marks) if (!keep(mark)) this.lose(code, mark);
    this.marks = this.marks.filter(keep);
  }

  #map(mapped: MappedText, code: LossCode): void {
    if (mapped.replaced === 0) return;
    this.log.add(code, this.document.file, undefined, mapped.replaced);
    this.document = { ...this.document, text: mapped.text };
    const move = ({ start, end }: Span): Span => ({ start: mapped.map(start), end: mapped.map(end) });
    this.#each((mark) => ({ ...mark, spans: joinSpans(mark.spans.map(move)) }));
  }
}

/** Blanks, with those that only Python and Java take for such. */
const BLANK = /[\s\p{Z}\ufeff\u0085\u001c-\u001f]/u;

/** The span without blanks at its ends. */
export function trim(text: string, span: Span): Span {
  let { start, end } = span;
  while (start < end && BLANK.test(text.charAt(start))) start++;
  while (end > start && BLANK.test(text.charAt(end - 1))) end--;
  return { start, end };
}

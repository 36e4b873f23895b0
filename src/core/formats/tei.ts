import type { Entity } from '../annotation/model';
import { formatPartialDate } from '../article/article';
import { CodePoints } from '../article/offsets';
import { paragraphsOf } from '../article/paragraphs';
import { contains, type Span } from '../span';
import { HOLDS_ALL, type Format } from './format';
import { labelName } from './labelNames';
import { coverOf, endOf, startOf, type ExportDocument, type ExportMark } from './model';
import { nest } from './overlap';
import { outputPath } from './stem';
import { datingOf } from './teiDates';
import { XmlDocument, type XmlElement } from './xml';

const TEI = 'http://www.tei-c.org/ns/1.0';

/** Name of the element whose text the pointers of `standOff` count in. */
const BODY_ID = 'text';

/**
 * TEI P5. Marks that nest stand inline; those that cross others, reach over paragraphs or are
 * discontinuous stand in `standOff`, their pointers counting code points of the text of `body`, which is
 * the exported text exactly.
 */
export const tei: Format = {
  id: 'tei',
  extension: 'xml',
  offsetUnit: 'none',
  layout: 'article',
  textless: false,
  training: false,
  endings: 'keep',
  holds: {
    ...HOLDS_ALL,
    lineEnds: 'lf',
    characters: 'xml',
    decisions: false,
    marks: new Set(['id', 'base', 'timex', 'entity']),
    document: new Set(['date', 'fields', 'relation', 'entity']),
  },
  ownLosses: [],
  *write(documents) {
    for (const document of documents) {
      yield { path: outputPath(document.file, 'xml'), text: new TeiWriter(document).write(), main: true };
    }
  },
};

/** Elements of the built-in labels; others are a `name` of that type. */
const ELEMENTS: Readonly<Record<string, string>> = {
  PERSON: 'persName',
  ORG: 'orgName',
  LOC: 'placeName',
  TITLE: 'roleName',
  DATE: 'date',
};

class TeiWriter {
  readonly #xml = new XmlDocument(TEI, 'TEI');
  readonly #ids = new Map<ExportMark, string>();
  readonly #document: ExportDocument;
  readonly #entities: ReadonlyMap<string, Entity>;

  constructor(document: ExportDocument) {
    this.#document = document;
    this.#entities = new Map(document.entities.map((entity) => [entity.id, entity]));
    const used = new Set([BODY_ID]);
    for (const [i, mark] of document.marks.entries()) {
      const wanted = `m-${mark.id}`;
      const id = /^[\w.-]+$/u.test(wanted) && !used.has(wanted) ? wanted : `n-${i + 1}`;
      used.add(id);
      this.#ids.set(mark, id);
    }
  }

  write(): string {
    this.#xml.set(this.#xml.root, { 'xml:lang': 'az' });
    this.#header();
    const paragraphs = this.#paragraphs();
    const { inline, apart } = divide(this.#document.marks, paragraphs);
    const body = this.#xml.add(this.#xml.add(this.#xml.root, 'text'), 'body', { 'xml:id': BODY_ID });
    let at = 0;
    let next = 0;
    for (const paragraph of paragraphs) {
      this.#xml.text(body, this.#document.text.slice(at, paragraph.start));
      const marks: ExportMark[] = [];
      for (let mark = inline[next]; mark !== undefined && startOf(mark) < paragraph.end; mark = inline[++next])
        marks.push(mark);
      this.#inline(this.#xml.add(body, 'p'), paragraph, marks);
      at = paragraph.end;
    }
    this.#xml.text(body, this.#document.text.slice(at));
    if (paragraphs.length === 0) this.#xml.add(body, 'p');
    this.#standOff(apart);
    return this.#xml.toString();
  }

  #header(): void {
    const { fields, file, date } = this.#document;
    const xml = this.#xml;
    const description = xml.add(xml.add(xml.root, 'teiHeader'), 'fileDesc');
    const title = xml.add(description, 'titleStmt');
    xml.add(title, 'title', {}, fields.title ?? file);
    if (fields.author !== undefined) xml.add(title, 'author', {}, fields.author);
    xml.add(xml.add(description, 'publicationStmt'), 'p', {}, fields.source ?? 'unpublished');
    const source = xml.add(xml.add(description, 'sourceDesc'), 'bibl');
    if (fields.title !== undefined) xml.add(source, 'title', {}, fields.title);
    if (fields.source !== undefined) xml.add(source, 'publisher', {}, fields.source);
    if (date !== undefined) xml.add(source, 'date', { when: formatPartialDate(date) }, formatPartialDate(date));
    if (fields.url !== undefined) xml.add(source, 'idno', { type: 'url' }, fields.url);
    xml.add(source, 'idno', { type: 'file' }, file);
  }

  /** Paragraphs; signs between them that are no blanks in XML belong to the paragraph before. */
  #paragraphs(): Span[] {
    const { text } = this.#document;
    const spans: { start: number; end: number }[] = [];
    for (const { start, end } of paragraphsOf(text, 0)) {
      const last = spans[spans.length - 1];
      const from = last?.end ?? 0;
      if (!/[^ \t\r\n]/u.test(text.slice(from, start))) spans.push({ start, end });
      else if (last === undefined) spans.push({ start: 0, end });
      else {
        last.end = start;
        spans.push({ start, end });
      }
    }
    const last = spans[spans.length - 1];
    if (last !== undefined && /[^ \t\r\n]/u.test(text.slice(last.end))) last.end = text.length;
    if (last === undefined && /[^ \t\r\n]/u.test(text)) spans.push({ start: 0, end: text.length });
    return spans;
  }

  /** Writes a paragraph with marks of which any two are apart or one inside the other. */
  #inline(parent: XmlElement, paragraph: Span, marks: readonly ExportMark[]): void {
    const open: { readonly element: XmlElement; readonly end: number }[] = [{ element: parent, end: paragraph.end }];
    let at = paragraph.start;
    const textTo = (offset: number): void => {
      for (;;) {
        const top = open[open.length - 1];
        if (top === undefined) return;
        const end = Math.min(offset, top.end);
        this.#xml.text(top.element, this.#document.text.slice(at, end));
        at = Math.max(at, end);
        if (top.end > offset || open.length === 1) return;
        open.pop();
      }
    };
    for (const mark of marks) {
      textTo(startOf(mark));
      const parentElement = open[open.length - 1]?.element ?? parent;
      open.push({ element: this.#markElement(parentElement, mark), end: endOf(mark) });
    }
    textTo(paragraph.end);
  }

  #markElement(parent: XmlElement, mark: ExportMark): XmlElement {
    const name = ELEMENTS[mark.label] ?? 'name';
    const type = name === 'name' ? labelName(mark.label).toLowerCase() : undefined;
    return this.#xml.add(parent, name, { 'xml:id': this.#ids.get(mark), type, ...this.#said(mark, name) });
  }

  /** Base form, reference and dating of a mark as attributes. */
  #said(mark: ExportMark, name: string): Record<string, string | undefined> {
    const entity = this.#entities.get(mark.entity ?? '');
    const item = /^Q\d+$/u.test(entity?.link ?? '')
      ? `http://www.wikidata.org/entity/${entity?.link ?? ''}`
      : entity?.link;
    const link = item !== undefined && /^[a-z][a-z0-9+.-]*:\S+$/iu.test(item) ? item : undefined;
    const own = mark.entity === undefined ? undefined : `urn:aznews:entity:${encodeURIComponent(mark.entity)}`;
    const dating = name === 'date' ? datingOf(mark.timex) : { n: mark.timex?.value };
    return { key: mark.base, ref: link ?? own, ...dating };
  }

  /** What cannot stand inline, and relations. */
  #standOff(apart: readonly ExportMark[]): void {
    const { relations, marks, text } = this.#document;
    if (apart.length === 0 && relations.length === 0) return;
    const xml = this.#xml;
    const points = new CodePoints(text);
    const standOff = xml.add(xml.root, 'standOff');
    if (apart.length > 0) {
      const list = xml.add(standOff, 'listAnnotation');
      for (const mark of apart) {
        const pointers = mark.spans.map(({ start, end }) => {
          const offset = points.fromUnits(start);
          return `#string-range(${BODY_ID},${offset},${points.fromUnits(end) - offset})`;
        });
        const annotation = xml.add(list, 'annotation', {
          'xml:id': this.#ids.get(mark),
          target: pointers.join(' '),
          ana: `urn:aznews:label:${encodeURIComponent(mark.label)}`,
        });
        const said = [mark.base, mark.timex?.value].filter((part) => part !== undefined);
        if (said.length > 0) xml.add(annotation, 'note', {}, said.join(' '));
      }
    }
    if (relations.length === 0) return;
    const byId = new Map(marks.map((mark) => [mark.id, this.#ids.get(mark)]));
    const list = xml.add(standOff, 'listRelation');
    for (const relation of relations) {
      const ends = { active: `#${byId.get(relation.from) ?? ''}`, passive: `#${byId.get(relation.to) ?? ''}` };
      xml.add(list, 'relation', { name: labelName(relation.type), ...ends });
    }
  }
}

/** Marks that can stand inline, in text order, and the others. */
function divide(
  marks: readonly ExportMark[],
  paragraphs: readonly Span[],
): { readonly inline: readonly ExportMark[]; readonly apart: readonly ExportMark[] } {
  const apart = new Set<ExportMark>();
  let at = 0;
  const whole = marks.filter((mark) => {
    const span = coverOf(mark);
    while (at < paragraphs.length && (paragraphs[at]?.end ?? 0) <= span.start) at++;
    const paragraph = paragraphs[at];
    if (mark.spans.length === 1 && paragraph !== undefined && contains(paragraph, span)) return true;
    apart.add(mark);
    return false;
  });
  const { kept, dropped } = nest(whole);
  for (const mark of dropped) apart.add(mark);
  return { inline: kept, apart: marks.filter((mark) => apart.has(mark)) };
}

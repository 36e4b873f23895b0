import type { Entity } from '../annotation/model';
import { CodePoints } from '../article/offsets';
import { bratAttributes, bratReference } from './bratAttributes';
import { BratConfiguration } from './bratConfig';
import { readBrat } from './bratRead';
import { fragmentsOf, oneLine } from './bratSpans';
import { HOLDS_ALL, type Format } from './format';
import { labelName } from './labelNames';
import { jsonLine } from './lines';
import { toDetails } from './markRecord';
import type { ExportDocument, ExportMark } from './model';
import { outputPath } from './stem';

/**
 * brat standoff (brat.nlplab.org/standoff.html): `.txt` and `.ann` beside each other, offsets in code
 * points of the `.txt`, whose line ends are line feeds. What brat has no line for stands as JSON in a
 * note of type `AzNews`, so that it comes back.
 */
export const brat: Format = {
  id: 'brat',
  extension: 'ann',
  offsetUnit: 'code-point',
  layout: 'folder',
  textless: false,
  training: false,
  endings: 'keep',
  holds: {
    ...HOLDS_ALL,
    edges: 'ink',
    lineEnds: 'lf',
    labels: 'name',
    document: new Set(['entity', 'relation', 'relation.details']),
  },
  ownLosses: ['input.invalid', 'mark.not-found', 'text.absent'],
  *write(documents, options) {
    const configuration = new BratConfiguration(options.labelOrder);
    for (const document of documents) {
      configuration.add(document);
      yield { path: outputPath(document.file, 'txt'), text: document.text };
      yield { path: outputPath(document.file, 'ann'), text: annotationLines(document) };
    }
    yield { path: 'annotation.conf', text: configuration.annotations() };
    yield { path: 'visual.conf', text: configuration.visuals() };
  },
  read: readBrat,
};

function annotationLines(document: ExportDocument): string {
  const { text, marks, relations } = document;
  const points = new CodePoints(text);
  const entities = new Map(document.entities.map((entity) => [entity.id, entity]));
  const ids = new Map<string, string>();
  const lines: string[] = [];
  const count = { T: 0, A: 0, N: 0, R: 0, '#': 0 };
  const put = (kind: keyof typeof count, middle: string, tail?: string): string => {
    const id = `${kind}${++count[kind]}`;
    lines.push(tail === undefined ? `${id}\t${middle}\n` : `${id}\t${middle}\t${tail}\n`);
    return id;
  };
  for (const mark of marks) {
    const fragments = fragmentsOf(text, mark.spans);
    const offsets = fragments.map((span) => `${points.fromUnits(span.start)} ${points.fromUnits(span.end)}`).join(';');
    const id = put(
      'T',
      `${mark.label} ${offsets}`,
      fragments.map((span) => text.slice(span.start, span.end)).join(' '),
    );
    ids.set(mark.id, id);
    for (const [name, value] of bratAttributes(mark))
      put('A', value === true ? `${name} ${id}` : `${name} ${id} ${value}`);
    const entity = mark.entity === undefined ? undefined : entities.get(mark.entity);
    if (entity !== undefined)
      put('N', `Reference ${id} ${bratReference(entity.id, entity.link)}`, oneLine(entity.name));
    if (mark.base !== undefined) put('#', `Base ${id}`, oneLine(mark.base));
    if (mark.note !== undefined) put('#', `AnnotatorNotes ${id}`, oneLine(mark.note));
    const spans =
      mark.spans.length > 1
        ? mark.spans.map(({ start, end }) => [points.fromUnits(start), points.fromUnits(end)])
        : undefined;
    put('#', `AzNews ${id}`, jsonLine(details(mark, spans, entity, document)).trimEnd());
  }
  for (const relation of relations) {
    const from = ids.get(relation.from);
    const to = ids.get(relation.to);
    if (from === undefined || to === undefined) continue;
    const id = put('R', `${labelName(relation.type)} Arg1:${from} Arg2:${to}`);
    const { id: ours, type, annotator, status } = relation;
    put('#', `AzNews ${id}`, jsonLine({ id: ours, type, annotator, status }).trimEnd());
  }
  return lines.join('');
}

/** What brat has no line for. */
function details(
  mark: ExportMark,
  spans: readonly number[][] | undefined,
  entityRecord: Entity | undefined,
  { guidelines }: ExportDocument,
): object {
  return { id: mark.id, spans, ...toDetails(mark), guidelines, entityRecord };
}

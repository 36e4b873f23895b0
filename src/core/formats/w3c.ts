import { CodePoints } from '../article/offsets';
import type { Entity } from '../annotation/model';
import { HOLDS_ALL, type Format, type SourceFile, type WriteOptions } from './format';
import { parseJson } from './lines';
import type { LossLog } from './loss';
import { codePointCounter, fromDetails, isObject, toDetails, type Counter } from './markRecord';
import type { Span } from '../span';
import { byPlace, type ExportDocument, type ExportMark, type Quote } from './model';
import { outputPath } from './stem';

const CONTEXT = 'http://www.w3.org/ns/anno.jsonld';
const ARTICLE = 'urn:aznews:article:';

/** Code points of context on each side of a quote. */
const AROUND = 32;

type Json = Readonly<Record<string, unknown>>;

/**
 * W3C Web Annotation (www.w3.org/TR/annotation-model): a list of annotations, each with the label as a
 * tag and two selectors, by quote and by position in code points of the article's text. A discontinuous
 * mark has several targets. What the model has no word for stands as JSON in a describing body.
 */
export const w3c: Format = {
  id: 'w3c',
  extension: 'jsonld',
  offsetUnit: 'code-point',
  layout: 'article',
  textless: true,
  training: false,
  endings: 'keep',
  holds: { ...HOLDS_ALL, text: 'none', document: new Set(['entity', 'entity.details']) },
  ownLosses: ['input.invalid', 'mark.not-found'],
  *write(documents, options) {
    for (const document of documents) {
      const counter = codePointCounter(new CodePoints(document.text));
      const entities = new Map(document.entities.map((entity) => [entity.id, entity]));
      const annotations = document.marks.map((mark) => toAnnotation(mark, document, entities, counter, options));
      const lines = annotations.map((annotation) => JSON.stringify(annotation));
      const text = lines.length === 0 ? '[]\n' : `[\n${lines.join(',\n')}\n]\n`;
      yield { path: outputPath(document.file, 'jsonld'), text, main: true };
    }
  },
  *read(file, _options, log) {
    const value = parseJson([...file.chunks].join('').replace(/^\ufeff/u, ''));
    const page = isObject(value) && Array.isArray(value['items']) ? value['items'] : value;
    if (!Array.isArray(page)) {
      log.add('input.invalid', file.name, { text: 'JSON' });
      return;
    }
    yield* readAnnotations(page, file, log);
  },
};

function toAnnotation(
  mark: ExportMark,
  document: ExportDocument,
  entities: ReadonlyMap<string, Entity>,
  counter: Counter,
  options: WriteOptions,
): unknown {
  const { text } = document;
  const source = ARTICLE + encodeURIComponent(document.id);
  const entity = mark.entity === undefined ? undefined : entities.get(mark.entity);
  const targets = mark.spans.map(({ start, end }) => ({
    source,
    selector: [
      ...(options.noText
        ? []
        : [
            {
              type: 'TextQuoteSelector',
              exact: text.slice(start, end),
              prefix: Array.from(text.slice(Math.max(0, start - 2 * AROUND), start))
                .slice(-AROUND)
                .join(''),
              suffix: Array.from(text.slice(end, end + 2 * AROUND))
                .slice(0, AROUND)
                .join(''),
            },
          ]),
      { type: 'TextPositionSelector', start: counter.out(start), end: counter.out(end) },
    ],
  }));
  const details = {
    id: mark.id,
    file: document.file,
    ...toDetails(mark),
    guidelines: document.guidelines,
    entityRecord: entity,
  };
  const link = entity?.link;
  return {
    '@context': CONTEXT,
    id: `urn:aznews:annotation:${encodeURIComponent(document.id)}:${encodeURIComponent(mark.id)}`,
    type: 'Annotation',
    motivation: 'classifying',
    creator: mark.annotator === undefined ? undefined : { type: 'Person', name: mark.annotator },
    body: [
      { type: 'TextualBody', purpose: 'tagging', value: mark.label },
      ...(mark.note === undefined ? [] : [{ type: 'TextualBody', purpose: 'commenting', value: mark.note }]),
      ...(link !== undefined && /^https?:\/\//u.test(link)
        ? [{ type: 'SpecificResource', purpose: 'identifying', source: link }]
        : []),
      { type: 'TextualBody', purpose: 'describing', format: 'application/json', value: JSON.stringify(details) },
    ],
    target: targets.length === 1 ? targets[0] : targets,
  };
}

/** Annotations of each source as one document; spans count code points, for the text is elsewhere. */
function* readAnnotations(page: readonly unknown[], file: SourceFile, log: LossLog): Generator<ExportDocument> {
  const bySource = new Map<string, { file: string; marks: ExportMark[]; entities: Map<string, Entity> }>();
  for (const [i, annotation] of page.entries()) {
    const targets = isObject(annotation) ? objects(annotation['target']) : [];
    const source = targets[0]?.['source'];
    const place = readTargets(targets);
    if (!isObject(annotation) || typeof source !== 'string' || place === undefined) {
      log.add('mark.not-found', file.name, { line: i + 1, text: JSON.stringify(annotation)?.slice(0, 80) });
      continue;
    }
    const bodies = objects(annotation['body']);
    const details = ourDetails(bodies);
    const name = typeof details['file'] === 'string' ? details['file'] : nameOf(source);
    let found = bySource.get(source);
    if (found === undefined) bySource.set(source, (found = { file: name, marks: [], entities: new Map() }));
    const label = bodies.find((body) => body['purpose'] === 'tagging' || body['purpose'] === 'classifying')?.['value'];
    const note = bodies.find((body) => body['purpose'] === 'commenting')?.['value'];
    const read = fromDetails({ ...details, note });
    found.marks.push({
      ...read,
      ...place,
      id: typeof details['id'] === 'string' ? details['id'] : `#${i + 1}`,
      label: typeof label === 'string' ? label : 'LABEL',
      annotator: read.annotator ?? creatorOf(annotation),
    });
    const entity = details['entityRecord'];
    if (isEntity(entity)) found.entities.set(entity.id, entity);
  }
  for (const [source, { file: name, marks, entities }] of bySource) {
    yield {
      id: nameOf(source),
      file: name,
      text: '',
      textOrigin: 'none',
      bodyStart: 0,
      fields: {},
      status: 'new',
      foreign: true,
      marks: marks.sort(byPlace),
      entities: [...entities.values()],
      relations: [],
      orphans: 0,
    };
  }
}

/** A value that JSON-LD lets be one or a list. */
function objects(value: unknown): Json[] {
  return (Array.isArray(value) ? value : [value]).filter(isObject);
}

function readTargets(targets: readonly Json[]): Pick<ExportMark, 'spans' | 'quotes'> | undefined {
  const spans: Span[] = [];
  const quotes: Quote[] = [];
  for (const target of targets) {
    const selectors = objects(target['selector']);
    const { start, end } = selectors.find((selector) => selector['type'] === 'TextPositionSelector') ?? {};
    if (typeof start === 'number' && typeof end === 'number' && start < end) spans.push({ start, end });
    const quoted = selectors.find((selector) => selector['type'] === 'TextQuoteSelector') ?? {};
    const { exact, prefix, suffix } = quoted;
    if (typeof exact !== 'string' || exact === '') continue;
    quotes.push({
      exact,
      prefix: typeof prefix === 'string' ? prefix : undefined,
      suffix: typeof suffix === 'string' ? suffix : undefined,
    });
  }
  return spans.length === 0 && quotes.length === 0 ? undefined : { spans, quotes };
}

function ourDetails(bodies: readonly Json[]): Json {
  const body = bodies.find((one) => one['purpose'] === 'describing' && one['format'] === 'application/json');
  const value = typeof body?.['value'] === 'string' ? parseJson(body['value']) : undefined;
  return isObject(value) ? value : {};
}

function creatorOf(annotation: Json): string | undefined {
  const creator = annotation['creator'];
  const name = isObject(creator) ? creator['name'] : creator;
  return typeof name === 'string' ? name : undefined;
}

function nameOf(source: string): string {
  const name = source.startsWith(ARTICLE) ? source.slice(ARTICLE.length) : source.replace(/^.*\//u, '');
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

function isEntity(value: unknown): value is Entity {
  return isObject(value) && [value['id'], value['label'], value['name']].every((part) => typeof part === 'string');
}

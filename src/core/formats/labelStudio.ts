import { DOMImplementation, XMLSerializer } from '@xmldom/xmldom';
import { HOLDS_ALL, type Format, type SourceFile } from './format';
import { inLabelOrder } from './labelOrder';
import { Ledger } from './ledger';
import { counterFor, joinRecord, RECORD_KEY, sideRecord, type LabelledSpan } from './labelled';
import { parseJson } from './lines';
import type { LossLog } from './loss';
import { isObject } from './markRecord';
import { coverOf, textOf, type ExportDocument, type ExportMark } from './model';

/** Names of the controls in the labelling configuration; results refer to them. */
const FROM_NAME = 'label';
const TO_NAME = 'text';

type Json = Readonly<Record<string, unknown>>;

/**
 * Label Studio's tasks (labelstud.io/guide/predictions): offsets in code points, decisions as an
 * annotation, suggestions as a prediction. `label-config.xml` is the labelling configuration.
 */
export const labelStudio: Format = {
  id: 'label-studio',
  extension: 'json',
  offsetUnit: 'code-point',
  layout: 'document',
  textless: false,
  training: false,
  endings: 'keep',
  holds: { ...HOLDS_ALL, discontinuous: false, lineEnds: 'lf' },
  ownLosses: ['input.invalid', 'input.unknown', 'mark.not-found'],
  *write(documents, options) {
    const { labels, relations } = options.ledger ?? new Ledger();
    let separator = '[\n';
    let number = 0;
    for (const document of documents) {
      for (const mark of document.marks) labels.add(mark.label);
      for (const { type } of document.relations) relations.add(type);
      yield { path: '', text: separator + JSON.stringify(toTask(document, ++number, options.predictions)) };
      separator = ',\n';
    }
    yield { path: '', text: separator === '[\n' ? '[]\n' : '\n]\n' };
    yield {
      path: 'label-config.xml',
      text: labelConfig(inLabelOrder(labels, options.labelOrder), [...relations].sort()),
    };
  },
  *read(file, _options, log) {
    const tasks = parseJson([...file.chunks].join('').replace(/^\ufeff/u, ''));
    const list: readonly unknown[] = Array.isArray(tasks) ? tasks : [tasks];
    for (const [i, task] of list.entries()) {
      const document = readTask(task, file, i + 1, log);
      if (document !== undefined) yield document;
    }
  },
};

function toTask(document: ExportDocument, number: number, asPredictions: boolean): unknown {
  const counter = counterFor(document.text, undefined);
  const region = (mark: ExportMark): unknown => ({
    id: mark.id,
    from_name: FROM_NAME,
    to_name: TO_NAME,
    type: 'labels',
    value: {
      start: counter.out(coverOf(mark).start),
      end: counter.out(coverOf(mark).end),
      text: textOf(mark, document.text),
      labels: [mark.label],
    },
    ...(mark.note === undefined ? {} : { meta: { text: [mark.note] } }),
  });
  const relations = document.relations.map((relation) => ({
    type: 'relation',
    from_id: relation.from,
    to_id: relation.to,
    direction: 'right',
    labels: [relation.type],
  }));
  const decided = document.marks.filter((mark) => mark.decision === 'accepted').map(region);
  const suggested = document.marks.filter((mark) => mark.decision === 'suggested').map(region);
  const model = document.recognizer ?? 'aznews';
  const prediction = (result: readonly unknown[]): unknown => ({ model_version: model, result });
  return {
    // its converter takes no task without a number
    id: number,
    data: { [TO_NAME]: document.text, id: document.id, [RECORD_KEY]: sideRecord(document) },
    annotations: asPredictions
      ? []
      : [{ was_cancelled: false, ground_truth: false, result: [...decided, ...relations] }],
    predictions: asPredictions
      ? [prediction([...decided, ...suggested, ...relations])]
      : suggested.length > 0
        ? [prediction(suggested)]
        : [],
  };
}

/** Colours of the labels, the built-in ones as in the editor's light theme. */
const COLOURS = ['#d9822b', '#3b7dd8', '#2e8b57', '#8a4fbe', '#b8860b', '#2f8f9d', '#c0476b', '#5d6d7e'];

function labelConfig(labels: readonly string[], relations: readonly string[]): string {
  const xml = new DOMImplementation().createDocument(null, 'View');
  const root = xml.documentElement;
  const add = (
    parent: NonNullable<typeof root>,
    name: string,
    attributes: Readonly<Record<string, string>>,
  ): NonNullable<typeof root> => {
    const element = xml.createElement(name);
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
    parent.appendChild(xml.createTextNode('\n'));
    parent.appendChild(element);
    return element;
  };
  if (root === null) return '';
  const links = add(root, 'Relations', {});
  for (const value of relations) add(links, 'Relation', { value });
  const group = add(root, 'Labels', { name: FROM_NAME, toName: TO_NAME });
  for (const [i, label] of labels.entries()) {
    add(group, 'Label', { value: label, background: COLOURS[i % COLOURS.length] ?? '' });
  }
  add(root, 'Text', { name: TO_NAME, value: `$${TO_NAME}`, granularity: 'symbol' });
  return `${new XMLSerializer().serializeToString(xml)}\n`;
}

function readTask(task: unknown, file: SourceFile, number: number, log: LossLog): ExportDocument | undefined {
  const data = isObject(task) && isObject(task['data']) ? task['data'] : undefined;
  const text = data?.[TO_NAME];
  if (!isObject(task) || data === undefined || typeof text !== 'string') {
    log.add('input.invalid', file.name, { line: number, text: 'data.text' });
    return undefined;
  }
  // of several annotations of one task the last that was not cancelled is the newest
  const annotations = objects(task['annotations']).filter((one) => one['was_cancelled'] !== true);
  const decided = annotations[annotations.length - 1];
  const results = [
    ...objects(decided?.['result']).map((result) => ({ result, decision: 'accepted' as const })),
    ...objects(objects(task['predictions'])[0]?.['result']).map((result) => ({
      result,
      decision: 'suggested' as const,
    })),
  ];
  const counter = counterFor(text, undefined);
  const shown: LabelledSpan[] = [];
  for (const { result, decision } of results) {
    if (result['type'] === 'relation') continue;
    const span = toSpan(result, (count) => counter.in(count));
    if (span === undefined) log.add('input.unknown', file.name, { line: number, text: String(result['type']) });
    else shown.push({ ...span, decision });
  }
  const id = data['id'];
  const record = isObject(data[RECORD_KEY]) ? data[RECORD_KEY] : typeof id === 'string' ? { id, file: id } : undefined;
  return joinRecord(text, shown, record, file, number, log);
}

function objects(value: unknown): readonly Json[] {
  return Array.isArray(value) ? value.filter(isObject) : [];
}

function toSpan(result: Json, units: (count: number) => number): LabelledSpan | undefined {
  const value = isObject(result['value']) ? result['value'] : {};
  const { start, end, labels } = value;
  const label: unknown = Array.isArray(labels) ? labels[0] : undefined;
  if (typeof start !== 'number' || typeof end !== 'number' || typeof label !== 'string') return undefined;
  const id = result['id'];
  return { id: typeof id === 'string' ? id : undefined, start: units(start), end: units(end), label };
}

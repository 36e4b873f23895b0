import { documentRecord, readDocumentRecord } from './documentRecord';
import { HOLDS_ALL, type Format } from './format';
import { plainDocument } from './importing/plain';
import { jsonLine, jsonObjects } from './lines';

/** Our own format: one article a line, nothing lost. */
export const jsonl: Format = {
  id: 'jsonl',
  extension: 'jsonl',
  offsetUnit: 'code-point',
  layout: 'lines',
  textless: true,
  training: false,
  endings: 'keep',
  holds: HOLDS_ALL,
  ownLosses: ['input.invalid', 'mark.not-found', 'text.absent'],
  *write(documents, options) {
    for (const document of documents) yield { path: '', text: jsonLine(documentRecord(document, options.noText)) };
  },
  *read(file, options, log) {
    for (const { line, object } of jsonObjects(file.chunks, file.name, log)) {
      const field = (name: string): string | undefined => {
        const value = object[name];
        return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
      };
      const document =
        options.columns === undefined
          ? readDocumentRecord(object, file, line, log)
          : plainDocument(field, options.columns, `${file.name}-${line}`, line, log);
      if (document !== undefined) yield document;
    }
  },
};

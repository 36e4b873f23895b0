import { isMap, isScalar, isSeq, parseDocument, Document, YAMLSeq } from 'yaml';
import { fold } from '../azerbaijani/casing';

/** One thing to write into a `names.yaml`. */
export type NamesEdit =
  | { readonly kind: 'always'; readonly label: string; readonly name: string }
  | { readonly kind: 'never'; readonly text: string; readonly label?: string };

/**
 * The file's text with the entry, comments and all else kept. What said the opposite goes. The same text
 * where the entry is there already; nothing where the file cannot be read.
 */
export function editNames(yaml: string | undefined, edit: NamesEdit, heading: string): string | undefined {
  if (yaml === undefined || yaml.trim() === '') {
    const fresh = new Document({});
    put(fresh, edit);
    return `${heading}\n${write(fresh)}`;
  }
  const document: Document = parseDocument(yaml, { logLevel: 'silent', prettyErrors: false });
  if (document.errors.length > 0 || (document.contents !== null && !isMap(document.contents))) return undefined;
  document.contents ??= document.createNode({});
  return put(document, edit) ? write(document) : yaml;
}

function write(document: Document): string {
  return document.toString({ lineWidth: 0 });
}

/** Returns whether anything changed. */
function put(document: Document, edit: NamesEdit): boolean {
  const [own, other] = edit.kind === 'always' ? (['names', 'never'] as const) : (['never', 'names'] as const);
  const wanted = fold(edit.kind === 'always' ? edit.name : edit.text);
  const dropped = drop(document, other, wanted, edit.label);
  const rows = sequence(document, own);
  if (rows === undefined) return dropped;
  if (rows.items.some((item) => matches(item, wanted, edit.label))) return dropped;
  const entry =
    edit.kind === 'always'
      ? { name: edit.name, label: edit.label }
      : { text: edit.text, ...(edit.label !== undefined && { label: edit.label }) };
  rows.add(document.createNode(entry));
  return true;
}

/** The list under a key, made where it is missing; nothing where something else stands there. */
function sequence(document: Document, key: string): YAMLSeq | undefined {
  const node = document.get(key);
  if (isSeq(node)) {
    // `names: []` would go on in one line
    if (node.items.length === 0) node.flow = false;
    return node;
  }
  if (node !== undefined && node !== null) return undefined;
  const rows = new YAMLSeq();
  document.set(key, rows);
  return rows;
}

function drop(document: Document, key: string, wanted: string, label: string | undefined): boolean {
  const rows = document.get(key);
  if (!isSeq(rows)) return false;
  const kept = rows.items.filter((item) => !matches(item, wanted, label));
  const dropped = kept.length < rows.items.length;
  rows.items = kept;
  return dropped;
}

/** Whether an entry of either list speaks of the name, under this label or under none in particular. */
function matches(item: unknown, wanted: string, label: string | undefined): boolean {
  if (isScalar(item)) return typeof item.value === 'string' && fold(item.value) === wanted;
  if (!isMap(item)) return false;
  const own = item.get('label');
  const written = item.get('name') ?? item.get('text');
  return typeof written === 'string' && fold(written) === wanted && (own === undefined || own === label);
}

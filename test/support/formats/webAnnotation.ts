/**
 * What the Web Annotation recommendation says an annotation MUST have and be (www.w3.org/TR/annotation-model,
 * sections 3.1 to 4.2), for the parts of the model that we write. In our own words, after its test schemas.
 */
export function annotationFaults(value: unknown): string[] {
  const faults: string[] = [];
  const must = (holds: boolean, what: string): void => void (holds || faults.push(what));
  const annotation = object(value);
  const contexts = list(annotation['@context']);
  must(contexts.includes('http://www.w3.org/ns/anno.jsonld'), '3.1 @context');
  must(isIri(annotation['id']) && !Array.isArray(annotation['id']), '3.1 id is one IRI');
  must(list(annotation['type']).includes('Annotation'), '3.1 type');
  must(list(annotation['target']).length > 0, '3.1 target');
  must(
    list(annotation['motivation']).every((one) => MOTIVATIONS.has(String(one))),
    '3.3.5 motivation',
  );
  for (const body of list(annotation['body']).map(object)) {
    if (body['type'] === 'TextualBody') {
      must(typeof body['value'] === 'string', '3.2.4 value');
      must(body['source'] === undefined, '3.2.4 a textual body is no resource');
    } else {
      must(isIri(body['source'] ?? body['id']), '4 source');
    }
    must(
      list(body['purpose']).every((one) => MOTIVATIONS.has(String(one))),
      '3.3.5 purpose',
    );
  }
  for (const target of list(annotation['target']).map(object)) {
    must(isIri(target['source']) && !Array.isArray(target['source']), '4 source');
    for (const selector of list(target['selector']).map(object)) {
      if (selector['type'] === 'TextQuoteSelector') {
        for (const key of ['exact', 'prefix', 'suffix'] as const)
          must(typeof selector[key] === 'string' || (key !== 'exact' && selector[key] === undefined), `4.2.4 ${key}`);
      } else if (selector['type'] === 'TextPositionSelector') {
        const { start, end } = selector;
        must(isCount(start) && isCount(end) && Number(start) <= Number(end), '4.2.5 start and end');
      } else {
        faults.push('4.2 selector');
      }
    }
  }
  for (const agent of list(annotation['creator'])) {
    must(typeof agent === 'string' || list(object(agent)['name']).length <= 1, '3.3.1 creator');
  }
  return faults;
}

const MOTIVATIONS: ReadonlySet<string> = new Set([
  'assessing',
  'bookmarking',
  'classifying',
  'commenting',
  'describing',
  'editing',
  'highlighting',
  'identifying',
  'linking',
  'moderating',
  'questioning',
  'replying',
  'tagging',
]);

type Json = Readonly<Record<string, unknown>>;

function object(value: unknown): Json {
  return typeof value === 'object' && value !== null ? (value as Json) : {};
}

function list(value: unknown): readonly unknown[] {
  return value === undefined ? [] : Array.isArray(value) ? value : [value];
}

function isIri(value: unknown): boolean {
  return typeof value === 'string' && /^[a-z][a-z0-9+.-]*:[^\s<>"{}|\\^`]+$/iu.test(value);
}

function isCount(value: unknown): boolean {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0;
}

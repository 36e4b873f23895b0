import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import jsonld from 'jsonld';
import { W3CTextFormat, type W3CTextAnnotation } from '@recogito/text-annotator';
import { output } from './outputs';

const ANNOTATIONS = (): W3CTextAnnotation[] => JSON.parse(output('w3c', '1.azn.jsonld')) as W3CTextAnnotation[];

/** The part of the Web Annotation context that we use: names of terms as the recommendation defines them. */
const OA = 'http://www.w3.org/ns/oa#';
const CONTEXT = {
  '@context': {
    id: { '@type': '@id', '@id': '@id' },
    type: { '@type': '@id', '@id': '@type' },
    ...Object.fromEntries(
      ['Annotation', 'SpecificResource', 'TextualBody', 'TextQuoteSelector', 'TextPositionSelector'].map((name) => [
        name,
        `${OA}${name}`,
      ]),
    ),
    classifying: `${OA}classifying`,
    tagging: `${OA}tagging`,
    commenting: `${OA}commenting`,
    describing: `${OA}describing`,
    identifying: `${OA}identifying`,
    Person: 'http://xmlns.com/foaf/0.1/Person',
    name: 'http://xmlns.com/foaf/0.1/name',
    creator: { '@type': '@id', '@id': 'http://purl.org/dc/terms/creator' },
    format: 'http://purl.org/dc/elements/1.1/format',
    value: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#value',
    body: { '@type': '@id', '@id': `${OA}hasBody` },
    target: { '@type': '@id', '@id': `${OA}hasTarget` },
    source: { '@type': '@id', '@id': `${OA}hasSource` },
    selector: { '@type': '@id', '@id': `${OA}hasSelector` },
    motivation: { '@type': '@vocab', '@id': `${OA}motivatedBy` },
    purpose: { '@type': '@vocab', '@id': `${OA}hasPurpose` },
    exact: `${OA}exact`,
    prefix: `${OA}prefix`,
    suffix: `${OA}suffix`,
    start: { '@type': 'http://www.w3.org/2001/XMLSchema#nonNegativeInteger', '@id': `${OA}start` },
    end: { '@type': 'http://www.w3.org/2001/XMLSchema#nonNegativeInteger', '@id': `${OA}end` },
  },
};

/** The library's types know neither safe mode nor the list that it gives. */
const toQuads = jsonld.toRDF as unknown as (input: object, options: object) => Promise<readonly object[]>;

/** Quads of an annotation; in safe mode the library refuses whatever the context does not know. */
async function quads(annotation: object): Promise<readonly object[]> {
  const documentLoader = (url: string): Promise<{ contextUrl: undefined; documentUrl: string; document: object }> => {
    assert.equal(url, 'http://www.w3.org/ns/anno.jsonld');
    return Promise.resolve({ contextUrl: undefined, documentUrl: url, document: CONTEXT });
  };
  return toQuads(annotation, { documentLoader, safe: true });
}

describe('Web Annotations', () => {
  it('are JSON-LD without unknown terms, by jsonld', async () => {
    for (const annotation of ANNOTATIONS()) assert.ok((await quads(annotation)).length > 10);
  });

  it('with an unknown term are refused', async () => {
    const [first] = ANNOTATIONS();
    await assert.rejects(quads({ ...first, bodie: 'x' }));
  });

  it("are read by Recogito's parser, and without a position they are not", () => {
    const annotations = ANNOTATIONS();
    const [first] = annotations;
    assert.ok(first);
    const source = Array.isArray(first.target) ? '' : first.target.source;
    const adapter = W3CTextFormat(source, undefined as never);
    const failed = annotations.filter((annotation) => adapter.parse(annotation).error !== undefined);
    assert.deepEqual(failed, []);
    const target = { source, selector: [{ type: 'TextQuoteSelector', exact: 'x' }] };
    assert.ok(adapter.parse({ ...first, target } as never).error);
  });
});

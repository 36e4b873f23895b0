import assert from 'node:assert/strict';
import { createTextPositionSelectorMatcher, createTextQuoteSelectorMatcher } from '@apache-annotator/dom';
import { JSDOM } from 'jsdom';
import { before, describe, it } from 'mocha';
import { nastyDocument } from '../fixtures/formats/nasty';
import { annotationFaults } from '../support/formats/webAnnotation';
import { output } from './outputs';

interface Selector {
  readonly type: string;
  readonly exact: string;
  readonly prefix?: string;
  readonly suffix?: string;
  readonly start: number;
  readonly end: number;
}

interface Target {
  readonly selector: readonly Selector[];
}

type Annotation = Readonly<Record<string, unknown>> & { readonly target: Target | readonly Target[] };

const annotations = (): Annotation[] => JSON.parse(output('w3c', '1.azn.jsonld')) as Annotation[];
const targets = (): Target[] => annotations().flatMap(({ target }) => target);

/** Texts that a matcher of Apache Annotator finds on a page with nothing but the article's text. */
async function found(matcher: (scope: Node) => AsyncIterable<Range>, page: Node): Promise<string[]> {
  const texts: string[] = [];
  for await (const range of matcher(page)) texts.push(range.toString());
  return texts;
}

describe('Web Annotations on a page, by Apache Annotator', () => {
  let page: Node;

  before(() => {
    const { document, NodeFilter, Node: NodeType } = new JSDOM('<!doctype html><p></p>').window;
    // the library looks for these where a browser has them
    Object.assign(globalThis, { NodeFilter, Node: NodeType });
    page = document.querySelector('p') as unknown as Node;
    page.appendChild(document.createTextNode(nastyDocument().text));
  });

  it('are found by quote and by position', async () => {
    for (const { selector } of targets()) {
      const quote = selector.find(({ type }) => type === 'TextQuoteSelector');
      const position = selector.find(({ type }) => type === 'TextPositionSelector');
      assert.ok(quote && position);
      const byQuote = await found(createTextQuoteSelectorMatcher({ ...quote, type: 'TextQuoteSelector' }), page);
      assert.deepEqual(byQuote, [quote.exact]);
      const wanted = { type: 'TextPositionSelector' as const, start: position.start, end: position.end };
      assert.deepEqual(await found(createTextPositionSelectorMatcher(wanted), page), [quote.exact]);
    }
  });

  it('are not with positions in UTF-16 units or another prefix', async () => {
    const [first] = targets();
    const [quote, position] = first?.selector ?? [];
    assert.ok(quote && position);
    const off = { type: 'TextPositionSelector' as const, start: position.start + 1, end: position.end + 1 };
    assert.notDeepEqual(await found(createTextPositionSelectorMatcher(off), page), [quote.exact]);
    const other = { ...quote, type: 'TextQuoteSelector' as const, prefix: 'başqa' };
    assert.deepEqual(await found(createTextQuoteSelectorMatcher(other), page), []);
  });
});

describe('Web Annotations by what the recommendation says they must be', () => {
  it('have nothing wrong', () => {
    for (const annotation of annotations()) assert.deepEqual(annotationFaults(annotation), []);
  });

  it('broken ones have', () => {
    const [first] = annotations();
    const [target] = targets();
    for (const change of [
      { '@context': undefined },
      { id: 'no IRI' },
      { type: 'Note' },
      { target: undefined },
      { motivation: 'naming' },
      { body: { type: 'TextualBody', value: 1 } },
      { target: { ...target, selector: [{ type: 'TextPositionSelector', start: 2.5, end: 1 }] } },
    ])
      assert.notDeepEqual(annotationFaults({ ...first, ...change }), []);
  });
});

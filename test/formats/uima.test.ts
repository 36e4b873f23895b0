import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { validateXML } from 'xmllint-wasm';
import { nastyDocument } from '../fixtures/formats/nasty';
import { outputs, output } from './outputs';

/** Canonical XML (C14N) of a file by libxml2: well-formed, one spelling of every attribute. */
async function canonical(contents: string): Promise<string> {
  const { valid, normalized, rawOutput } = await validateXML({
    xml: { fileName: 'x.xml', contents },
    normalization: 'c14n',
    maxMemoryPages: 4096,
  });
  if (!valid) throw new Error(rawOutput);
  return normalized;
}

interface Element {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
}

function elements(xml: string): Element[] {
  const list: Element[] = [];
  for (const [, name = '', rest = ''] of xml.matchAll(/<([\w:.]+)((?:\s[\w:.]+="[^"]*")*)\s*>/gu)) {
    const attributes = [...rest.matchAll(/([\w:.]+)="([^"]*)"/gu)].map(([, key = '', value = '']): [string, string] => [
      key,
      decode(value),
    ]);
    list.push({ name, attributes: new Map(attributes) });
  }
  return list;
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' };

function decode(value: string): string {
  return value
    .replace(/&#x([0-9A-F]+);/giu, (_whole, code: string) => String.fromCodePoint(parseInt(code, 16)))
    .replace(/&(\w+);/gu, (_whole, name: string) => ENTITIES[name] ?? '');
}

/** What is wrong with a CAS by its type system: unknown features, members that are not there, offsets beyond the text. */
function faults(xmi: readonly Element[], types: string): string[] {
  const known = new Map(
    [...types.matchAll(/<typeDescription>\s*<name>([^<]+)<\/name>([^]*?)<\/typeDescription>/gu)].map(
      ([, name = '', rest = '']): [string, string[]] => [
        name.split('.').pop() ?? '',
        [...rest.matchAll(/<featureDescription>\s*<name>([^<]+)</gu)].map(([, feature = '']) => feature),
      ],
    ),
  );
  known.set('DocumentAnnotation', ['language']);
  const list: string[] = [];
  const text = xmi.find(({ name }) => name === 'cas:Sofa')?.attributes.get('sofaString') ?? '';
  const ids = new Set(xmi.map(({ attributes }) => attributes.get('xmi:id')));
  for (const { name, attributes } of xmi) {
    if (name === 'cas:View') {
      for (const member of (attributes.get('members') ?? '').split(' '))
        if (!ids.has(member)) list.push(`member ${member}`);
    }
    if (/^(?:cas|xmi):/u.test(name)) continue;
    const features = known.get(name.split(':')[1] ?? '');
    if (features === undefined) list.push(`type ${name}`);
    for (const key of attributes.keys()) {
      if (!['xmi:id', 'sofa', 'begin', 'end'].includes(key) && features?.includes(key) !== true)
        list.push(`feature ${key}`);
    }
    if (Number(attributes.get('end')) > text.length || Number(attributes.get('begin')) > Number(attributes.get('end')))
      list.push('offset');
  }
  return list;
}

describe('UIMA XMI, by libxml2 and its type system', () => {
  it('fits its type system, and a foreign feature or a lost member does not', async () => {
    const types = output('uima-xmi', 'TypeSystem.xml');
    const files = [...outputs('uima-xmi')].filter(([path]) => path.endsWith('.xmi'));
    assert.equal(files.length, 3);
    for (const [, contents] of files) assert.deepEqual(faults(elements(await canonical(contents)), types), []);
    const nasty = await canonical(output('uima-xmi', '1.azn.xmi'));
    assert.notDeepEqual(faults(elements(nasty.replace(' language="az"', ' tongue="az"')), types), []);
    assert.notDeepEqual(faults(elements(nasty.replace('members="2 ', 'members="99999 ')), types), []);
    await assert.rejects(canonical(output('uima-xmi', '1.azn.xmi').replace('</xmi:XMI>', '')));
  });

  it('has each mark where the text has it, in UTF-16 units', async () => {
    const xmi = elements(await canonical(output('uima-xmi', '1.azn.xmi')));
    const document = nastyDocument();
    assert.equal(xmi.find(({ name }) => name === 'cas:Sofa')?.attributes.get('sofaString'), document.text);
    const found = xmi
      .filter(({ name }) => name === 'ner:NamedEntity')
      .map(
        ({ attributes }) =>
          `${attributes.get('value')} ${document.text.slice(Number(attributes.get('begin')), Number(attributes.get('end')))}`,
      );
    const wanted = document.marks.map(
      ({ label, spans }) => `${label} ${document.text.slice(spans[0]?.start, spans[spans.length - 1]?.end)}`,
    );
    assert.deepEqual(found.sort(), wanted.sort());
  });
});

interface CasJson {
  '%TYPES': Record<string, Record<string, unknown>>;
  '%FEATURE_STRUCTURES': Record<string, unknown>[];
  '%VIEWS': { _InitialView: { '%SOFA': number; '%MEMBERS': number[] } };
}

/** Words that Python does not take as names of arguments; cassis makes classes of types, with features as arguments. */
const PYTHON_KEYWORDS =
  /^(?:and|as|assert|async|await|break|class|continue|def|del|elif|else|except|finally|for|from|global|if|import|in|is|lambda|nonlocal|not|or|pass|raise|return|try|while|with|yield|None|True|False|xmiID)$/u;

/** What cassis would stumble over in a CAS of JSON 0.4: order, references, features without type, keywords, offsets. */
function casFaults(cas: CasJson): string[] {
  const structures = cas['%FEATURE_STRUCTURES'];
  const faults: string[] = [];
  const [sofa] = structures;
  if (sofa?.['%TYPE'] !== 'uima.cas.Sofa') return ['the text comes first'];
  const length = String(sofa['sofaString']).length;
  const ids = new Set(structures.map((structure) => structure['%ID']));
  for (const [name, type] of Object.entries(cas['%TYPES'])) {
    if (type['%NAME'] !== name || typeof type['%SUPER_TYPE'] !== 'string') faults.push(`type ${name}`);
    for (const [key, feature] of Object.entries(type)) {
      if (key.startsWith('%')) continue;
      if (PYTHON_KEYWORDS.test(key)) faults.push(`keyword ${key}`);
      if (typeof (feature as { '%RANGE'?: unknown })['%RANGE'] !== 'string') faults.push(`range of ${key}`);
    }
  }
  for (const structure of structures.slice(1)) {
    const type = String(structure['%TYPE']);
    const known = type === 'uima.tcas.DocumentAnnotation' ? { language: 1 } : cas['%TYPES'][type];
    if (known === undefined) faults.push(`type ${type}`);
    for (const key of Object.keys(structure)) {
      if (key.startsWith('%') || ['@sofa', 'begin', 'end'].includes(key)) continue;
      if (known?.[key.replace(/^@/u, '')] === undefined) faults.push(`feature ${key}`);
      if (key.startsWith('@') && !ids.has(structure[key])) faults.push(`reference ${key}`);
    }
    const { begin, end } = structure as { begin: number; end: number };
    if (structure['@sofa'] !== sofa['%ID'] || !(begin >= 0 && begin <= end && end <= length)) faults.push('place');
  }
  if (!cas['%VIEWS']._InitialView['%MEMBERS'].every((id) => ids.has(id))) faults.push('member');
  return faults;
}

describe('UIMA JSON, as cassis reads it', () => {
  it('has nothing that it would stumble over', () => {
    for (const file of outputs('uima-json').values()) assert.deepEqual(casFaults(JSON.parse(file) as CasJson), []);
  });

  it('with a feature named by a keyword, a lost reference or an offset beyond the text has', () => {
    const good = output('uima-json', '1.azn.json');
    for (const [from, to] of [
      ['"Governor"', '"from"'],
      ['"%RANGE": "uima.cas.String"', '"%RANG": "uima.cas.String"'],
      ['"@Governor": ', '"@Governor": 9'],
      ['"end": ', '"end": 9999'],
      ['"%TYPE": "aznews.Mark"', '"%TYPE": "aznews.Mork"'],
    ] as const) {
      assert.ok(good.includes(from), from);
      assert.notDeepEqual(casFaults(JSON.parse(good.replace(from, to)) as CasJson), [], from);
    }
  });
});

describe('UIMA JSON', () => {
  it('says the same as the XMI', async () => {
    const cas = JSON.parse(output('uima-json', '1.azn.json')) as CasJson;
    const xmi = elements(await canonical(output('uima-xmi', '1.azn.xmi')));
    const inJson = cas['%FEATURE_STRUCTURES']
      .filter((structure) => structure['%TYPE'] === 'de.tudarmstadt.ukp.dkpro.core.api.ner.type.NamedEntity')
      .map(({ begin, end, value }) => JSON.stringify([begin, end, value]));
    const inXmi = xmi
      .filter(({ name }) => name === 'ner:NamedEntity')
      .map(({ attributes }) =>
        JSON.stringify([Number(attributes.get('begin')), Number(attributes.get('end')), attributes.get('value')]),
      );
    assert.deepEqual(inJson, inXmi);
    const ids = new Set(cas['%FEATURE_STRUCTURES'].map((structure) => structure['%ID']));
    assert.ok(cas['%VIEWS']._InitialView['%MEMBERS'].every((id) => ids.has(id)));
    for (const structure of cas['%FEATURE_STRUCTURES']) {
      const type = cas['%TYPES'][String(structure['%TYPE'])] ?? {};
      const own = Object.keys(structure).filter(
        (key) => !/^%|^@sofa$|^begin$|^end$|^sofa|^mimeType$|^language$/u.test(key),
      );
      for (const key of own) assert.ok(key.replace(/^@/u, '') in type, key);
    }
  });
});

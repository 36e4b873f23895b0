import type { Format } from './format';
import { outputPath } from './stem';
import { CAS_HOLDS, CAS_TYPES, featureStructures, SOFA_ID } from './uimaCas';
import { XmlDocument } from './xml';
import type { ExportDocument } from './model';

const CAS_NAMESPACE = 'http:///uima/cas.ecore';

/** UIMA CAS as XMI, with `TypeSystem.xml` beside it (uima.apache.org, XMI CAS serialisation). */
export const uimaXmi: Format = {
  id: 'uima-xmi',
  extension: 'xmi',
  offsetUnit: 'utf-16',
  layout: 'folder',
  textless: false,
  training: false,
  endings: 'keep',
  holds: CAS_HOLDS,
  ownLosses: [],
  *write(documents) {
    for (const document of documents) yield { path: outputPath(document.file, 'xmi'), text: toXmi(document) };
    yield { path: 'TypeSystem.xml', text: typeSystem() };
  },
};

function toXmi(document: ExportDocument): string {
  const xml = new XmlDocument('http://www.omg.org/XMI', 'xmi:XMI');
  xml.set(xml.root, { 'xmi:version': '2.0' });
  const types = ['uima.tcas.DocumentAnnotation', ...CAS_TYPES.map((type) => type.name)].map(ecoreName);
  xml.declare({ cas: CAS_NAMESPACE, ...Object.fromEntries(types.map(({ prefix, namespace }) => [prefix, namespace])) });
  xml.add(xml.root, 'cas:NULL', { 'xmi:id': 0 }, undefined, CAS_NAMESPACE);
  const structures = featureStructures(document);
  for (const { id, type, begin, end, features, references } of structures) {
    const { prefix, namespace, name } = ecoreName(type);
    const attributes = { 'xmi:id': id, sofa: SOFA_ID, begin, end, ...features, ...references };
    xml.add(xml.root, `${prefix}:${name}`, attributes, undefined, namespace);
  }
  const sofa = { 'xmi:id': SOFA_ID, sofaNum: 1, sofaID: '_InitialView', mimeType: 'text', sofaString: document.text };
  xml.add(xml.root, 'cas:Sofa', sofa, undefined, CAS_NAMESPACE);
  const members = structures.map((structure) => structure.id).join(' ');
  xml.add(xml.root, 'cas:View', { sofa: SOFA_ID, members }, undefined, CAS_NAMESPACE);
  return xml.toString();
}

/** A UIMA type name as XMI writes it: the package becomes a namespace. */
function ecoreName(type: string): { readonly prefix: string; readonly namespace: string; readonly name: string } {
  const parts = type.split('.');
  const name = parts.pop() ?? type;
  // the packages of two DKPro types end alike, so the prefix takes the part before
  const prefix =
    parts[parts.length - 1] === 'type' ? (parts[parts.length - 2] ?? 'type') : (parts[parts.length - 1] ?? 'type');
  return { prefix, namespace: `http:///${parts.join('/')}.ecore`, name };
}

/** The type system of every CAS that we write. */
function typeSystem(): string {
  const xml = new XmlDocument('http://uima.apache.org/resourceSpecifier', 'typeSystemDescription');
  const types = xml.add(xml.root, 'types');
  for (const { name, features, references } of CAS_TYPES) {
    const type = xml.add(types, 'typeDescription');
    xml.add(type, 'name', {}, name);
    xml.add(type, 'description');
    xml.add(type, 'supertypeName', {}, 'uima.tcas.Annotation');
    if (features.length + references.length === 0) continue;
    const list = xml.add(type, 'features');
    const ranges = [
      ...features.map((feature) => [feature, 'uima.cas.String'] as const),
      ...references.map((feature) => [feature, 'aznews.Mark'] as const),
    ];
    for (const [feature, range] of ranges) {
      const description = xml.add(list, 'featureDescription');
      xml.add(description, 'name', {}, feature);
      xml.add(description, 'description');
      xml.add(description, 'rangeTypeName', {}, range);
    }
  }
  return xml.toString();
}

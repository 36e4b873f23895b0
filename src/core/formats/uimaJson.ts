import type { Format } from './format';
import { outputPath } from './stem';
import { CAS_HOLDS, CAS_TYPES, featureStructures, MARK, SOFA_ID } from './uimaCas';
import type { ExportDocument } from './model';

/** UIMA CAS as JSON 0.4, its type system inside (github apache/uima-uimaj-io-jsoncas). */
export const uimaJson: Format = {
  id: 'uima-json',
  extension: 'json',
  offsetUnit: 'utf-16',
  layout: 'article',
  textless: false,
  training: false,
  endings: 'keep',
  holds: CAS_HOLDS,
  ownLosses: [],
  *write(documents) {
    for (const document of documents) {
      yield {
        path: outputPath(document.file, 'json'),
        text: `${JSON.stringify(toCas(document), undefined, 1)}\n`,
        main: true,
      };
    }
  },
};

function toCas(document: ExportDocument): unknown {
  const structures = featureStructures(document);
  return {
    '%TYPES': Object.fromEntries(CAS_TYPES.map((type) => [type.name, typeRecord(type)])),
    '%FEATURE_STRUCTURES': [
      {
        '%ID': SOFA_ID,
        '%TYPE': 'uima.cas.Sofa',
        sofaNum: 1,
        sofaID: '_InitialView',
        mimeType: 'text',
        sofaString: document.text,
      },
      ...structures.map(({ id, type, begin, end, features, references }) => ({
        '%ID': id,
        '%TYPE': type,
        '@sofa': SOFA_ID,
        begin,
        end,
        ...features,
        ...Object.fromEntries(Object.entries(references).map(([name, target]) => [`@${name}`, target])),
      })),
    ],
    '%VIEWS': {
      _InitialView: { '%SOFA': SOFA_ID, '%MEMBERS': structures.map(({ id }) => id) },
    },
  };
}

function typeRecord(type: (typeof CAS_TYPES)[number]): unknown {
  const feature = (name: string, range: string): [string, unknown] => [name, { '%NAME': name, '%RANGE': range }];
  return {
    '%NAME': type.name,
    '%SUPER_TYPE': 'uima.tcas.Annotation',
    ...Object.fromEntries([
      ...type.features.map((name) => feature(name, 'uima.cas.String')),
      ...type.references.map((name) => feature(name, MARK)),
    ]),
  };
}

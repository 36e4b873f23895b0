import type { Entity, Relation } from '../annotation/model';
import { formatPartialDate } from '../article/article';
import { HOLDS_ALL, type Holds } from './format';
import { coverOf, type ExportDocument, type ExportMark } from './model';
import { tokenGrid } from './tokenGrid';
import { NAMED_ENTITY } from './webannoTsv';

/** What a CAS holds with our types in it. Offsets are UTF-16 units, as in Java. */
export const CAS_HOLDS: Holds = {
  ...HOLDS_ALL,
  discontinuous: false,
  characters: 'xml',
  document: new Set(['date', 'fields', 'record', 'entity', 'relation', 'relation.details']),
};

export const SENTENCE = 'de.tudarmstadt.ukp.dkpro.core.api.segmentation.type.Sentence';
const TOKEN = 'de.tudarmstadt.ukp.dkpro.core.api.segmentation.type.Token';
export const MARK = 'aznews.Mark';
export const ARTICLE = 'aznews.Article';
export const RELATION = 'aznews.Relation';

/** Types that a reader must know; no feature is called by a keyword of Python, which cassis could not read, with their features; all are annotations and all features but references are strings. */
export const CAS_TYPES: readonly {
  readonly name: string;
  readonly features: readonly string[];
  readonly references: readonly string[];
}[] = [
  { name: SENTENCE, features: [], references: [] },
  { name: TOKEN, features: [], references: [] },
  { name: NAMED_ENTITY, features: ['value', 'identifier'], references: [] },
  {
    name: MARK,
    features: [
      'markId',
      'label',
      'status',
      'reason',
      'base',
      'timexType',
      'timexValue',
      'timexMod',
      'timexQuant',
      'timexFreq',
      'entityId',
      'entityName',
      'entityLink',
      'attributes',
      'note',
      'annotator',
      'origin',
      'recognizer',
      'rule',
      'confidence',
    ],
    references: [],
  },
  {
    name: ARTICLE,
    features: [
      'articleId',
      'file',
      'date',
      'title',
      'source',
      'url',
      'author',
      'status',
      'note',
      'annotator',
      'recognizer',
      'guidelines',
    ],
    references: [],
  },
  {
    name: RELATION,
    features: ['relationId', 'relationType', 'annotator', 'status'],
    references: ['Governor', 'Dependent'],
  },
];

/** One annotation of the CAS. */
export interface FeatureStructure {
  readonly id: number;
  readonly type: string;
  readonly begin: number;
  readonly end: number;
  readonly features: Readonly<Record<string, string | undefined>>;
  readonly references: Readonly<Record<string, number>>;
}

/** Id of the sofa, which comes first in every CAS that we write. */
export const SOFA_ID = 1;

/** Annotations of a document, with ids from 2 on in the order of the list. */
export function featureStructures(document: ExportDocument): FeatureStructure[] {
  const list: FeatureStructure[] = [];
  const add = (
    type: string,
    begin: number,
    end: number,
    features: FeatureStructure['features'] = {},
    references: FeatureStructure['references'] = {},
  ): number => {
    const id = SOFA_ID + 1 + list.length;
    list.push({ id, type, begin, end, features, references });
    return id;
  };
  const { text } = document;
  add('uima.tcas.DocumentAnnotation', 0, text.length, { language: 'az' });
  add(ARTICLE, 0, text.length, articleFeatures(document));
  for (const sentence of tokenGrid(text, document.marks.map(coverOf), [])) {
    add(SENTENCE, sentence.start, sentence.end);
    for (const token of sentence.tokens) add(TOKEN, token.start, token.end);
  }
  const entities = new Map(document.entities.map((entity) => [entity.id, entity]));
  const ids = new Map<string, { id: number; mark: ExportMark }>();
  for (const mark of document.marks) {
    const { start, end } = coverOf(mark);
    const entity = mark.entity === undefined ? undefined : entities.get(mark.entity);
    if (mark.decision !== 'rejected') {
      add(NAMED_ENTITY, start, end, { value: mark.label, identifier: entity?.link ?? mark.timex?.value });
    }
    ids.set(mark.id, { id: add(MARK, start, end, markFeatures(mark, entity)), mark });
  }
  for (const relation of document.relations) {
    const from = ids.get(relation.from);
    const to = ids.get(relation.to);
    if (from === undefined || to === undefined) continue;
    const { start, end } = coverOf(from.mark);
    add(RELATION, start, end, relationFeatures(relation), { Governor: from.id, Dependent: to.id });
  }
  return list;
}

type Features = FeatureStructure['features'];

function articleFeatures({ date, fields, ...document }: ExportDocument): Features {
  const { id, file, status, note, annotator, recognizer, guidelines } = document;
  return {
    articleId: id,
    file,
    date: date && formatPartialDate(date),
    ...fields,
    ...{ status, note, annotator, recognizer, guidelines },
  };
}

function markFeatures(mark: ExportMark, entity: Entity | undefined): Features {
  return {
    markId: mark.id,
    label: mark.label,
    status: mark.decision,
    reason: mark.reason,
    base: mark.base,
    timexType: mark.timex?.type,
    timexValue: mark.timex?.value,
    timexMod: mark.timex?.mod,
    timexQuant: mark.timex?.quant,
    timexFreq: mark.timex?.freq,
    entityId: mark.entity,
    entityName: entity?.name,
    entityLink: entity?.link,
    attributes: mark.attributes && JSON.stringify(mark.attributes),
    note: mark.note,
    annotator: mark.annotator,
    origin: mark.origin,
    recognizer: mark.recognizer,
    rule: mark.rule,
    confidence: mark.confidence?.toString(),
  };
}

function relationFeatures({ id, type, annotator, status }: Relation): Features {
  return { relationId: id, relationType: type, annotator, status };
}

import { stringify } from 'yaml';

/** How the sides of a split are called at the hub, and the folder in which each lies. */
const SIDES: Readonly<Record<string, { readonly split: string; readonly path: string }>> = {
  '': { split: 'train', path: '**/*.jsonl' },
  train: { split: 'train', path: 'train/**/*.jsonl' },
  dev: { split: 'validation', path: 'dev/**/*.jsonl' },
  test: { split: 'test', path: 'test/**/*.jsonl' },
};

const STRINGS = ['id', 'document', 'date', 'guidelines'];
const MENTION_STRINGS = [
  'label',
  'base',
  'type',
  'value',
  'mod',
  'quant',
  'freq',
  'entity',
  'link',
  'annotator',
  'origin',
  'recognizer',
  'rule',
];

const string = (name: string): object => ({ name, dtype: 'string' });

/**
 * The dataset card: where the rows of each split are, the type of every column (a column without one
 * would be refused), and the names of the tags by number.
 */
export function datasetCard(names: readonly string[], rows: ReadonlyMap<string, number>): string {
  const sides = rows.size === 0 ? [''] : [...rows.keys()];
  const matter = {
    language: ['az'],
    task_categories: ['token-classification'],
    task_ids: ['named-entity-recognition'],
    configs: [{ config_name: 'default', data_files: sides.map((side) => SIDES[side] ?? { split: side, path: side }) }],
    dataset_info: {
      features: [
        ...STRINGS.map(string),
        { name: 'tokens', sequence: 'string' },
        {
          name: 'ner_tags',
          sequence: { class_label: { names: Object.fromEntries(names.map((name, i) => [String(i), name])) } },
        },
        { name: 'ner_tag_names', sequence: 'string' },
        { name: 'offsets', sequence: { sequence: 'int64' } },
        {
          name: 'mentions',
          list: [
            string('id'),
            { name: 'first', dtype: 'int64' },
            { name: 'last', dtype: 'int64' },
            ...MENTION_STRINGS.map(string),
            { name: 'confidence', dtype: 'float64' },
          ],
        },
      ],
    },
  };
  const counts = sides.map((side) => `${SIDES[side]?.split ?? side}: ${rows.get(side) ?? 0}`).join(', ');
  return [
    `---\n${stringify(matter)}---\n`,
    '# Named entities and dates in Azerbaijani news\n',
    `Sentences: ${counts}. \`ner_tags\` are numbers of the tags below, -100 where nobody decided;`,
    '`ner_tag_names` has the same in words. `offsets` are code points of the text of the article named in',
    '`document`; `mentions` says of each mention its tokens, base form, date value, entity and how it came about.\n',
    names.map((name, i) => `${i}. \`${name}\``).join('\n'),
    '',
  ].join('\n');
}

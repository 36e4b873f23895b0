import { DOCUMENT_FIELDS, MARK_FIELDS, type Format } from './format';

/** A format's row of the table in the documentation. */
export function tableRow(format: Format): string {
  const { holds } = format;
  const missing = [
    ...(holds.text === 'exact' ? [] : [holds.text === 'none' ? 'text' : 'blanks']),
    ...(holds.discontinuous ? [] : ['gaps in marks']),
    ...MARK_FIELDS.filter((field) => !holds.marks.has(field)),
    ...DOCUMENT_FIELDS.filter((field) => !holds.document.has(field)).map((field) =>
      field === 'fields' ? 'title and source' : field,
    ),
  ];
  const layout =
    format.layout === 'lines' || format.layout === 'document'
      ? 'one'
      : format.layout === 'article'
        ? 'one an article'
        : 'several';
  const cells = [
    `\`${format.id}\``,
    `${layout}, \`.${format.extension}\``,
    format.offsetUnit,
    format.read === undefined ? '' : '✓',
    format.training ? '✓' : '',
    format.endings,
    holds.sharing,
    [...new Set(missing)].join(', '),
    format.ownLosses.map((code) => `\`${code}\``).join(', '),
  ];
  return `| ${cells.join(' | ')} |`;
}

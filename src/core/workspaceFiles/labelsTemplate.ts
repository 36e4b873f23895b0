import { BUILTIN_SCHEMA, LABEL_LINES } from '../annotation/labelSchema';

/** Words of the starting file, in the user's language. */
export interface TemplateWords {
  /** What the file is for, several lines. */
  readonly heading: string;
  readonly name: (label: string) => string;
  readonly guidelines: (label: string) => string;
  /** What an own label might be: its name, guidelines and the comment above it. */
  readonly example: { readonly comment: string; readonly name: string; readonly guidelines: string };
}

/** A `labels.yaml` to begin with: the six built-in labels as they are, and one of one's own in comments. */
export function labelsTemplate(words: TemplateWords): string {
  const labels = BUILTIN_SCHEMA.labels.map(({ id, key = '', color }, index) =>
    [
      `  - id: ${id}`,
      `    name: ${quoted(words.name(id))}`,
      `    key: ${key}`,
      `    color: ${typeof color === 'string' ? color : quoted(color.light)}`,
      `    line: ${LABEL_LINES[index] ?? 'under'}`,
      `    guidelines: ${quoted(words.guidelines(id))}`,
    ].join('\n'),
  );
  const example = [
    words.example.comment,
    '- id: PRODUCT',
    `  name: ${quoted(words.example.name)}`,
    '  key: R',
    '  color: { light: "#00756A", dark: "#5FD3C4" }',
    '  line: box',
    `  guidelines: ${quoted(words.example.guidelines)}`,
    '  mayContain: [ORG]',
    '  attributes:',
    '    - { name: kind, type: choice, choices: [device, vehicle, other], default: other }',
    '    - { name: sure, type: boolean, default: true }',
  ].join('\n');
  return `${commented(words.heading, '')}\nlabels:\n${labels.join('\n')}\n${commented(example, '  ')}\n`;
}

function quoted(text: string): string {
  return JSON.stringify(text);
}

function commented(text: string, indent: string): string {
  return text.replace(/^/gmu, `${indent}# `);
}

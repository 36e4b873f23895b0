import { bratAttributes } from './bratAttributes';
import { labelName } from './labelNames';
import { inLabelOrder } from './labelOrder';
import type { ExportDocument } from './model';

/** Background colours for brat's page, in the order in which labels come; the built-in labels keep theirs. */
const COLOURS: Readonly<Record<string, string>> = {
  PERSON: '#ffccaa',
  ORG: '#8fb2ff',
  LOC: '#aaffb0',
  TITLE: '#e6c8ff',
  EVENT: '#ffe08a',
  DATE: '#b8e6e6',
};

const SPARE = ['#ffb3c7', '#c7e59a', '#b0c4de', '#f5deb3', '#d8bfd8', '#a0e0c0'];

/** Collects what brat's configuration must name: it refuses types that it does not know. */
export class BratConfiguration {
  readonly #labels = new Set<string>();
  readonly #relations = new Set<string>();
  readonly #attributes = new Map<string, Set<string>>();

  constructor(private readonly order: readonly string[] | undefined) {}

  add(document: ExportDocument): void {
    for (const mark of document.marks) {
      this.#labels.add(mark.label);
      for (const [name, value] of bratAttributes(mark)) {
        const values = this.#attributes.get(name) ?? new Set();
        if (value !== true) values.add(value);
        this.#attributes.set(name, values);
      }
    }
    for (const relation of document.relations) this.#relations.add(labelName(relation.type));
  }

  /** `annotation.conf`. */
  annotations(): string {
    const attributes = [...this.#attributes].map(([name, values]) =>
      values.size === 0 ? `${name}\tArg:<ENTITY>` : `${name}\tArg:<ENTITY>, Value:${[...values].sort().join('|')}`,
    );
    return [
      '[entities]',
      ...inLabelOrder(this.#labels, this.order),
      '[relations]',
      '<OVERLAP>\tArg1:<ENTITY>, Arg2:<ENTITY>, <OVL-TYPE>:<ANY>',
      ...[...this.#relations].sort().map((type) => `${type}\tArg1:<ENTITY>, Arg2:<ENTITY>`),
      '[events]',
      '[attributes]',
      ...attributes.sort(),
      '',
    ].join('\n');
  }

  /** `visual.conf`. */
  visuals(): string {
    let spare = 0;
    const drawn = inLabelOrder(this.#labels, this.order).map((label) => {
      const colour = COLOURS[label] ?? SPARE[spare++ % SPARE.length] ?? '#dddddd';
      return `${label}\tbgColor:${colour}`;
    });
    return [
      '[labels]',
      ...inLabelOrder(this.#labels, this.order).map((label) => `${label} | ${label}`),
      '[drawing]',
      'SPAN_DEFAULT\tfgColor:black, bgColor:lightgreen, borderColor:darken',
      'ARC_DEFAULT\tcolor:black, arrowHead:triangle-5',
      ...drawn,
      '',
    ].join('\n');
  }
}

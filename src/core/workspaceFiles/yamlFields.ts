import { isMap, isPair, isScalar, isSeq, type Node, type Pair, type YAMLMap } from 'yaml';
import type { Problem, ProblemArgs, ProblemCode } from '../problem';
import type { Span } from '../span';

/** Reads the fields of one YAML mapping; what does not fit becomes a problem at its place and is left out. */
export class YamlFields {
  protected readonly pairs = new Map<string, Pair>();
  private readonly read = new Set<string>();

  constructor(
    readonly map: YAMLMap,
    readonly at: Span,
    protected readonly problems: Problem[],
  ) {
    for (const pair of map.items) {
      if (isPair(pair) && isScalar(pair.key)) this.pairs.set(String(pair.key.value), pair);
    }
  }

  has(field: string): boolean {
    return this.pairs.has(field);
  }

  /** Place of a field's value, else of its key, else of the mapping's own key. */
  spanOf(field: string): Span {
    const pair = this.pairs.get(field);
    return spanOfNode(pair?.value) ?? spanOfNode(pair?.key) ?? this.at;
  }

  keySpan(field: string): Span {
    return spanOfNode(this.pairs.get(field)?.key) ?? this.at;
  }

  keys(): string[] {
    return [...this.pairs.keys()];
  }

  problem(
    code: ProblemCode,
    field: string | undefined,
    args: ProblemArgs = {},
    severity: Problem['severity'] = 'error',
  ): void {
    const span = field === undefined ? this.at : this.spanOf(field);
    this.problems.push({ code, severity, span, args: field === undefined ? args : { field, ...args } });
  }

  text(field: string): string | undefined {
    const value = this.scalar(field);
    if (value === undefined) return undefined;
    if (typeof value === 'string' && value.trim() !== '') return value.trim();
    this.problem('yaml.type', field, { expected: 'text' });
    return undefined;
  }

  /** A text, also where YAML takes it for a number, as a digit that names a key. */
  scalarText(field: string): string | undefined {
    const value = this.scalar(field);
    return typeof value === 'number' ? String(value) : this.text(field);
  }

  /** A text, number or truth value. */
  value(field: string): string | number | boolean | undefined {
    const value = this.scalar(field);
    if (value === undefined || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
      return value;
    this.problem('yaml.type', field, { expected: 'text, 1, true/false' });
    return undefined;
  }

  isMapping(field: string): boolean {
    return isMap(this.pairs.get(field)?.value);
  }

  flag(field: string): boolean | undefined {
    const value = this.scalar(field);
    if (value === undefined || typeof value === 'boolean') return value;
    this.problem('yaml.type', field, { expected: 'true/false' });
    return undefined;
  }

  whole(field: string): number | undefined {
    const value = this.scalar(field);
    if (value === undefined) return undefined;
    if (typeof value === 'number' && Number.isInteger(value) && value > 0) return value;
    this.problem('yaml.type', field, { expected: '1, 2, 3 …' });
    return undefined;
  }

  oneOf<T extends string>(field: string, known: readonly T[], code: ProblemCode = 'yaml.value.unknown'): T | undefined {
    const value = this.text(field);
    if (value === undefined) return undefined;
    const found = known.find((item) => item === value);
    if (found === undefined) this.problem(code, field, { value, known: known.join(', ') });
    return found;
  }

  texts(field: string): readonly string[] | undefined {
    const node = this.node(field);
    if (node === undefined) return undefined;
    if (isSeq(node)) {
      const texts = node.items.map((item) =>
        isScalar(item) && typeof item.value === 'string' ? item.value.trim() : '',
      );
      if (!texts.includes('')) return texts;
    }
    this.problem('yaml.type', field, { expected: '[text, …]' });
    return undefined;
  }

  /** The mapping under a field, with this one's problems. */
  fields(field: string): this | undefined {
    const node = this.node(field);
    if (node === undefined) return undefined;
    if (isMap(node)) return this.#like(node, this.keySpan(field));
    this.problem('yaml.type', field, { expected: 'key: value' });
    return undefined;
  }

  /** The mappings of a list. */
  rows(field: string): readonly this[] {
    const node = this.node(field);
    if (node === undefined) return [];
    if (isSeq(node) && node.items.every((item) => isMap(item))) {
      return node.items.map((item) => this.#like(item, spanOfNode(item) ?? this.at));
    }
    this.problem('yaml.type', field, { expected: '- key: value' });
    return [];
  }

  /** The items of a list: a mapping, or a bare text. */
  textsOrRows(field: string): readonly (this | { readonly text: string; readonly at: Span })[] {
    const node = this.node(field);
    if (node === undefined) return [];
    if (!isSeq(node)) {
      this.problem('yaml.type', field, { expected: '- …' });
      return [];
    }
    return node.items.flatMap((item): (this | { text: string; at: Span })[] => {
      const at = spanOfNode(item) ?? this.at;
      if (isMap(item)) return [this.#like(item, at)];
      if (isScalar(item) && typeof item.value === 'string' && item.value.trim() !== '')
        return [{ text: item.value.trim(), at }];
      this.problems.push({ code: 'yaml.type', severity: 'error', span: at, args: { field, expected: 'text' } });
      return [];
    });
  }

  /** Places of the items of a list, for problems with one of them. */
  itemSpans(field: string): readonly Span[] {
    const node = this.pairs.get(field)?.value;
    return isSeq(node) ? node.items.map((item) => spanOfNode(item) ?? this.at) : [];
  }

  /** Says which fields nobody asked for. */
  finish(): void {
    for (const field of this.pairs.keys()) {
      if (this.read.has(field)) continue;
      this.problems.push({
        code: 'yaml.field.unknown',
        severity: 'warning',
        span: this.keySpan(field),
        args: { field },
      });
    }
  }

  #like(map: YAMLMap, at: Span): this {
    const Same = this.constructor as new (map: YAMLMap, at: Span, problems: Problem[]) => this;
    return new Same(map, at, this.problems);
  }

  protected node(field: string): Node | undefined {
    this.read.add(field);
    const value = this.pairs.get(field)?.value;
    return value === null || value === undefined || (isScalar(value) && value.value === null)
      ? undefined
      : (value as Node);
  }

  protected scalar(field: string): unknown {
    const node = this.node(field);
    if (node === undefined) return undefined;
    return isScalar(node) ? node.value : node;
  }
}

function spanOfNode(node: unknown): Span | undefined {
  const range = (node as Node | null | undefined)?.range;
  return range ? { start: range[0], end: range[1] } : undefined;
}

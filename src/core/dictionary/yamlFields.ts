import { isMap, isPair, isScalar, isSeq, type Node, type Pair, type YAMLMap } from 'yaml';
import type { Problem, ProblemArgs, ProblemCode } from '../problem';
import type { Span } from '../span';
import type { Bilingual, FormerName } from './entry';

/** Reads the fields of one YAML mapping; what does not fit becomes a problem at its place and is left out. */
export class YamlFields {
  private readonly pairs = new Map<string, Pair>();
  private readonly read = new Set<string>();

  constructor(
    readonly map: YAMLMap,
    readonly at: Span,
    private readonly problems: Problem[],
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
    this.problem('titles.type', field, { expected: 'text' });
    return undefined;
  }

  flag(field: string): boolean | undefined {
    const value = this.scalar(field);
    if (value === undefined || typeof value === 'boolean') return value;
    this.problem('titles.type', field, { expected: 'true/false' });
    return undefined;
  }

  whole(field: string): number | undefined {
    const value = this.scalar(field);
    if (value === undefined) return undefined;
    if (typeof value === 'number' && Number.isInteger(value) && value > 0) return value;
    this.problem('titles.type', field, { expected: '1, 2, 3 …' });
    return undefined;
  }

  oneOf<T extends string>(field: string, known: readonly T[]): T | undefined {
    const value = this.text(field);
    if (value === undefined) return undefined;
    const found = known.find((item) => item === value);
    if (found === undefined) this.problem('titles.value.unknown', field, { value, known: known.join(', ') });
    return found;
  }

  /** A date as `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
  date(field: string): string | undefined {
    const value = this.scalar(field);
    if (value === undefined) return undefined;
    const written = typeof value === 'number' ? String(value) : value;
    if (typeof written === 'string' && /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/u.test(written))
      return written;
    this.problem('titles.date.malformed', field, { value: typeof written === 'string' ? written : '' });
    return undefined;
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
    this.problem('titles.type', field, { expected: '[text, …]' });
    return undefined;
  }

  /** The mapping under a field, with this one's problems. */
  fields(field: string): YamlFields | undefined {
    const node = this.node(field);
    if (node === undefined) return undefined;
    if (isMap(node)) return new YamlFields(node, this.keySpan(field), this.problems);
    this.problem('titles.type', field, { expected: 'key: value' });
    return undefined;
  }

  /** The mappings of a list. */
  rows(field: string): readonly YamlFields[] {
    const node = this.node(field);
    if (node === undefined) return [];
    if (isSeq(node) && node.items.every((item) => isMap(item))) {
      return node.items.map((item) => new YamlFields(item, spanOfNode(item) ?? this.at, this.problems));
    }
    this.problem('titles.type', field, { expected: '- key: value' });
    return [];
  }

  bilingual(field: string): Bilingual | undefined {
    const both = this.fields(field);
    if (both === undefined) return undefined;
    const az = both.text('az');
    const en = both.text('en');
    both.finish();
    if (az !== undefined && en !== undefined) return { az, en };
    this.problem('titles.field.missing', field, { missing: az === undefined ? 'az' : 'en' });
    return undefined;
  }

  former(field: string): readonly FormerName[] | undefined {
    if (!this.has(field)) return undefined;
    return this.rows(field).flatMap((row) => {
      const name = row.text('name');
      const from = row.date('from');
      const to = row.date('to');
      row.finish();
      if (name === undefined) row.problem('titles.field.missing', undefined, { missing: 'name' });
      return name === undefined
        ? []
        : [{ name, ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) }];
    });
  }

  /** Says which fields nobody asked for. */
  finish(): void {
    for (const field of this.pairs.keys()) {
      if (this.read.has(field)) continue;
      this.problems.push({
        code: 'titles.field.unknown',
        severity: 'warning',
        span: this.keySpan(field),
        args: { field },
      });
    }
  }

  private node(field: string): Node | undefined {
    this.read.add(field);
    const value = this.pairs.get(field)?.value;
    return value === null || value === undefined || (isScalar(value) && value.value === null)
      ? undefined
      : (value as Node);
  }

  private scalar(field: string): unknown {
    const node = this.node(field);
    if (node === undefined) return undefined;
    return isScalar(node) ? node.value : node;
  }
}

function spanOfNode(node: unknown): Span | undefined {
  const range = (node as Node | null | undefined)?.range;
  return range ? { start: range[0], end: range[1] } : undefined;
}

/** As much of a JSON Schema as completion reads. */
export interface JsonSchema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly description?: string;
  readonly enum?: readonly (string | number | boolean)[];
  readonly anyOf?: readonly JsonSchema[];
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly additionalProperties?: boolean | JsonSchema;
  readonly items?: JsonSchema;
  readonly definitions?: Readonly<Record<string, JsonSchema>>;
}

/** Where a cursor stands in a YAML file of ours: in a key, or in the value of one. */
export interface YamlPlace {
  /** Keys from the top; `[]` for an item of a list. */
  readonly path: readonly string[];
  /** The key whose value is being written; absent where a key is. For an item of a list of texts `[]`. */
  readonly key?: string;
  /** Keys that the mapping has already. */
  readonly present: readonly string[];
  /** Where what is being written begins, in UTF-16 units of the line. */
  readonly from: number;
}

/** What may be written at a place. */
export interface YamlOffer {
  readonly kind: 'key' | 'value';
  readonly text: string;
  readonly description?: string;
  /** For a key: what its value is, so that the adapter lays it out. */
  readonly value?: 'scalar' | 'mapping' | 'list';
}

interface Line {
  /** Columns of the dashes of list items. */
  readonly dashes: readonly number[];
  /** Column of what follows the dashes. */
  readonly column: number;
  readonly key?: string;
  /** What stands behind the key's colon. */
  readonly rest: string;
}

const LINE = /^(\s*(?:-\s+)*)(?:("?)([^\s"'#:[\]{},-](?:[^:#"]*[^\s:#"])?)\2\s*:(?:\s+(.*))?)?(.*)$/u;

/** Reads a place from the indentation alone, since a file that is being written is seldom valid YAML. */
export function yamlPlaceAt(lines: readonly string[], row: number, column: number): YamlPlace | undefined {
  const written = (lines[row] ?? '').slice(0, column);
  if (/(^|\s)#/u.test(written)) return undefined;
  const here = read(/-$/u.test(written) ? `${written} ` : written);
  const path: string[] = [];
  let col = here.column;
  for (const dash of [...here.dashes].reverse()) {
    path.unshift('[]');
    col = dash;
  }
  let item = here.dashes.length > 0;
  for (let i = row - 1; i >= 0; i--) {
    const line = lines[i] ?? '';
    if (/^\s*(#|$)/u.test(line)) continue;
    const above = read(line);
    const parent = above.key !== undefined && above.rest === '';
    if (parent && (above.column < col || (item && above.column === col && above.dashes.length === 0))) {
      path.unshift(above.key);
      col = above.column;
      item = false;
    } else if (above.column !== col) continue;
    for (const dash of [...above.dashes].reverse()) {
      if (dash >= col) continue;
      path.unshift('[]');
      col = dash;
      item = true;
    }
  }
  const value = here.key !== undefined && /:\s/u.test(written.slice(here.column));
  const list = value ? /^\[(?:[^\]]*,)?\s*/u.exec(here.rest) : null;
  const typed = value ? here.rest.slice(list?.[0].length ?? 0) : written.slice(here.column);
  return {
    path: list === null ? path : [...path, here.key as string],
    ...(value && { key: list === null ? here.key : '[]' }),
    present: siblings(lines, row, here.column),
    from: column - typed.length,
  };
}

function read(line: string): Line {
  const [, lead = '', , key, rest = ''] = LINE.exec(line) ?? [];
  const dashes = [...lead.matchAll(/-/gu)].map(({ index }) => index);
  return {
    dashes,
    column: lead.length,
    ...(key !== undefined && { key }),
    rest: rest.replace(/(^|\s)#.*$/u, '').trimEnd(),
  };
}

/** Keys of the mapping that a row is part of. */
function siblings(lines: readonly string[], row: number, column: number): string[] {
  const keys: string[] = [];
  const collect = (step: 1 | -1): void => {
    for (let i = step === 1 ? row + 1 : row; i >= 0 && i < lines.length; i += step) {
      const text = lines[i] ?? '';
      if (/^\s*(#|$)/u.test(text)) continue;
      const line = read(text);
      const first = line.dashes.at(0) ?? line.column;
      if (first < column && (step === 1 || line.column !== column)) return;
      if (line.column === column && line.key !== undefined && i !== row) keys.push(line.key);
      if (step === -1 && line.dashes.length > 0 && first < column) return;
    }
  };
  collect(-1);
  collect(1);
  return keys;
}

/** Keys, or values of a closed list, that the schema has at a place. */
export function offersAt(schema: JsonSchema, place: YamlPlace): YamlOffer[] {
  let here = alternatives(schema, schema);
  for (const step of place.path) here = here.flatMap((one) => into(one, step, schema));
  if (place.key !== undefined) {
    const values = here.flatMap((one) => into(one, place.key as string, schema)).flatMap(valuesOf);
    return [...new Set(values)].map((text) => ({ kind: 'value', text }));
  }
  return here
    .flatMap(({ properties }) => Object.entries(properties ?? {}))
    .filter(([key]) => !place.present.includes(key))
    .map(([key, value]) => {
      const all = alternatives(value, schema);
      const description = value.description ?? all.find((one) => one.description !== undefined)?.description;
      return { kind: 'key', text: key, ...(description !== undefined && { description }), value: shapeOf(all) };
    });
}

function into(schema: JsonSchema, step: string, root: JsonSchema): JsonSchema[] {
  const more = typeof schema.additionalProperties === 'object' ? schema.additionalProperties : undefined;
  const next = step === '[]' ? schema.items : (schema.properties?.[step] ?? more);
  return next === undefined ? [] : alternatives(next, root);
}

function alternatives(schema: JsonSchema, root: JsonSchema): JsonSchema[] {
  if (schema.$ref !== undefined) {
    const target = root.definitions?.[schema.$ref.replace('#/definitions/', '')];
    return target === undefined ? [] : alternatives(target, root);
  }
  return schema.anyOf === undefined ? [schema] : schema.anyOf.flatMap((one) => alternatives(one, root));
}

function valuesOf(schema: JsonSchema): string[] {
  if (schema.enum !== undefined) return schema.enum.map(String);
  return schema.type === 'boolean' ? ['true', 'false'] : [];
}

function shapeOf(all: readonly JsonSchema[]): 'scalar' | 'mapping' | 'list' {
  if (all.some(({ type, enum: values }) => values !== undefined || (type !== 'object' && type !== 'array')))
    return 'scalar';
  return all.some(({ type }) => type === 'array') ? 'list' : 'mapping';
}

interface Attribute {
  readonly type: string;
  readonly values: readonly string[];
  readonly required: boolean;
}

/** Attributes by element and name, as the `ATTLIST` declarations of a document type say. */
function attributeLists(dtd: string): Map<string, Map<string, Attribute>> {
  const lists = new Map<string, Map<string, Attribute>>();
  const plain = dtd.replace(/<!--[^]*?-->/gu, '');
  for (const [, element = '', body = ''] of plain.matchAll(/<!ATTLIST\s+([\w-]+)\s+([^>]*)>/gu)) {
    const list = lists.get(element) ?? new Map<string, Attribute>();
    const pattern = /([\w:-]+)\s+(\([^)]*\)|[A-Z]+)\s+(#REQUIRED|#IMPLIED|(?:#FIXED\s+)?(?:"[^"]*"|'[^']*'))/gu;
    for (const [, name = '', type = '', use = ''] of body.matchAll(pattern)) {
      const values = type.startsWith('(')
        ? type
            .slice(1, -1)
            .split('|')
            .map((value) => value.trim())
        : [];
      list.set(name, { type: values.length > 0 ? 'enumeration' : type, values, required: use === '#REQUIRED' });
    }
    lists.set(element, list);
  }
  return lists;
}

const TYPES: Readonly<Record<string, RegExp>> = {
  CDATA: /^/u,
  ID: /^[\p{L}_:][\p{L}\p{N}._:-]*$/u,
  IDREF: /^[\p{L}_:][\p{L}\p{N}._:-]*$/u,
  NMTOKEN: /^[\p{L}\p{N}._:-]+$/u,
};

/** What is not valid in a file by the attribute lists of a document type; content models are not looked at. */
export function attributeFaults(xml: string, dtd: string): string[] {
  const lists = attributeLists(dtd);
  const faults: string[] = [];
  const ids = new Set<string>();
  const references: string[] = [];
  for (const [, element = '', body = ''] of xml.matchAll(/<([A-Za-z][\w-]*)((?:\s+[\w:-]+="[^"]*")*)\s*\/?>/gu)) {
    const declared = lists.get(element) ?? new Map<string, Attribute>();
    const given = new Map(
      [...body.matchAll(/([\w:-]+)="([^"]*)"/gu)].map(([, name = '', value = '']) => [name, value]),
    );
    for (const [name, { required }] of declared)
      if (required && !given.has(name)) faults.push(`${element} without ${name}`);
    for (const [name, value] of given) {
      const attribute = declared.get(name);
      if (attribute === undefined) faults.push(`${element}: ${name}`);
      else if (
        attribute.type === 'enumeration' ? !attribute.values.includes(value) : !TYPES[attribute.type]?.test(value)
      )
        faults.push(`${name}="${value}"`);
      if (attribute?.type === 'ID' && ids.size === ids.add(value).size) faults.push(`${value} twice`);
      if (attribute?.type === 'IDREF') references.push(value);
    }
  }
  return [...faults, ...references.filter((id) => !ids.has(id)).map((id) => `no ${id}`)];
}

/** A span annotation of a WebAnno TSV file; offsets in UTF-16 units. */
export interface TsvSpan {
  readonly begin: number;
  readonly end: number;
  readonly features: readonly (string | null)[];
}

export interface TsvFile {
  readonly text: string;
  readonly spans: readonly TsvSpan[];
}

const ROW = /^(\d+)-(\d+)(?:\.(\d+))?\t(\d+)-(\d+)\t([^\t]*)\t(.*)$/u;

/**
 * Reads a file with one span layer as the description of WebAnno TSV 3.3 says (INCEpTION's user guide),
 * strictly: throws with the line where something is not as described.
 */
export function readWebannoTsvStrictly(file: string): TsvFile {
  const lines = file.split('\n');
  const check = (holds: boolean, at: number, what: string): void => {
    if (!holds) throw new Error(`${at + 1}: ${what}`);
  };
  check(lines[0] === '#FORMAT=WebAnno TSV 3.3', 0, 'format');
  const width = /^#T_SP=[\w.]+((?:\|\w+)+)$/u.exec(lines[1] ?? '')?.[1]?.split('|').length ?? 0;
  check(width > 1, 1, 'layer');
  check(lines[2] === '' && (lines.length < 5 || (lines[3] === '' && lines[4] !== '')), 3, 'two empty lines');
  let text = '';
  let announced: string[] = [];
  let sentence = 0;
  let token = 0;
  let last = { start: 0, end: 0, part: 0 };
  const numbered = new Map<string, { begin: number; end: number; features: (string | null)[] }>();
  const spans: TsvSpan[] = [];
  for (const [i, line] of lines.entries()) {
    if (i < 3 || line === '') continue;
    if (line.startsWith('#Text=')) {
      announced.push(unescape(line.slice(6)));
      continue;
    }
    const [, s = '', t = '', part = '0', from = '', to = '', word = '', rest = ''] = ROW.exec(line) ?? [];
    check(s !== '', i, 'row');
    const [begin, end] = [Number(from), Number(to)];
    if (announced.length > 0) {
      check(begin >= text.length, i, 'sentence begins before the last one ended');
      text = text.padEnd(begin - (text === '' ? 0 : 1)).padEnd(begin, '\n') + announced.join('\n');
      announced = [];
      sentence++;
      token = 0;
    }
    if (part === '0') token++;
    check(Number(s) === sentence && Number(t) === token, i, 'number');
    check(part === '0' ? begin >= last.end : begin >= last.start && end <= last.end, i, 'tokens overlap');
    check(part === '0' || Number(part) === last.part + 1, i, 'part');
    check(begin < end && text.slice(begin, end) === word, i, `"${text.slice(begin, end)}" is not "${word}"`);
    last = part === '0' ? { start: begin, end, part: 0 } : { ...last, part: Number(part) };
    const cells = rest.split('\t');
    check(cells.length === width && cells[width - 1] === '', i, 'columns');
    const columns = cells.slice(0, width - 1).map((cell) => (cell === '_' ? [] : cell.split(/(?<!\\)\|/u)));
    check(new Set(columns.map((column) => column.length)).size === 1, i, 'columns stack differently');
    for (const [k, value] of (columns[0] ?? []).entries()) {
      const id = /(?<!\\)\[(\d+)\]$/u.exec(value)?.[1];
      check(id !== undefined || columns[0]?.length === 1, i, 'a stacked annotation without an id');
      const known = id === undefined ? undefined : numbered.get(id);
      if (known !== undefined) {
        known.end = end;
        continue;
      }
      const features = columns.map((column) => {
        const cell = (column[k] ?? '').replace(/(?<!\\)\[\d+\]$/u, '');
        check(!/(?<!\\)(?:\\\\)*[[\]|_;*]/u.test(cell) || cell === '*', i, `"${cell}" is not escaped`);
        return cell === '*' ? null : unescape(cell);
      });
      const span = { begin, end, features };
      spans.push(span);
      if (id !== undefined) numbered.set(id, span);
    }
  }
  return { text, spans };
}

function unescape(text: string): string {
  const names: Readonly<Record<string, string>> = { t: '\t', n: '\n', r: '\r', f: '\f', b: '\b' };
  return text.replace(/\\(->|[^])/gu, (_whole, sign: string) => names[sign] ?? sign);
}

/**
 * What importers of labelling tools ask of a file, in our own words. Offsets count code points, as their
 * servers are written in Python. Each result is a list of labelled texts; what a tool refuses is thrown.
 */

type Json = Readonly<Record<string, unknown>>;

export interface Labelled {
  readonly label: string;
  readonly text: string;
}

/**
 * doccano's import of JSON Lines for sequence labelling (backend/data_import): a text that is not empty, key `label` with
 * start, end and a name; start not negative and before end.
 */
export function importDoccano(file: string, overlapping: boolean): Labelled[][] {
  return file
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const { text, label } = JSON.parse(line) as Json;
      if (typeof text !== 'string' || text === '' || text.includes('\r')) throw new Error('text');
      if (!Array.isArray(label)) throw new Error('label');
      let spans = label.map((entry: unknown) => {
        const [start, end, name] = entry as [number, number, string];
        if (!Number.isInteger(start) || !Number.isInteger(end) || start < 0 || start >= end)
          throw new Error(`span ${JSON.stringify(entry)}`);
        if (typeof name !== 'string' || name === '') throw new Error(`span ${JSON.stringify(entry)}`);
        if (end > Array.from(text).length) throw new Error('beyond the text');
        return { start, end, name };
      });
      if (!overlapping) {
        // the project's default: of spans that overlap the one that begins first stays
        let reach = 0;
        spans = spans.sort((a, b) => a.start - b.start).filter(({ start, end }) => start >= reach && (reach = end) > 0);
      }
      const points = Array.from(text);
      return spans.map(({ start, end, name }) => ({ label: name, text: points.slice(start, end).join('') }));
    });
}

/** Controls of a Label Studio labelling configuration: which names results may refer to, and with which labels. */
function controls(config: string): { from: string; to: string; value: string; labels: Set<string> } {
  const attribute = (tag: string, name: string): string =>
    new RegExp(`<${tag}\\b[^>]*\\b${name}="([^"]*)"`, 'u').exec(config)?.[1] ?? '';
  const labels = new Set([...config.matchAll(/<Label\b[^>]*\bvalue="([^"]*)"/gu)].map(([, value = '']) => value));
  return {
    from: attribute('Labels', 'name'),
    to: attribute('Text', 'name'),
    value: attribute('Text', 'value'),
    labels: attribute('Labels', 'toName') === attribute('Text', 'name') ? labels : new Set(),
  };
}

/** Label Studio's converter (JSON_MIN): tasks by number, results by the names of the configuration. */
export function importLabelStudio(file: string, config: string): Labelled[][] {
  const { from, to, value, labels } = controls(config);
  const tasks = JSON.parse(file) as Json[];
  return tasks.map((task) => {
    if (typeof task['id'] !== 'number') throw new Error('task without id');
    const text = (task['data'] as Json)[value.replace(/^\$/u, '')];
    if (typeof text !== 'string' || text.includes('\r')) throw new Error('text');
    const points = Array.from(text);
    const found: Labelled[] = [];
    const ids = new Set<unknown>();
    const annotations = [...(task['annotations'] as Json[]), ...((task['predictions'] as Json[] | undefined) ?? [])];
    for (const result of annotations.flatMap((annotation) => annotation['result'] as Json[])) {
      if (result['type'] === 'relation') {
        if (!ids.has(result['from_id']) || !ids.has(result['to_id'])) throw new Error('relation');
        continue;
      }
      if (result['from_name'] !== from || result['to_name'] !== to || result['type'] !== 'labels')
        throw new Error('names');
      const { start, end, text: quote, labels: named } = result['value'] as Json;
      const [label] = named as string[];
      if (label === undefined || !labels.has(label)) throw new Error(`label ${String(label)}`);
      const slice = points.slice(start as number, end as number).join('');
      if (slice !== quote || slice === '') throw new Error(`"${slice}" is not "${String(quote)}"`);
      ids.add(result['id']);
      found.push({ label, text: slice });
    }
    return found;
  });
}

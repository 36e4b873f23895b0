import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { outputs } from './outputs';

/**
 * The grammar that brat's server enforces (server/src/annotation.py), written anew: what is wrong with
 * the lines of an `.ann` file over its text, by line number.
 */
function faults(ann: string, text: string): string[] {
  const points = Array.from(text);
  const ids = new Set<string>();
  const list: string[] = [];
  // Python's line iteration also ends lines at these
  const lines = ann.split(/[\n\u000b\u000c\u001c-\u001e\u0085\u2028\u2029]/u).slice(0, -1);
  for (const [i, line] of lines.entries()) {
    const fault = faultOf(line, points, ids);
    if (fault !== undefined) list.push(`${i + 1}: ${fault}`);
  }
  return list;
}

function faultOf(line: string, points: readonly string[], ids: Set<string>): string | undefined {
  const [id = '', data = '', tail = ''] = line.split('\t');
  if (!/^[TRANEM#]\d+$/u.test(id)) return 'id';
  if (ids.has(id)) return 'duplicate';
  ids.add(id);
  switch (id[0]) {
    case 'T': {
      const match = /^([A-Za-z][\w-]*) (\d+ \d+(?:;\d+ \d+)*)$/u.exec(data);
      const spans = match?.[2]?.split(';').map((pair) => pair.split(' ').map(Number)) ?? [];
      if (match === null || spans.some(([start = 0, end = 0]) => start >= end || end > points.length)) return 'span';
      const overlap = spans.some(([start = 0, end = 0], i) =>
        spans.slice(0, i).some(([otherStart = 0, otherEnd = 0]) => end >= otherStart && start < otherEnd),
      );
      if (overlap) return 'overlap';
      const reference = spans.map(([start, end]) => points.slice(start, end).join('')).join(' ');
      return tail === reference && tail.trim() !== '' ? undefined : 'text';
    }
    case 'A':
      return /^\S+ [TRE]\d+(?: \S+)?$/u.test(data) && ids.has(data.split(' ')[1] ?? '') ? undefined : 'attribute';
    case 'N':
      return /^\S+ T\d+ [^\s:]+:\S+$/u.test(data) && tail !== '' && ids.has(data.split(' ')[1] ?? '')
        ? undefined
        : 'normalisation';
    case 'R':
      return relationFault(data, ids);
    case '#':
      return /^\S+ [TRN]\d+$/u.test(data) && ids.has(data.split(' ')[1] ?? '') ? undefined : 'note';
    default:
      return 'kind';
  }
}

/** Two arguments of different roles whose marks are there. */
function relationFault(data: string, ids: ReadonlySet<string>): string | undefined {
  const [, first = '', from = '', second = '', to = ''] = /^\S+ (\w+):(T\d+) (\w+):(T\d+)$/u.exec(data) ?? [];
  return first !== second && ids.has(from) && ids.has(to) ? undefined : 'relation';
}

describe('brat standoff by the grammar of its server', () => {
  it('has nothing to object to', () => {
    const files = outputs('brat');
    const annotated = [...files].filter(([path]) => path.endsWith('.ann'));
    assert.equal(annotated.length, 3);
    for (const [path, ann] of annotated) {
      const text = files.get(path.replace(/ann$/u, 'txt')) ?? '';
      assert.doesNotMatch(text, /\r/u);
      assert.deepEqual(faults(ann, text), []);
    }
  });

  it('objects to what is broken', () => {
    const files = outputs('brat');
    const [path = '', ann = ''] = [...files].find(([name]) => name.endsWith('1.azn.ann')) ?? [];
    const text = files.get(path.replace(/ann$/u, 'txt')) ?? '';
    for (const [from, to] of [
      ['T1\tPERSON 2 16', 'T1\tPERSON 3 17'],
      ['88 94;103 113', '88 94;94 113'],
      ['A1\tOrigin', 'A1 Origin'],
      ['Wikidata:Q123', 'WikidataQ123'],
      ['T3\t', 'T2\t'],
      [' Arg2:T', ' Arg1:T'],
      [' Arg1:T', ' Arg1:T99'],
      ['AnnotatorNotes T', 'AnnotatorNotes T99'],
    ] as const) {
      assert.ok(ann.includes(from), from);
      assert.notDeepEqual(faults(ann.replace(from, to), text), [], from);
    }
  });

  it('names every type and attribute in annotation.conf', () => {
    const files = outputs('brat');
    const conf = files.get('annotation.conf') ?? '';
    for (const [path, ann] of files) {
      if (!path.endsWith('.ann')) continue;
      for (const [, name = ''] of ann.matchAll(/^[TAR]\d+\t(\S+)/gmu))
        assert.match(conf, new RegExp(`^${name}(?:\\t|$)`, 'mu'));
      for (const [, name = '', value = ''] of ann.matchAll(/^A\d+\t(\S+) T\d+ (\S+)$/gmu)) {
        const values = new RegExp(`^${name}\\t.*Value:(.*)$`, 'mu').exec(conf)?.[1]?.split('|') ?? [];
        assert.ok(values.includes(value), `${name} ${value}`);
      }
    }
  });
});

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LISTS, type ListName } from '../../core/lexicon';

const SOURCES = join(__dirname, '..', 'names');

/** The list files, and the list each goes to. The marks behind a given name (`Arzu mf`) choose between two. */
const FILES: readonly (readonly [file: string, list: ListName | 'given'])[] = [
  ['given-names-az.txt', 'given'],
  ['given-names-foreign.txt', 'given'],
  ['surnames-az.txt', 'surname'],
  ['people.txt', 'person'],
  ['countries.txt', 'country'],
  ['places-az.txt', 'place'],
  ['places-world.txt', 'place'],
  ['places-cue.txt', 'placeCue'],
  ['orgs.txt', 'org'],
  ['abbreviations.txt', 'abbreviation'],
  ['clubs.txt', 'club'],
  ['events.txt', 'event'],
  ['common-words.txt', 'common'],
];

/**
 * Compiles the name lists to one text: `@list`, then its names, one a line, in code-point order.
 * Throws with file and line where a line cannot be read.
 */
export function compileNames(): string {
  const lists = new Map<ListName, Set<string>>(LISTS.map((list) => [list, new Set()]));
  for (const [file, list] of FILES) {
    for (const [index, line] of readFileSync(join(SOURCES, file), 'utf8').split('\n').entries()) {
      if (line === '' || line.startsWith('#')) continue;
      if (/^\s|\s$|\t/u.test(line)) throw new Error(`${file}:${index + 1}: blanks at the edge of a name`);
      if (list === 'given') addGiven(lists, line, `${file}:${index + 1}`);
      else lists.get(list)?.add(line);
    }
  }
  return LISTS.map((list) => [`@${list}`, ...[...(lists.get(list) ?? [])].sort()].join('\n')).join('\n');
}

function addGiven(lists: ReadonlyMap<ListName, Set<string>>, line: string, place: string): void {
  const [, name, marks] = /^(\S+) (m|f|mf)$/u.exec(line) ?? [];
  if (name === undefined || marks === undefined) throw new Error(`${place}: expected a name and m, f or both`);
  if (marks.includes('m')) lists.get('givenMale')?.add(name);
  if (marks.includes('f')) lists.get('givenFemale')?.add(name);
}

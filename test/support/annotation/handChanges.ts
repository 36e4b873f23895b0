import type { Random } from './random';

/** What people do to a YAML file by hand, sound or not. */
const CHANGES: readonly ((random: Random, lines: string[]) => void)[] = [
  (random, lines) => lines.splice(random.below(lines.length + 1), 0, '  # qeyd'),
  (random, lines) => lines.splice(random.below(lines.length + 1), 0, ''),
  (random, lines) => lines.splice(random.below(lines.length + 1), 0, '# sol kənarda'),
  (random, lines) => edit(random, lines, (line) => `${line} # sonda`),
  (random, lines) => edit(random, lines, (line) => line.replace(/: (.*)$/u, ": '$1'")),
  (random, lines) => edit(random, lines, (line) => line.replace(/: (.*)$/u, ':    $1')),
  (random, lines) => edit(random, lines, (line) => line.replace(/: "(.*)"$/u, ': $1')),
  (random, lines) => edit(random, lines, (line) => line.replace(/^( {4}\w+: ).*$/u, '$1|\n      iki\n      sətir')),
  (random, lines) => edit(random, lines, (line) => line.replace(/^( {4}\w+: ).*$/u, '$1>-\n      iki\n\n      sətir')),
  (random, lines) => edit(random, lines, (line) => line.replace(/^( {4})(\w+: )/u, '$1öz: [1, x]\n$1$2')),
  (random, lines) => edit(random, lines, (line) => line.replace(/^ {4}(?=\w)/u, '     ')),
  (random, lines) => edit(random, lines, (line) => line.replace(/^( {2}- )/u, '$1 ')),
  (random, lines) => lines.splice(random.below(lines.length), 1),
  (random, lines) => {
    const at = random.below(lines.length);
    lines.splice(at, 0, lines[at] ?? '');
  },
  (random, lines) => edit(random, lines, (line) => line.replace(/: .*$/u, ': &a x')),
  (random, lines) => edit(random, lines, (line) => line.replace(/: .*$/u, ': *a')),
  (random, lines) => edit(random, lines, (line) => line.replace(/: .*$/u, ': 2024-04-15')),
  (random, lines) => edit(random, lines, (line) => line.replace(/: .*$/u, ':')),
  (random, lines) => edit(random, lines, (line) => line.replace(/: .*$/u, ': {a: 1, b: [x, y]}')),
  (random, lines) => edit(random, lines, (line) => line.replace(/: .*$/u, ': !!str 12')),
  (random, lines) => edit(random, lines, (line) => line.replace(/: .*$/u, ': davamı\n      var')),
  (_, lines) => lines.forEach((line, i) => (lines[i] = `${line}\r`)),
  (_, lines) => lines.push('...'),
  (_, lines) => lines.unshift('---'),
  (_, lines) => lines.push('sonrakı: açar'),
];

export function changeByHand(random: Random, file: string): string {
  const lines = file.split('\n');
  random.pick(CHANGES)(random, lines);
  return lines.join('\n');
}

function edit(random: Random, lines: string[], change: (line: string) => string): void {
  const at = random.below(lines.length);
  lines[at] = change(lines[at] ?? '');
}

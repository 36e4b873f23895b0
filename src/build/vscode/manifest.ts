import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './places';

interface Manifest {
  readonly contributes: {
    readonly commands: readonly { command: string; title: string; category?: string }[];
    readonly keybindings: readonly { command: string; key: string; args?: unknown }[];
  };
}

function read<T>(name: string): T {
  return JSON.parse(readFileSync(join(ROOT, name), 'utf8')) as T;
}

/** How the palette shows a command of ours in English: `Category: Title`. */
export function commandTitle(id: string): string {
  const command = read<Manifest>('package.json').contributes.commands.find((c) => c.command === id);
  if (command === undefined) throw new Error(`package.json has no command ${id}.`);
  const words = read<Record<string, string>>('package.nls.json');
  const worded = (text: string): string => (/^%.+%$/.test(text) ? (words[text.slice(1, -1)] ?? text) : text);
  return `${command.category === undefined ? '' : `${worded(command.category)}: `}${worded(command.title)}`;
}

/** The key of a command of ours, as playwright writes keys: `alt+[KeyA]` is `Alt+KeyA`. */
export function keyOf(id: string, args?: string): string {
  const { keybindings } = read<Manifest>('package.json').contributes;
  const found = keybindings.find((k) => k.command === id && (args === undefined || k.args === args));
  if (found === undefined) throw new Error(`package.json has no key for ${id} ${args ?? ''}.`);
  return found.key
    .split('+')
    .map((part) => MODIFIERS[part] ?? part.replace(/^\[(.+)\]$/, '$1'))
    .join('+');
}

const MODIFIERS: Readonly<Record<string, string>> = {
  ctrl: 'Control',
  alt: 'Alt',
  shift: 'Shift',
  cmd: 'Meta',
  escape: 'Escape',
};

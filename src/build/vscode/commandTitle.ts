import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ROOT } from './places';

interface Manifest {
  readonly contributes: { readonly commands: readonly { command: string; title: string; category?: string }[] };
}

/** How the palette shows a command of ours in English: `Category: Title`. */
export async function commandTitle(id: string): Promise<string> {
  const manifest = JSON.parse(await readFile(join(ROOT, 'package.json'), 'utf8')) as Manifest;
  const words = JSON.parse(await readFile(join(ROOT, 'package.nls.json'), 'utf8').catch(() => '{}')) as Record<
    string,
    string
  >;
  const command = manifest.contributes.commands.find((c) => c.command === id);
  if (command === undefined) throw new Error(`package.json has no command ${id}.`);
  const worded = (text: string): string => (/^%.+%$/.test(text) ? (words[text.slice(1, -1)] ?? text) : text);
  return `${command.category === undefined ? '' : `${worded(command.category)}: `}${worded(command.title)}`;
}

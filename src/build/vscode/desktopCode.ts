import { existsSync, realpathSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { run } from './processes';
import { FLOOR } from './versions';

const MAC = '/Applications/Visual Studio Code.app/Contents/Resources/app/bin/code';

export type DesktopCode = { readonly command: string; readonly version: string } | { readonly missing: string };

/** The user's own desktop VS Code, if it is new enough and has a screen; else, in words, why not. */
export async function desktopCode(): Promise<DesktopCode> {
  const command = find();
  if (command === undefined) return { missing: 'no `code` command is installed' };
  // In a remote terminal, a container or WSL, `code` opens windows elsewhere and knows no folder of extensions.
  if (/remote-cli|code-server|[/\\]server[/\\]/.test(realpathSync(command)) || command.startsWith('/mnt/')) {
    return { missing: `${command} is not a desktop VS Code` };
  }
  if (process.platform === 'linux' && !process.env['DISPLAY'] && !process.env['WAYLAND_DISPLAY']) {
    return { missing: 'there is no screen for a desktop VS Code' };
  }
  const { code, output } = await run(command, ['--version'], {
    timeoutMs: 20_000,
    shell: process.platform === 'win32',
  });
  const version = /^(\d+)\.(\d+)\.\d+\S*$/m.exec(output);
  if (code !== 0 || version === null) return { missing: `${command} does not tell its version` };
  if (older(version, FLOOR.vscode.split('.')))
    return { missing: `${command} is VS Code ${version[0]}; ${FLOOR.vscode} is needed` };
  return { command, version: version[0] };
}

function find(): string | undefined {
  const name = process.platform === 'win32' ? 'code.cmd' : 'code';
  const onPath = (process.env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  return [...onPath.map((folder) => join(folder, name)), MAC].find((file) => existsSync(file));
}

function older(version: RegExpExecArray, [major = '', minor = '']: readonly string[]): boolean {
  const [mine, floor] = [
    [Number(version[1]), Number(version[2])],
    [Number(major), Number(minor)],
  ] as const;
  return mine[0] < floor[0] || (mine[0] === floor[0] && mine[1] < floor[1]);
}

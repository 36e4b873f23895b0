import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Opens an address in the user's default browser; false where none is known. */
export function openInBrowser(address: string): boolean {
  const command = opener();
  if (command === undefined) return false;
  const child = spawn(command, [address], { stdio: 'ignore', detached: true });
  // The address is printed too: a browser that does not start is no reason to stop.
  child.on('error', () => undefined);
  child.unref();
  return true;
}

function opener(): string | undefined {
  if (process.platform === 'darwin') return 'open';
  const screen = process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY'];
  const names = [process.env['BROWSER'], screen ? 'xdg-open' : undefined, 'wslview'].filter(
    (name) => name !== undefined && name !== '',
  );
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  return names.find((name) => name !== undefined && ['', ...folders].some((folder) => existsSync(join(folder, name))));
}

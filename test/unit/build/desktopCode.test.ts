import assert from 'node:assert/strict';
import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { desktopCode } from '../../../src/build/vscode/desktopCode';

describe('the desktop VS Code for npm start', () => {
  let folder: string;
  const kept = ['PATH', 'DISPLAY', 'WAYLAND_DISPLAY'].map((name) => [name, process.env[name]] as const);

  beforeEach(async function () {
    // The stand-ins are shell scripts, and other systems have no DISPLAY.
    if (process.platform !== 'linux') this.skip();
    folder = await mkdtemp(join(tmpdir(), 'aznews-code-'));
    process.env['DISPLAY'] = ':0';
  });
  afterEach(async () => {
    for (const [name, value] of kept) {
      if (value === undefined) delete process.env[name];
      else process.env[name] = value;
    }
    await rm(folder, { recursive: true, force: true });
  });

  async function install(place: string, says: string): Promise<void> {
    const file = join(folder, place, 'code');
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, `#!/bin/sh\nprintf '${says}'\n`);
    await chmod(file, 0o755);
    process.env['PATH'] = `${dirname(file)}:/usr/bin:/bin`;
  }

  async function missing(): Promise<string> {
    const found = await desktopCode();
    return 'missing' in found ? found.missing : '';
  }

  it('is taken from the oldest supported version on', async () => {
    await install('bin', '1.104.0\\nabcdef\\nx64\\n');
    assert.deepEqual(await desktopCode(), { command: join(folder, 'bin', 'code'), version: '1.104.0' });
    await install('bin', '2.0.1\\nabcdef\\nx64\\n');
    assert.equal(await missing(), '');
  });

  it('is not taken when older, or when it does not tell', async () => {
    await install('bin', '1.103.9\\nabcdef\\nx64\\n');
    assert.match(await missing(), /is VS Code 1\.103\.9/);
    await install('bin', 'something else');
    assert.match(await missing(), /does not tell its version/);
  });

  it('is not the command of a remote terminal', async () => {
    await install('.vscode-server/bin/remote-cli', '1.139.1\\nabcdef\\nx64\\n');
    assert.match(await missing(), /is not a desktop VS Code/);
  });

  it('needs a screen', async () => {
    await install('bin', '1.139.1\\nabcdef\\nx64\\n');
    delete process.env['DISPLAY'];
    delete process.env['WAYLAND_DISPLAY'];
    assert.match(await missing(), /no screen/);
  });

  it('may be absent', async () => {
    process.env['PATH'] = folder;
    assert.match(await missing(), /no `code` command/);
  });
});

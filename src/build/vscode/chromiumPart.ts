import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { npmInstall } from './npm';
import { ensurePart } from './parts';
import { run } from './processes';
import { serverProgram } from './serverPart';
import { CHROMIUM, NEWEST } from './versions';

export interface BrowserProgram {
  readonly executable: string;
  readonly env: Readonly<Record<string, string>>;
}

const UNPACK = `
  import chromium from '@sparticuz/chromium';
  await chromium.executablePath();
`;

/** Headless Chromium from npm, unpacked, for Linux x64. */
export async function chromiumProgram(): Promise<BrowserProgram> {
  const { node } = await serverProgram(NEWEST);
  const folder = await ensurePart({
    name: `chromium-${CHROMIUM}`,
    title: `Chromium ${CHROMIUM} from npm, about 66 MB`,
    install: (staging) => install(staging, node),
  });
  const executable = join(folder, 'chromium');
  const fonts = { FONTCONFIG_FILE: join(folder, 'fonts.conf') };
  const libraries = { LD_LIBRARY_PATH: join(folder, 'al2023', 'lib') };
  // A bare machine has no NSS; the system's own, where there are some, fit its other libraries better.
  const { code } = await run(executable, ['--version'], { timeoutMs: 20_000 });
  return { executable, env: code === 0 ? fonts : { ...fonts, ...libraries } };
}

async function install(staging: string, node: string): Promise<void> {
  await npmInstall(staging, { '@sparticuz/chromium': CHROMIUM });
  await writeFile(join(staging, 'unpack.mjs'), UNPACK);
  // The package unpacks into the folder for temporary files; the variable makes it unpack the NSS libraries too.
  const { code, output } = await run(node, ['unpack.mjs'], {
    cwd: staging,
    env: { ...process.env, TMPDIR: staging, AWS_LAMBDA_JS_RUNTIME: 'nodejs20.x' },
    timeoutMs: 120_000,
  });
  if (code !== 0) throw new Error(`Chromium ${CHROMIUM} could not be unpacked:\n${output.trim()}`);
  await writeFile(join(staging, 'fonts.conf'), FONTS);
  await rm(join(staging, 'node_modules'), { recursive: true, force: true });
}

/** The machine's fonts, and the ones of the package, beside this file, for a machine without any. */
const FONTS = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <dir>/usr/share/fonts</dir>
  <dir prefix="relative">fonts</dir>
  <cachedir prefix="xdg">fontconfig</cachedir>
</fontconfig>
`;

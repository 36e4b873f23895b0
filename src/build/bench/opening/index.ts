import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { format } from 'node:util';
import { build } from 'esbuild';
import type { Page } from 'playwright-core';
import { parseArticle } from '../../../core/article/parse';
import { BUILTIN_LABELS } from '../../../core/labels';
import { writeSidecar } from '../../../core/annotation/sidecar';
import { launchBrowser } from '../../vscode/browser';
import { OUT, ROOT } from '../../vscode/places';
import { startServer, writeUserSettings } from '../../vscode/server';
import { serverProgram, whyNoServer } from '../../vscode/serverPart';
import { NEWEST } from '../../vscode/versions';
import { QUIET_SETTINGS } from '../../vscode/workbenchPage';
import { annotated } from '../annotationWork';
import { ms, timing, type Row } from '../measure';
import { watchFrames } from './inPage';
import { articleName, plainName, RUNS, SAYS, WARM_UP, type Frame, type Opening } from './protocol';

const WHAT = 'open a 200 kB article with 5,000 marks in VS Code, to highlights';
const RUN_MS = 10 * 60_000;

/**
 * Opening in a real VS Code, each time a file that nobody has seen: from the document's opening to the first
 * frame after the last decoration is set, and from the command that opens it, beside the same text without marks.
 */
export async function openingRows(): Promise<Row[]> {
  const missing =
    whyNoServer() ?? (existsSync(join(ROOT, 'dist', 'node')) ? undefined : 'run npm run build -- --production first');
  if (missing !== undefined) return [{ what: WHAT, figure: `not measured: ${missing}` }];
  const scratch = await mkdtemp(join(tmpdir(), 'aznews-bench-'));
  try {
    const folder = join(scratch, 'articles');
    await writeArticles(folder);
    return rowsOf(await openAll(scratch, folder));
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}

async function writeArticles(folder: string): Promise<void> {
  await mkdir(folder);
  for (let i = 0; i < WARM_UP + RUNS; i++) {
    const { text, set } = annotated(200_000, 5000, 1000 + i);
    // every kind of decoration on the first screen
    const annotations = new Map(
      [...set.annotations].map(([id, one], n) => [
        id,
        { ...one, label: BUILTIN_LABELS[n % BUILTIN_LABELS.length] ?? one.label },
      ]),
    );
    await writeFile(join(folder, articleName(i)), text);
    await writeFile(join(folder, plainName(i)), text);
    const sidecar = writeSidecar(undefined, { ...set, annotations }, parseArticle(text));
    await writeFile(join(folder, `${articleName(i)}.ann.yaml`), sidecar);
  }
}

interface Seen {
  readonly openings: readonly Opening[];
  readonly frames: readonly Frame[];
}

async function openAll(scratch: string, folder: string): Promise<Seen> {
  const script = join(scratch, 'opening.js');
  await build({
    ...{ entryPoints: [join(__dirname, 'inHost.ts')], outfile: script, bundle: true },
    ...{ format: 'cjs', platform: 'node', target: 'es2022', external: ['vscode'], logLevel: 'warning' },
  });
  const dataFolder = join(scratch, 'data');
  await writeUserSettings(dataFolder, { ...QUIET_SETTINGS, 'aznews.annotator': 'Bench' });
  const server = await startServer(await serverProgram(NEWEST), {
    ...{ dataFolder, extensionsFolder: join(scratch, 'extensions') },
    ...{ logFile: join(OUT, 'logs', 'bench.server.log'), token: false, testDriver: true, trust: false },
  });
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    const payload = [
      ['extensionDevelopmentPath', server.uri(ROOT)],
      ['extensionTestsPath', server.uri(script)],
      ['skipWelcome', 'true'],
    ] as const;
    return await watch(page, () => page.goto(server.page(folder, payload)));
  } finally {
    await browser.close();
    await server.stop();
  }
}

async function watch(page: Page, open: () => Promise<unknown>): Promise<Seen> {
  const openings: Opening[] = [];
  let timer: NodeJS.Timeout | undefined;
  const ended = new Promise<void>((done, failed) => {
    timer = setTimeout(() => {
      failed(new Error('Opening articles in VS Code did not come to its end.'));
    }, RUN_MS);
    void page.exposeFunction('codeAutomationLog', (_type: string, args: unknown[]) => {
      const line = format(...args);
      if (line.startsWith(SAYS)) openings.push(JSON.parse(line.slice(SAYS.length)) as Opening);
    });
    void page.exposeFunction('codeAutomationExit', (code: number) => {
      if (code === 0) done();
      else failed(new Error(`The script in VS Code ended with ${code}.`));
    });
  });
  try {
    await Promise.race([open().then(() => page.evaluate(watchFrames)), ended]);
    await ended;
    return { openings, frames: await page.evaluate(() => globalThis.openingFrames) };
  } finally {
    clearTimeout(timer);
  }
}

/** The figures. Throws where an opening showed nothing: a figure of nothing would be a good one. */
function rowsOf(seen: Seen): Row[] {
  const counted = Array.from({ length: RUNS }, (_, i) => i + WARM_UP);
  const marked = counted.map((i) => shown(seen, articleName(i)));
  const plain = counted.map((i) => shown(seen, plainName(i)));
  const whole = timing(marked.map(({ opening, decided }) => decided - opening.asked));
  const peer = timing(plain.map(({ opening, text }) => text - opening.asked));
  return [
    {
      what: `${WHAT}, from the document’s opening (at most 300 ms)`,
      figure: ms(timing(marked.map(({ opening, decided }) => decided - opening.opened))),
    },
    {
      what: `${WHAT}, from the command; peer: the same text without us`,
      figure: ms(whole),
      peer: ms(peer),
      ratio: (whole.median / peer.median).toFixed(2),
    },
    {
      what: 'the same, to the last suggestion between the marks, from the document’s opening',
      figure: ms(timing(marked.map(({ opening, all }) => all - opening.opened))),
    },
  ];
}

/** When the text of an opening stood there, all its marks on the screen, and all suggestions between them. */
function shown(
  { openings, frames }: Seen,
  name: string,
): { opening: Opening; text: number; decided: number; all: number } {
  const opening = openings.find((one) => one.name === name);
  const own = frames.filter((frame) => opening && frame.at >= opening.asked && frame.at <= opening.left);
  const text = own.findLast(({ what }) => what === 'text');
  const marks = own.filter(({ what }) => what === 'marks');
  const last = marks.at(-1);
  // once suggestions are there, hints between the words move what was decided out of the window
  const suggested = marks.findIndex(({ drawn, decided: solid }) => drawn > solid);
  const first = suggested < 0 ? marks : marks.slice(0, suggested + 1);
  const most = Math.max(...first.map(({ decided: solid }) => solid));
  const decided = first.find((frame) => frame.decided === most);
  if (opening === undefined || opening.opened === 0 || text === undefined)
    throw new Error(`${name} was opened without being shown.`);
  if (name.endsWith('.azn') && (last === undefined || last.decided === 0))
    throw new Error(`${name} was opened without a mark.`);
  return { opening, text: text.at, decided: decided?.at ?? NaN, all: last?.at ?? NaN };
}

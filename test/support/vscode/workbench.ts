import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { writeUserSettings } from '../../../src/build/vscode/server';
import { Workbench } from '../../../src/build/vscode/workbench';
import { QUIET_SETTINGS } from '../../../src/build/vscode/workbenchPage';
import { sharedBrowser, sharedServer, type ServerKind, type SharedServer } from './servers';

export const THEMES = {
  light: 'Default Light Modern',
  dark: 'Default Dark Modern',
  'hc-light': 'Default High Contrast Light',
  'hc-dark': 'Default High Contrast',
} as const;

export interface WorkbenchOptions extends Partial<ServerKind> {
  /** Files of the workspace folder, by path inside it. */
  readonly files?: Readonly<Record<string, string | Uint8Array>>;
  /** `none`: a window without a folder. */
  readonly folder?: 'none';
  /** The file to begin with; without it the first of `files`. `''`: none. */
  readonly open?: string;
  readonly theme?: keyof typeof THEMES;
  readonly settings?: Readonly<Record<string, unknown>>;
  readonly size?: { readonly width: number; readonly height: number };
}

/** A workbench whose folder and browser profile end with it, and with them its other windows. */
class TestWorkbench extends Workbench {
  constructor(
    page: Page,
    folder: string,
    private readonly server: SharedServer,
    private readonly context: BrowserContext,
  ) {
    super(page, folder);
    opened.add(this);
  }

  /** Begins with a file of the folder; `''`: none. `undefined`: in a window without a folder. */
  async begin(folder: string | undefined, file: string): Promise<void> {
    const payload = file === '' ? [] : [['openFile', this.server.uri(join(this.folder, file))] as const];
    await this.load(this.server.page(folder, payload));
    if (file !== '') await this.editorReady();
  }

  /** Another window on the folder, of the same person. */
  async otherWindow(file: string): Promise<TestWorkbench> {
    const other = new TestWorkbench(await this.context.newPage(), this.folder, this.server, this.context);
    await other.begin(this.folder, file);
    return other;
  }

  async close(): Promise<void> {
    for (const one of opened) if (one.context === this.context) opened.delete(one);
    await this.context.close();
    await rm(this.folder, { recursive: true, force: true });
  }
}

export type { TestWorkbench as Workbench };

const opened = new Set<TestWorkbench>();

/** For the hooks: what a failed test left open. */
export function openWorkbenches(): readonly TestWorkbench[] {
  return [...opened];
}

/** VS Code with the packaged extension on a fresh folder in a fresh browser profile, as a person gets it. */
export async function openWorkbench(options: WorkbenchOptions = {}): Promise<TestWorkbench> {
  const { vscode = 'newest', trusted = true, preload, files = {}, theme = 'light' } = options;
  const server = await sharedServer({ vscode, trusted, preload });
  await writeUserSettings(server.dataFolder, {
    ...QUIET_SETTINGS,
    // without a name the first annotation asks for one
    'aznews.annotator': 'Test',
    'workbench.colorTheme': THEMES[theme],
    ...options.settings,
  });
  const context = await (
    await sharedBrowser()
  ).newContext({
    viewport: options.size ?? { width: 1280, height: 800 },
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  const folder = await mkdtemp(join(tmpdir(), 'aznews-articles-'));
  const workbench = new TestWorkbench(await context.newPage(), folder, server, context);
  for (const [name, content] of Object.entries(files)) await workbench.write(name, content);
  await workbench.begin(options.folder === 'none' ? undefined : folder, options.open ?? Object.keys(files)[0] ?? '');
  return workbench;
}

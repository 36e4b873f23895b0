import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launchBrowser } from '../vscode/browser';
import { copySamples, firstArticle } from '../vscode/samples';
import { Workbench } from '../vscode/workbench';
import { addressOf, serveExtension } from './server';

/** Opens a sample as `npm start` does, headless, and looks: are there highlights, a hover, an annotation? */
export async function smoke(): Promise<void> {
  const scratch = await mkdtemp(join(tmpdir(), 'aznews-smoke-'));
  const folder = join(scratch, 'samples');
  await copySamples(folder);
  const article = await firstArticle(folder);
  if (article === undefined) throw new Error('There is no sample article.');
  const server = await serveExtension(join(scratch, 'vscode'));
  const browser = await launchBrowser();
  try {
    const editor = new Workbench(await browser.newPage({ viewport: { width: 1280, height: 800 } }), folder);
    const step = async (what: string, look: () => Promise<unknown>): Promise<void> => {
      await look().catch(async (error: unknown) => {
        const seen = await editor.screenshot('smoke');
        throw new Error(
          `Missing: ${what}. ${error instanceof Error ? error.message : String(error)}\nWhat was seen: ${seen}`,
        );
      });
      console.log(`✔ ${what}`);
    };
    const sidecar = `${article}.ann.yaml`;
    await step('the editor', async () => editor.load(await addressOf(server, folder)));
    await step('the extension', () => editor.extensionReady());
    await step('highlights', () => editor.firstHighlight());
    await step('a hover', async () => editor.hoverAt(await editor.firstHighlight()));
    await editor.screenshot('smoke-hover');
    await step('an annotation', async () => {
      await editor.clickInto(await editor.firstHighlight());
      await editor.press('aznews.accept');
      // a fresh profile has no annotator's name yet
      await editor.answer('Smoke');
      await editor.waitForFile(sidecar, /label:/);
    });
    console.log(await editor.screenshot('smoke'));
  } finally {
    await browser.close();
    await server.stop();
    await rm(scratch, { recursive: true, force: true });
  }
}

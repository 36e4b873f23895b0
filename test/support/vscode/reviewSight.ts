import type { Box } from '../../../src/build/vscode/pageText';
import type { Workbench } from './workbench';

/** What decorations of extensions write behind the text, as review mode does at the line's end. */
export async function writtenBehind(editor: Workbench): Promise<string> {
  return editor.page.evaluate(() =>
    [...document.querySelectorAll('.monaco-editor [class*="ced-"]')]
      .map((element) => getComputedStyle(element, '::after').content)
      .filter((content) => content !== 'none' && content !== 'normal')
      .join('\n'),
  );
}

/** Waits until review mode says so of what one stands on. */
export async function waitForWritten(editor: Workbench, wanted: RegExp): Promise<void> {
  let written = '';
  await editor
    .until(`words behind the text like ${String(wanted)}`, 15_000, async () => {
      written = await writtenBehind(editor);
      return wanted.test(written);
    })
    .catch((error: unknown) => {
      throw new Error(`${String(error)} There was: ${written}`);
    });
}

/** The box of the words that float over the text, as review mode's do in a long line; nothing where none do. */
export async function floatingWords(editor: Workbench): Promise<Box | undefined> {
  return editor.page.evaluate(() => {
    for (const element of document.querySelectorAll('.monaco-editor .view-line [class*="ced-"]')) {
      const style = getComputedStyle(element, '::after');
      const row = element.closest('.view-line > span')?.getBoundingClientRect();
      if (style.position !== 'absolute' || row === undefined) continue;
      const left = row.left + parseFloat(style.left);
      const top = row.top + parseFloat(style.top);
      return { left, top, right: left + parseFloat(style.width), bottom: top + parseFloat(style.height) };
    }
    return undefined;
  });
}

import type { Page } from 'playwright-core';

/** One frame of the page: where a text stands and where its decoration does; `undefined` where it has none. */
export interface Frame {
  readonly text: { readonly left: number; readonly right: number };
  readonly drawn: { readonly left: number; readonly right: number } | undefined;
}

interface PageBox {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

interface PageElement {
  readonly textContent: string;
  getBoundingClientRect(): PageBox;
}

declare const document: {
  querySelectorAll(selector: string): Iterable<PageElement>;
  createTreeWalker(root: PageElement, show: number): { nextNode(): { readonly data: string } | null };
  createRange(): {
    setStart(node: { readonly data: string }, offset: number): void;
    setEnd(node: { readonly data: string }, offset: number): void;
    getBoundingClientRect(): PageBox;
  };
};
declare function requestAnimationFrame(next: () => void): void;
declare const globalThis: { aznewsFrames?: Frame[] | undefined };

/**
 * Watches a word of one line of the editor from frame to frame, from now on: VS Code draws text and decorations
 * in one frame, so whatever a person could see of flicker or of a range that lags behind is among the frames.
 * The word must be drawn as one piece of text.
 */
export async function watchFrames(page: Page, word: string): Promise<void> {
  await page.evaluate(startWatching, word);
}

/** Ends the watching; the frames that were seen. */
export async function seenFrames(page: Page): Promise<Frame[]> {
  return page.evaluate(() => {
    const frames = globalThis.aznewsFrames ?? [];
    globalThis.aznewsFrames = undefined;
    return frames;
  });
}

function startWatching(word: string): void {
  const SHOW_TEXT = 4;
  const frames: Frame[] = [];
  globalThis.aznewsFrames = frames;
  // a method, since the bundler gives named functions a helper that the page does not have
  const watch = {
    look(this: void): void {
      if (globalThis.aznewsFrames !== frames) return;
      requestAnimationFrame(watch.look);
      for (const line of document.querySelectorAll('.monaco-editor .view-line')) {
        const walker = document.createTreeWalker(line, SHOW_TEXT);
        for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
          const at = node.data.replaceAll('\u00a0', ' ').indexOf(word);
          if (at < 0) continue;
          const range = document.createRange();
          range.setStart(node, at);
          range.setEnd(node, at + word.length);
          const text = range.getBoundingClientRect();
          let drawn: PageBox | undefined;
          for (const element of document.querySelectorAll('.monaco-editor [class*="ced-"]')) {
            const box = element.getBoundingClientRect();
            const meets = box.left < text.right - 1 && box.right > text.left + 1;
            if (meets && box.top < text.bottom - 1 && box.bottom > text.top + 1) drawn = box;
          }
          frames.push({
            text: { left: text.left, right: text.right },
            drawn: drawn === undefined ? undefined : { left: drawn.left, right: drawn.right },
          });
          return;
        }
      }
    },
  };
  requestAnimationFrame(watch.look);
}

import type { Frame } from './protocol';

/*
 * Runs inside the browser page, without imports or helpers. Only what it uses of the DOM is declared, since its types
 * must not be known to the rest of the project.
 */

declare const document: {
  querySelectorAll(selector: string): Iterable<{
    readonly className: string;
    readonly textContent: string;
    getAttribute(name: string): string | null;
  }>;
};
declare function getComputedStyle(element: unknown): { readonly borderBottomStyle: string };
declare function requestAnimationFrame(callback: () => void): void;

declare global {
  var openingFrames: Frame[];
}

/** Looks at every frame for what the editors show, and keeps those where that changed. */
export function watchFrames(): void {
  const frames: Frame[] = [];
  globalThis.openingFrames = frames;
  let text = '';
  let marks = '';
  // a method: what the page gets must not call the helper that names functions
  const watcher = {
    look(): void {
      const lines = [...document.querySelectorAll('.monaco-editor .view-line')].map(({ textContent }) => textContent);
      // decoration types of extensions get class names that begin so
      const elements = [...document.querySelectorAll('.monaco-editor [class*="ced-"]')];
      const drawn = elements.map((element) => `${element.className} ${element.getAttribute('style') ?? ''}`);
      const at = Date.now();
      const sizes = {
        drawn: elements.length,
        decided: elements.filter((element) => getComputedStyle(element).borderBottomStyle === 'solid').length,
      };
      if (text !== (text = lines.join('\n'))) frames.push({ at, what: 'text', ...sizes });
      if (marks !== (marks = drawn.join('\n'))) frames.push({ at, what: 'marks', ...sizes });
      requestAnimationFrame(() => {
        watcher.look();
      });
    },
  };
  watcher.look();
}

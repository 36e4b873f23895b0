import type { Box, Drawn } from './pageText';

/*
 * Functions that run inside the browser page: each stands alone, without imports or helpers. Only what they use of the
 * DOM is declared, since its types must not be known to the rest of the project.
 */

interface TextNode {
  readonly data: string;
}

interface PageElement {
  getBoundingClientRect(): Box;
  getClientRects(): Iterable<Box>;
}

declare const document: {
  querySelectorAll(selector: string): Iterable<PageElement>;
  createTreeWalker(root: PageElement, show: number): { nextNode(): TextNode | null };
  createRange(): {
    setStart(node: TextNode, offset: number): void;
    setEnd(node: TextNode, offset: number): void;
    getClientRects(): Iterable<Box>;
  };
};

declare function getComputedStyle(
  element: PageElement,
  pseudo?: string,
): {
  readonly backgroundColor: string;
  readonly borderBottom: string;
  readonly color: string;
  readonly textDecoration: string;
  readonly outline: string;
};

export function findBoxes({ wanted, nth }: { wanted: string; nth: number }): Box[] {
  const SHOW_TEXT = 4;
  const lines = [...document.querySelectorAll('.monaco-editor .view-line')].sort(
    (a, b) => a.getBoundingClientRect().top - b.getBoundingClientRect().top,
  );
  const places: { node: TextNode; at: number }[] = [];
  let whole = '';
  for (const line of lines) {
    const walker = document.createTreeWalker(line, SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      // The editor draws blanks as no-break spaces.
      whole += node.data.replaceAll('\u00a0', ' ');
      for (let at = 0; at < node.data.length; at++) places.push({ node, at });
    }
  }
  let start = -1;
  for (let i = 0; i <= nth; i++) {
    start = whole.indexOf(wanted, start + 1);
    if (start < 0) return [];
  }
  const first = places[start];
  const last = places[start + wanted.length - 1];
  if (first === undefined || last === undefined) return [];
  const range = document.createRange();
  range.setStart(first.node, first.at);
  range.setEnd(last.node, last.at + 1);
  return [...range.getClientRects()]
    .filter(({ left, right }) => right > left)
    .map(({ left, top, right, bottom }) => ({ left, top, right, bottom }));
}

export function describeDecorations(places: readonly Box[]): Drawn[] {
  // Decoration types of extensions get class names that begin so.
  return [...document.querySelectorAll('.monaco-editor [class*="ced-"]')]
    .filter((element) =>
      [...element.getClientRects()].some((a) =>
        places.some(
          (b) => a.left < b.right - 1 && a.right > b.left + 1 && a.top < b.bottom - 1 && a.bottom > b.top + 1,
        ),
      ),
    )
    .map((element) => {
      const style = getComputedStyle(element);
      const { left, top, right, bottom } = element.getBoundingClientRect();
      return {
        box: { left, top, right, bottom },
        background: style.backgroundColor,
        border: style.borderBottom,
        color: style.color,
        decoration: style.textDecoration,
        outline: style.outline,
      };
    });
}

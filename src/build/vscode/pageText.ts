import type { Page } from 'playwright-core';
import { describeDecorations, findBoxes } from './inPage';

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** How a stretch of text is drawn: what lies under it, and what its letters carry. Colours as the browser gives them. */
export interface Drawn {
  /** Where it is drawn: more than the text where that is only a part of what is decorated. */
  readonly box: Box;
  readonly background: string;
  /** The lower edge: width, style and colour. */
  readonly border: string;
  readonly color: string;
  readonly decoration: string;
  readonly outline: string;
}

/**
 * The boxes of a text in the editor, one for each line of the screen that it runs over; none where it is not on the
 * screen. `nth` counts from 0. Text is found across the line breaks that word wrap makes.
 */
export function boxesOf(page: Page, text: string, nth = 0): Promise<Box[]> {
  return page.evaluate(findBoxes, { wanted: text, nth });
}

/** Like `boxesOf`, but waits until the text is on the screen. */
export async function waitForBoxes(page: Page, text: string, nth = 0, timeoutMs = 10_000): Promise<Box[]> {
  const end = Date.now() + timeoutMs;
  for (;;) {
    const boxes = await boxesOf(page, text, nth);
    if (boxes.length > 0) return boxes;
    if (Date.now() > end) throw new Error(`"${text}" (number ${nth + 1}) is not on the screen.`);
    await page.waitForTimeout(100);
  }
}

/** Every decoration of an extension that touches the text, as it is drawn. */
export async function decorationsAt(page: Page, text: string, nth = 0): Promise<Drawn[]> {
  return page.evaluate(describeDecorations, await boxesOf(page, text, nth));
}

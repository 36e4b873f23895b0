/** Begins every line by which the part in the extension host speaks to the one that started it. */
export const SAYS = '[opening] ';

/** Openings that are not counted: the host is warm after them. */
export const WARM_UP = 3;
export const RUNS = 30;

export const articleName = (run: number): string => `article-${run}.azn`;
/** The same text where nothing of ours looks at it. */
export const plainName = (run: number): string => `article-${run}.log`;

/** One opening as the extension host saw it, in milliseconds of the machine's clock. */
export interface Opening {
  readonly name: string;
  /** When VS Code was asked for the file. */
  readonly asked: number;
  /** When the document was there. */
  readonly opened: number;
  /** Until when the page was watched. */
  readonly left: number;
}

/** A frame that shows something else than the one before, in milliseconds of the machine's clock. */
export interface Frame {
  readonly at: number;
  readonly what: 'text' | 'marks';
  /** How many pieces of decorations are drawn. */
  readonly drawn: number;
  /** How many of these are annotations, which have solid lines. */
  readonly decided: number;
}

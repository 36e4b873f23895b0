import { CodePoints, parseArticle, readDate, type Engine, type Mention } from '../../core';
import type { Scored } from './score';

/** A mention with its offsets in code points. */
export interface Found extends Scored {
  readonly mention: Mention;
}

/** What the engine finds in a text of this date. */
export function recognise(engine: Engine, text: string, date: string | undefined): Found[] {
  const read = date === undefined ? undefined : readDate(date, { start: 0, end: 0 }).date;
  const points = new CodePoints(text);
  return engine.recognizer.recognize(parseArticle(text, { date: read })).mentions.map((mention) => ({
    start: points.fromUnits(mention.start),
    end: points.fromUnits(mention.end),
    label: mention.label,
    value: mention.timex?.value,
    mention,
  }));
}

import { isDeclared, type Loss, type LossLog } from '../core';
import type { Session } from './session';

/** Places printed for one kind of loss in the report for readers; the JSON report has all. */
const SHOWN = 5;

/** Tells what an export or import lost. With `--strict` the first undeclared loss makes the run fail. */
export function reportLosses(log: LossLog, session: Session, strict: boolean): void {
  for (const loss of session.json ? log.all() : summed(log.all())) {
    const kind = strict && !isDeclared(loss.code) ? 'error' : 'loss';
    if (session.json) session.host.err(`${JSON.stringify({ kind, ...inCodePoints(loss) })}\n`);
    else tellLoss(loss, kind, session);
    if (kind === 'error') session.markFailed();
  }
}

/** A loss as it is told; of several articles the first is named. */
type Told = Loss & { readonly articles?: number };

/**
 * What a format has no room for by its nature is the same in every article: readers get one line for
 * all of them, at the first. The JSON report has each.
 */
function summed(losses: readonly Loss[]): Told[] {
  const told: Told[] = [];
  const places = new Map<string, number>();
  for (const loss of losses) {
    const at = places.get(loss.code);
    const before = at === undefined ? undefined : told[at];
    if (at === undefined || before === undefined || loss.places.length > 0 || !isDeclared(loss.code)) {
      if (loss.places.length === 0) places.set(loss.code, told.length);
      told.push(loss);
    } else {
      told[at] = { ...before, count: before.count + loss.count, articles: (before.articles ?? 1) + 1 };
    }
  }
  return told;
}

function tellLoss(loss: Told, kind: 'error' | 'loss', session: Session): void {
  const message = session.words(`loss.${loss.code}`, { count: loss.count });
  const shown = loss.places
    .slice(0, SHOWN)
    .map(({ label, text, line, at }) => [
      lineWords(line ?? at?.line, session),
      label,
      text === undefined ? undefined : `“${text.replace(/\s+/gu, ' ')}”`,
    ])
    .map((parts) => parts.filter((part) => part !== undefined).join(' '))
    .filter((place) => place !== '');
  const more = loss.count > shown.length && shown.length > 0 ? ', …' : '';
  const places = shown.length === 0 ? '' : `: ${shown.join(', ')}${more}`;
  const articles =
    loss.articles === undefined ? '' : `, ${session.words('cli.loss.articles', { articles: loss.articles })}`;
  session.host.err(
    `${loss.file}: ${session.words(`cli.${kind}`)}: ${message} (${loss.code}: ${loss.count}${articles})${places}\n`,
  );
}

function lineWords(line: number | undefined, session: Session): string | undefined {
  return line === undefined ? undefined : session.words('loss.line', { line });
}

/** Outside the program offsets count code points of the article's body. */
function inCodePoints({ code, file, count, places }: Loss): object {
  return {
    code,
    file,
    count,
    places: places.map(({ span: _units, at, line, ...place }) => ({
      start: at?.start,
      end: at?.end,
      line: line ?? at?.line,
      ...place,
    })),
  };
}

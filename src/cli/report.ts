import { CodePoints } from '../core/article/offsets';
import type { Loss, LossLog } from '../core/formats/loss';
import { isDeclared } from '../core/formats/loss';
import type { Session } from './session';

/** Places printed for one kind of loss in the report for readers; the JSON report has all. */
const SHOWN = 20;

/** Tells what an export or import lost. With `--strict` the first undeclared loss makes the run fail. */
export function reportLosses(
  log: LossLog,
  session: Session,
  strict: boolean,
  texts?: (file: string) => string | undefined,
): void {
  for (const loss of log.all()) {
    const kind = strict && !isDeclared(loss.code) ? 'error' : 'loss';
    if (session.json) session.host.err(`${JSON.stringify({ kind, ...inCodePoints(loss, texts) })}\n`);
    else tellLoss(loss, kind, session);
    if (kind === 'error') session.markFailed();
  }
}

function tellLoss(loss: Loss, kind: 'error' | 'loss', session: Session): void {
  const message = session.words(`loss.${loss.code}`, { count: loss.count });
  const shown = loss.places
    .slice(0, SHOWN)
    .map(({ label, text, line }) => [line, label, text === undefined ? undefined : `“${text.replace(/\s+/gu, ' ')}”`])
    .map((parts) => parts.filter((part) => part !== undefined).join(' '))
    .filter((place) => place !== '');
  const more = loss.count > shown.length && shown.length > 0 ? ', …' : '';
  const places = shown.length === 0 ? '' : `: ${shown.join(', ')}${more}`;
  session.host.err(
    `${loss.file}: ${session.words(`cli.${kind}`)}: ${message} (${loss.code}: ${loss.count})${places}\n`,
  );
}

/** Outside the program offsets count code points, where the text is known. */
function inCodePoints(loss: Loss, texts?: (file: string) => string | undefined): object {
  const text = texts?.(loss.file);
  const points = text === undefined ? undefined : new CodePoints(text);
  const places = loss.places.map(({ span, ...place }) => ({
    start: span && points?.fromUnits(span.start),
    end: span && points?.fromUnits(span.end),
    ...place,
  }));
  return { code: loss.code, file: loss.file, count: loss.count, places };
}

import type { Loss, LossLog } from '../core/formats/loss';
import { isDeclared } from '../core/formats/loss';
import type { Session } from './session';

/** Places printed for one kind of loss in the report for readers; the JSON report has all. */
const SHOWN = 20;

/** Tells what an export or import lost. With `--strict` the first undeclared loss makes the run fail. */
export function reportLosses(log: LossLog, session: Session, strict: boolean): void {
  for (const loss of log.all()) {
    const kind = strict && !isDeclared(loss.code) ? 'error' : 'loss';
    if (session.json) session.host.err(`${JSON.stringify({ kind, ...inCodePoints(loss) })}\n`);
    else tellLoss(loss, kind, session);
    if (kind === 'error') session.markFailed();
  }
}

function tellLoss(loss: Loss, kind: 'error' | 'loss', session: Session): void {
  const message = session.words(`loss.${loss.code}`, { count: loss.count });
  const shown = loss.places
    .slice(0, SHOWN)
    .map(({ label, text, line, at }) => [
      line ?? at?.line,
      label,
      text === undefined ? undefined : `“${text.replace(/\s+/gu, ' ')}”`,
    ])
    .map((parts) => parts.filter((part) => part !== undefined).join(' '))
    .filter((place) => place !== '');
  const more = loss.count > shown.length && shown.length > 0 ? ', …' : '';
  const places = shown.length === 0 ? '' : `: ${shown.join(', ')}${more}`;
  session.host.err(
    `${loss.file}: ${session.words(`cli.${kind}`)}: ${message} (${loss.code}: ${loss.count})${places}\n`,
  );
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

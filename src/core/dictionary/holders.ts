import { formatPartialDate, type PartialDate } from '../article/article';
import type { Holder, HolderAt } from './entry';

/** The first and last day for which the sources of a row vouch; absent where they state none. */
export function knownDays(holder: Holder): { since?: string; until?: string } {
  const since = holder.from ?? holder.attestedFrom;
  const until = holder.to ?? latest(holder.attestedTo, holder.from === undefined ? undefined : holder.knownUntil);
  if (since === undefined || until === undefined || until < since) return {};
  return { since, until };
}

function latest(a: string | undefined, b: string | undefined): string | undefined {
  return a === undefined ? b : b === undefined || a > b ? a : b;
}

/**
 * Who held a post last before a date, as far as sources vouch for it. Nobody for a name that several countries' or
 * bodies' posts share.
 */
export function lastHolders(holders: readonly Holder[], date: PartialDate): HolderAt[] {
  const [one] = holders;
  if (holders.some(({ of }) => of !== one?.of)) return [];
  const written = formatPartialDate(date);
  const before = holders.flatMap((holder) => {
    const { since, until } = knownDays(holder);
    if (since === undefined || until === undefined || until > written) return [];
    return [{ holder, since, until, on: date, partly: false }];
  });
  const last = before.reduce((day, { until }) => (until > day ? until : day), '');
  return before.filter(({ until }) => until === last);
}

/** The last day that a month or a year may have. */
function latestDay(written: string): string {
  return written.length === 4 ? `${written}-12-31` : `${written}-31`;
}

/** The row as somebody who held the post at a date, or nothing where no source vouches for a day of it. */
export function holderAt(holder: Holder, date: PartialDate): HolderAt | undefined {
  const { since, until } = knownDays(holder);
  if (since === undefined || until === undefined) return undefined;
  const written = formatPartialDate(date);
  // a month or a year is met by any of its days; `-99` sorts behind every month and day
  const first = written;
  const last = date.day === undefined ? `${written}-99` : written;
  // the day on which a successor takes over belongs to the successor
  const over = holder.to !== undefined && first >= holder.to;
  if (last < since || first > until || over) return undefined;
  const partly = date.day === undefined && (since > `${written}-00` || until < latestDay(written));
  return { holder, since, until, on: date, partly };
}

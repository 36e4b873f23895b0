/**
 * A test in an editor may try again once: it shares a machine of unknown speed with a browser and an
 * editor. That it did is said in the report and counted in the summary of `npm test`.
 */
export const RETRIES = 1;

/** The line of the report that says so; `test/run/all.ts` counts them. */
export function secondTry(title: string): string {
  return `      ${SECOND_TRY} ${title}`;
}

export const SECOND_TRY = 'second try:';

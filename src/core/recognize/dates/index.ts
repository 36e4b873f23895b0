/** Temporal expressions: found by paragraph, resolved by article. */
export { findDates } from './find';
export type { DateExpression } from './meaning';
export { resolveDates, type PlacedExpression, type ResolvedDates } from './resolve/document';
export { parseHolidays, type Holidays } from './holidays';

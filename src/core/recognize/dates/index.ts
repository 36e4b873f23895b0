/** Temporal expressions: found by paragraph, resolved by article, their values checked. */
export { findDates } from './find';
export type { DateExpression } from './meaning';
export { PhraseMemory } from './reader';
export { resolveDates, type PlacedExpression, type ResolvedDates } from './resolve/document';
export { holidayOn, holidayValue, parseHolidays, type Holidays } from './holidays';
export { parseTimexValue, type ParsedTimex, type TimexPart, type TimexPrecision } from './value';
export { readings, type Reading } from './readings';
export { candidateValues, valueAgreesWithText } from './candidates';

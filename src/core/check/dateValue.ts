import { parseTimexValue, valueAgreesWithText } from '../recognize/dates';
import { at, standing, type Check } from './check';

/** DATE marks without a value, with one that is no TIMEX3, or with one that their own text contradicts. */
export const checkDateValue: Check = ({ article, set }) =>
  standing(set)
    .filter(({ label }) => label === 'DATE')
    .flatMap((annotation) => {
      const [span] = annotation.spans;
      const { value } = annotation;
      if (value === undefined || value === '') return [at(span, 'check.date.no-value', 'warning')];
      if (parseTimexValue(value) === undefined) {
        return [at(span, 'check.date.invalid', 'warning', { value })];
      }
      const text = annotation.spans.map(({ start, end }) => article.text.slice(start, end)).join(' ');
      if (valueAgreesWithText(value, text, article.header.date) !== false) return [];
      return [at(span, 'check.date.disagrees', 'information', { value, text })];
    });

import type { Rule } from '../meaning';
import { readDigits } from '../numbers';
import { AMOUNT_STARTS, durationValue, readAmount, type Amount } from '../phrases/amount';
import type { Reader } from '../reader';
import { starts } from '../starts';

/** `4 aydan 18 ayadək`, `3-dən 6 aya qədər`, `iki ildən beş ilə kimi`: the least and the greatest length in one phrase. */
export const amountRange: Rule = {
  id: 'duration.range',
  starts: starts(AMOUNT_STARTS),
  match({ reader }, i) {
    const second = readSecond(reader, i);
    if (second === undefined) return undefined;
    const { least, greatest } = second;
    if (typeof greatest.count !== 'number' || greatest.count <= 0) return undefined;
    const { ending } = greatest;
    const said = ending.case === 'dat' && /^(qədər|dək|kimi)$/.test(reader.key(greatest.end));
    if (!said && ending.case !== 'ter') return undefined;
    return {
      end: said ? greatest.end + 1 : greatest.end,
      rule: this.id,
      meaning: { kind: 'duration', value: `${least(greatest)}/${durationValue(greatest.count, greatest.unit)}` },
      confidence: 0.95,
    };
  },
};

/** The greater length, and the least one as a value: with a unit of its own, or with that of the greater. */
function readSecond(reader: Reader, i: number): { greatest: Amount; least: (greatest: Amount) => string } | undefined {
  const first = readAmount(reader, i);
  if (first !== undefined) {
    const { count, unit, ending } = first;
    if (ending.case !== 'abl' || ending.plural || typeof count !== 'number' || count <= 0) return undefined;
    const greatest = readAmount(reader, first.end);
    return greatest && { greatest, least: () => durationValue(count, unit) };
  }
  const number = readDigits(reader, i);
  if (number === undefined || number.ordinal || number.ending.case !== 'abl' || number.value < 1) return undefined;
  const greatest = readAmount(reader, number.end);
  return greatest && { greatest, least: ({ unit }) => durationValue(number.value, unit) };
}

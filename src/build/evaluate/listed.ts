import { fold } from '../../core/azerbaijani/casing';
import { withoutCase } from '../../core/azerbaijani/endings';
import { IN, type Lexicon } from '../../core/lexicon';
import type { GoldArticle } from './gold';
import { isRight, type Scored } from './score';
import { percent } from './table';

const LABELS = ['PERSON', 'ORG', 'LOC', 'EVENT'];
const PEOPLE = IN.givenMale | IN.givenFemale | IN.surname | IN.person;

/**
 * Prints how much of the score comes from names that some list holds: as a whole, or, for people, in each
 * of their words. What no list holds, rules and weights found by form, neighbours and the article alone.
 */
export function printListed(
  name: string,
  articles: readonly GoldArticle[],
  found: readonly (readonly Scored[])[],
  lexicon: Lexicon,
): void {
  console.log(`\n${name}: names that some list holds`);
  console.log('label     gold listed | recall listed  others | share of the right ones that is listed');
  for (const label of LABELS) {
    const counts = { listed: 0, others: 0, listedHit: 0, othersHit: 0 };
    articles.forEach(({ mentions }, i) => {
      for (const mention of mentions) {
        if (mention.label !== label) continue;
        const hit = isRight(mention, found[i] ?? []) ? 1 : 0;
        const listed = isListed(mention.text, label, lexicon);
        counts[listed ? 'listed' : 'others']++;
        counts[listed ? 'listedHit' : 'othersHit'] += hit;
      }
    });
    const gold = counts.listed + counts.others;
    const cells = [
      counts.listed / gold,
      counts.listedHit / counts.listed,
      counts.othersHit / counts.others,
      counts.listedHit / (counts.listedHit + counts.othersHit),
    ].map((share) => percent(Number.isNaN(share) ? 0 : share));
    console.log(
      `${label.padEnd(8)} ${String(gold).padStart(5)} ${cells[0]} |        ${cells[1]}  ${cells[2]} | ${cells[3]}`,
    );
  }
}

function isListed(text: string, label: string, lexicon: Lexicon): boolean {
  const words = text.split(/\s+/u);
  const last = lexicon.read(words[words.length - 1] ?? '');
  if (words.length === 1) return (last.lists & ~IN.common) !== 0;
  const whole = lexicon
    .phrases(fold(words[0] ?? ''))
    .some(
      ({ keys }) =>
        keys.length === words.length &&
        keys.slice(0, -1).every((key, i) => fold(words[i] ?? '') === key) &&
        last.readings.some((r) => [r.key, fold(withoutCase(r, last.text))].includes(keys[keys.length - 1] ?? '')),
    );
  return whole || (label === 'PERSON' && words.every((word) => (lexicon.read(word).lists & PEOPLE) !== 0));
}

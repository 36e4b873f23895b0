import type { LossLog } from '../core/formats/loss';
import type { Services } from './services';

/** What an export or import could not carry over, as Markdown: kinds with counts, then the places. */
export function lossReport(log: LossLog, words: Services['words']): string {
  const say = words.t.bind(words);
  const lines = [`# ${say('loss.heading')}`, ''];
  for (const [code, count] of log.totals()) lines.push(`- ${count} × ${say(`loss.${code}`)}`);
  for (const { code, file, count, places } of log.all()) {
    lines.push('', `## ${file}: ${say(`loss.${code}`)} (${count})`, '');
    for (const { label, text, line } of places) {
      const where = [
        line === undefined ? '' : say('loss.line', { line }),
        label ?? '',
        text === undefined ? '' : `“${text}”`,
      ];
      const shown = where.filter((part) => part !== '').join(' ');
      if (shown !== '') lines.push(`- ${shown.replace(/[\r\n]+/gu, ' ')}`);
    }
  }
  return `${lines.join('\n')}\n`;
}

import type { LossLog } from '../core';
import type { Services } from './services';

/** What an export or import could not carry over, as Markdown: kinds with counts, then the places. */
export function lossReport(log: LossLog, words: Services['words'], fromEditor: readonly string[] = []): string {
  const say = words.t.bind(words);
  const lines = [`# ${say('loss.heading')}`, ''];
  if (log.isEmpty) lines.push(say('loss.none'));
  for (const [code, count] of log.totals()) lines.push(`- ${count} × ${say(`loss.${code}`, { count })}`);
  if (fromEditor.length > 0) {
    lines.push('', `## ${say('loss.fromEditor')}`, '', ...fromEditor.map((file) => `- ${file}`));
  }
  const all = log.all();
  for (const [code, total] of log.totals()) {
    lines.push('', `## ${say(`loss.${code}`, { count: total })} (${total})`, '');
    for (const { file, count, places } of all.filter((loss) => loss.code === code)) {
      lines.push(`- ${file}: ${count}`);
      for (const { label, text, line: read, at } of places) {
        const line = read ?? at?.line;
        const where = [
          line === undefined ? '' : say('loss.line', { line }),
          label ?? '',
          text === undefined ? '' : `“${text}”`,
        ];
        const shown = where.filter((part) => part !== '').join(' ');
        if (shown !== '') lines.push(`  - ${shown.replace(/[\r\n]+/gu, ' ')}`);
      }
    }
  }
  return `${lines.join('\n')}\n`;
}

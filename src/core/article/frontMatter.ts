import { isMap, isScalar, parseDocument } from 'yaml';
import type { Problem } from '../problem';
import type { Header, HeaderFields } from './article';
import { readDate, type HeaderReading } from './header';

/** A front matter longer than this is taken for text: nobody writes one, and YAML is slow. */
const LONGEST = 20_000;

const FIELDS = ['title', 'source', 'url', 'author'] as const;

/** Reads the YAML front matter that begins at `from` with `---`. Offsets are UTF-16 units of `text`. */
export function readFrontMatter(text: string, from: number): HeaderReading {
  const opening = /^---[^\S\r\n]*(?:\r\n|\n|\r|$)/u.exec(text.slice(from, from + 64));
  const yamlStart = from + (opening?.[0].length ?? 3);
  const rest = text.slice(yamlStart, yamlStart + LONGEST);
  const closing = /(?:^|\r\n|\n|\r)(?:---|\.\.\.)[^\S\r\n]*(?:\r\n|\n|\r|$)/u.exec(rest);
  const empty: Header = { kind: 'none', span: { start: from, end: from }, fields: {} };
  const mark = { start: from, end: Math.min(from + 3, text.length) };
  if (closing === null) {
    return {
      header: empty,
      problems: [{ code: 'article.frontmatter.unclosed', severity: 'warning', span: mark }],
    };
  }
  const yamlText = rest.slice(0, closing.index);
  const span = { start: from, end: yamlStart + closing.index + closing[0].length };
  const problems: Problem[] = [];
  const fields: { -readonly [K in keyof HeaderFields]: HeaderFields[K] } = {};
  const document = parseDocument(yamlText, { schema: 'failsafe', logLevel: 'silent' });
  const fault = document.errors[0];
  if (fault !== undefined) {
    const [start, end] = fault.pos;
    problems.push({
      code: 'article.frontmatter.invalid',
      severity: 'warning',
      span: { start: yamlStart + start, end: yamlStart + Math.max(end, start) },
      args: { detail: fault.code },
    });
  }
  let header: Header = { kind: 'front-matter', span, fields };
  if (isMap(document.contents)) {
    for (const pair of document.contents.items) {
      if (!isScalar(pair.key) || !isScalar(pair.value)) continue;
      const name = String(pair.key.value);
      const value = typeof pair.value.value === 'string' ? pair.value.value : '';
      const field = FIELDS.find((known) => known === name);
      if (field !== undefined) fields[field] = value;
      if (name !== 'date' || !pair.value.range) continue;
      const quote = /^["']/u.test(yamlText.charAt(pair.value.range[0])) ? 1 : 0;
      const dateSpan = {
        start: yamlStart + pair.value.range[0] + quote,
        end: yamlStart + pair.value.range[1] - quote,
      };
      const read = readDate(value.trim(), dateSpan);
      problems.push(...read.problems);
      header = { ...header, date: read.date, dateSpan };
    }
  }
  if (header.dateSpan === undefined) problems.push({ code: 'article.date.missing', severity: 'warning', span: mark });
  return { header, problems };
}

import { stringify } from 'yaml';
import { formatPartialDate } from '../../article/article';
import type { ExportDocument } from '../model';

/**
 * The text of an article file for a document: a date line, or front matter where title, source, address
 * or author are known, and the document's text unchanged behind it.
 */
export function newArticleText(document: ExportDocument): string {
  const { date, fields, text } = document;
  const known = Object.entries(fields).filter(([, value]) => value !== undefined && value !== '');
  if (known.length > 0) {
    const matter = stringify({ ...(date ? { date: formatPartialDate(date) } : {}), ...Object.fromEntries(known) });
    return `---\n${matter}---\n${text}`;
  }
  return date === undefined ? text : `date ${formatPartialDate(date)}\n${text}`;
}

/** A file name for a document: its own where it is an article's, else with `.azn` behind it. Stays inside its folder. */
export function newArticlePath(document: ExportDocument): string {
  const parts = document.file
    .split(/[\\/]+/u)
    .map((part) => part.replace(/[\u0000-\u001f<>:"|?*]+/gu, '_').replace(/^\.+/u, ''))
    .filter((part) => part !== '');
  const path = parts.join('/') || 'article';
  return /\.(?:azn|txt)$/u.test(path) ? path : `${path}.azn`;
}

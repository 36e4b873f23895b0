import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

interface SourcePage {
  readonly source: string;
  readonly page: string;
}

/**
 * Finds the page on which a named source can be read. Of several sources in one text, parted by
 * semicolons, the first that has a page counts. Throws where the list holds another address than `https`.
 */
export function sourcePages(): (source: string | undefined) => string | undefined {
  const rows = parse(readFileSync(join(__dirname, '..', 'sources.yaml'), 'utf8')) as readonly SourcePage[];
  for (const { source, page } of rows)
    if (!page.startsWith('https://')) throw new Error(`sources.yaml: “${source}” has no https page`);
  return (named) => {
    for (const part of named?.split(/;\s*/u) ?? []) {
      const row = rows.find(({ source }) => part.startsWith(source));
      if (row !== undefined) return row.page;
    }
    return undefined;
  };
}

import type { LookupHit } from '../../core/dictionary/dictionary';
import { jsonLine } from '../../core/formats/lines';
import { Failure } from '../failure';
import { STDIN } from '../inputs';
import type { Session } from '../session';

/** `lookup`: entries of the official-titles dictionary; nothing found is exit code 1. */
export function lookup(words: readonly string[], options: { readonly json?: boolean }, session: Session): void {
  const asked = words.join(' ');
  const dictionary = session.workspaces.of(STDIN).dictionary();
  const exact = dictionary.lookup(asked);
  const hits = exact.length > 0 ? exact : dictionary.lookup(asked, { fuzzy: true });
  if (hits.length === 0) throw new Failure('lookup.nothing', { words: asked });
  for (const hit of hits) {
    if (options.json === true) {
      session.host.out(jsonLine(hit));
      continue;
    }
    const institution =
      hit.kind === 'title' && hit.entry.institution ? dictionary.institution(hit.entry.institution) : undefined;
    session.host.out(`${line(hit, institution?.canonical, session)}\n`);
  }
}

function line(hit: LookupHit, institution: string | undefined, session: Session): string {
  const { canonical, english, abbreviations } = hit.kind === 'title' ? hit.entry : hit.institution;
  const parts = [abbreviations.length > 0 ? `${canonical} (${abbreviations.join(', ')})` : canonical, english];
  if (institution !== undefined) parts.push(institution);
  if (hit.match.quality === 'guess') parts.push(session.words('cli.lookup.guess'));
  return parts.filter((part) => part !== '').join('\t');
}

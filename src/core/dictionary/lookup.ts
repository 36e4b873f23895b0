import search from 'approx-string-match';
import { analyze } from '../azerbaijani/endings';
import type { Catalog } from './catalog';
import type { LookupHit, LookupMatch, LookupOptions } from './dictionary';
import type { Institution, TitleEntry } from './entry';
import { keysFrom, titleKeysOf } from './match';
import { namesOf } from './names';
import { isFullName, namesOfHolder, nameTest } from './people';
import { plain, wordsOf } from './words';

/** One searchable name of a title or an institution. */
interface Name {
  readonly form: string;
  readonly plain: string;
  readonly by: LookupMatch['by'];
  readonly title?: TitleEntry;
  readonly institution?: Institution;
}

interface Found {
  readonly name: Name;
  readonly quality: LookupMatch['quality'];
  /** Higher is better. */
  readonly points: number;
}

const MOST_HITS = 50;
const LONGEST_QUERY = 200;
/** Shorter words are near to too many. */
const SHORTEST_GUESS = 4;
const MOST_GUESSES = 3;
/** Words of other things and people that lie a letter beside a title. */
const NO_MISTYPES: ReadonlySet<string> = new Set(['həkim', 'xanım', 'vəkil', 'səfər', 'müəllim', 'əsgər', 'şəhid']);

/** Looks titles and institutions up by any of their names. */
export class Lookup {
  private names: readonly Name[] | undefined;

  constructor(private readonly catalog: Catalog) {}

  find(query: string, { fuzzy = true, limit = MOST_HITS }: LookupOptions = {}): LookupHit[] {
    const wanted = plain(query.slice(0, LONGEST_QUERY));
    if (wanted === '') return [];
    const names = (this.names ??= namesIn(this.catalog));
    let found = [
      ...this.inflected(query.slice(0, LONGEST_QUERY)),
      ...this.held(query.slice(0, LONGEST_QUERY)),
      ...names.map((name) => compare(name, wanted)).filter((one) => one !== undefined),
    ];
    if (found.length === 0) found = gathered(names, wanted);
    if (found.length === 0 && fuzzy) found = [...nearest(names, wanted), ...guesses(names, wanted)];
    found.sort((a, b) => b.points - a.points || a.name.plain.length - b.name.plain.length);
    return distinct(found).slice(0, limit).map(hitOf);
  }

  /** The titles nearest to a mistyped form, whatever its case. */
  guesses(surface: string): readonly TitleEntry[] {
    const names = (this.names ??= namesIn(this.catalog));
    const readings = analyze(surface.slice(0, LONGEST_QUERY));
    if (readings.some(({ key }) => NO_MISTYPES.has(key))) return [];
    const found = [...new Set(readings.map(({ stem }) => plain(stem)))]
      .filter((reading) => reading.length >= SHORTEST_GUESS)
      .flatMap((reading) => nearest(names, reading))
      .sort((a, b) => b.points - a.points || a.name.plain.length - b.name.plain.length);
    return distinct(found)
      .flatMap(({ name }) => (name.title === undefined ? [] : [name.title]))
      .slice(0, MOST_GUESSES);
  }

  /** The posts on record under a full name. */
  private held(person: string): Found[] {
    if (!isFullName(person)) return [];
    const isMeant = nameTest(person);
    const wanted = plain(person);
    return this.catalog.store.holders.all().flatMap((holder): Found[] => {
      const meant = namesOfHolder(holder).some((name) => isMeant(name) || plain(name) === wanted);
      const title = meant ? this.catalog.title(holder.title) : undefined;
      if (title === undefined) return [];
      const name = { form: holder.person, plain: plain(holder.person), by: 'holder' as const, title };
      return [{ name, quality: 'exact', points: 90 }];
    });
  }

  /** What an inflected form is, through the index. */
  private inflected(query: string): Found[] {
    const words = wordsOf(query);
    if (words.length === 0) return [];
    return keysFrom(titleKeysOf(words, this.catalog), 0).flatMap((key): Found[] => [
      ...[...this.catalog.titles(`t:${key}`), ...this.catalog.titles(`n:${key}`)].map((title) =>
        exact(title.canonical, { title }),
      ),
      ...this.catalog.institutionsNamed(key).map((institution) => exact(institution.canonical, { institution })),
    ]);
  }
}

function exact(form: string, of: Pick<Name, 'title' | 'institution'>): Found {
  return { name: { form, plain: plain(form), by: 'azerbaijani', ...of }, quality: 'exact', points: 95 };
}

function namesIn(catalog: Catalog): Name[] {
  const names: Name[] = [];
  const put = (form: string, by: Name['by'], of: Pick<Name, 'title' | 'institution'>): void =>
    void names.push({ form, plain: plain(form), by, ...of });
  const by = {
    canonical: 'azerbaijani',
    variant: 'azerbaijani',
    abbreviation: 'abbreviation',
    former: 'former',
  } as const;
  for (const title of catalog.store.titles.all()) {
    for (const name of namesOf(title)) put(name.form, by[name.by], { title });
    put(title.english, 'english', { title });
    const institution = title.institution === undefined ? undefined : catalog.institution(title.institution);
    if (institution === undefined) continue;
    for (const { form } of namesOf(institution)) put(form, 'institution', { title });
    put(institution.english, 'institution', { title });
  }
  for (const institution of catalog.store.institutions.all()) {
    for (const name of namesOf(institution)) put(name.form, by[name.by], { institution });
    put(institution.english, 'english', { institution });
  }
  return names;
}

function compare(name: Name, wanted: string): Found | undefined {
  const less = name.by === 'institution' ? 60 : name.by === 'former' ? 10 : 0;
  if (name.plain === wanted) return { name, quality: 'exact', points: 100 - less };
  if (name.plain.startsWith(wanted)) return { name, quality: 'part', points: 80 - less };
  if (name.plain.includes(` ${wanted}`)) return { name, quality: 'part', points: 70 - less };
  const tokens = wanted.split(' ');
  return tokens.length > 1 && tokens.every((token) => ` ${name.plain}`.includes(` ${token}`))
    ? { name, quality: 'part', points: 65 - less }
    : undefined;
}

/** Titles all of whose names together, with their body's, hold every word asked: `XİN mətbuat`. */
function gathered(names: readonly Name[], wanted: string): Found[] {
  const tokens = wanted.split(' ');
  if (tokens.length < 2) return [];
  const all = new Map<Name['title'], { first: Name; text: string }>();
  for (const name of names) {
    if (name.title === undefined) continue;
    const known = all.get(name.title);
    if (known === undefined) all.set(name.title, { first: name, text: ` ${name.plain}` });
    else known.text += ` ${name.plain}`;
  }
  return [...all.values()]
    .filter(({ text }) => tokens.every((token) => text.includes(` ${token}`)))
    .map(({ first }) => ({ name: first, quality: 'part', points: 40 }));
}

/** Names a few mistyped letters away; longer words may hold more of them. */
function guesses(names: readonly Name[], wanted: string): Found[] {
  const most = Math.min(4, Math.max(1, Math.floor(wanted.length / 5)));
  return names.flatMap((name): Found[] => {
    if (name.by === 'institution' || name.plain.length < wanted.length - most) return [];
    const errors = Math.min(...search(name.plain, wanted, most).map((match) => match.errors), Infinity);
    if (errors > most) return [];
    const extra = Math.max(0, name.plain.length - wanted.length);
    return [{ name, quality: 'guess', points: 50 - errors * 10 - Math.min(extra, 30) / 10 }];
  });
}

/** Names of titles that are a few mistyped letters away as a whole. */
function nearest(names: readonly Name[], wanted: string): Found[] {
  const most = Math.min(3, Math.max(1, Math.floor(wanted.length / 5)));
  return names.flatMap((name): Found[] => {
    if (name.title === undefined || name.by === 'institution' || name.by === 'english') return [];
    if (Math.abs(name.plain.length - wanted.length) > most) return [];
    const whole = search(name.plain, wanted, most).find(
      ({ start, end, errors }) => errors + start + (name.plain.length - end) <= most,
    );
    if (whole === undefined) return [];
    const errors = whole.errors + whole.start + (name.plain.length - whole.end);
    return errors === 0 ? [] : [{ name, quality: 'guess', points: 60 - errors * 10 }];
  });
}

function distinct(found: readonly Found[]): Found[] {
  const seen = new Set<TitleEntry | Institution>();
  return found.filter(({ name }) => {
    const thing = name.title ?? name.institution;
    if (thing === undefined || seen.has(thing)) return false;
    seen.add(thing);
    return true;
  });
}

function hitOf({ name, quality }: Found): LookupHit {
  const match = { form: name.form, by: name.by, quality };
  return name.title === undefined
    ? { kind: 'institution', institution: name.institution as Institution, match }
    : { kind: 'title', entry: name.title, match };
}

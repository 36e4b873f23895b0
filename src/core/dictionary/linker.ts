import { derivedFrom } from '../azerbaijani/endings';
import { fold } from '../azerbaijani/casing';
import type { Span } from '../span';
import { bestCandidate, type Candidate } from './candidates';
import { canonicalForm } from './canonicalForm';
import type { Catalog } from './catalog';
import type { Institution, TitleCategory, TitleEntry } from './entry';
import { articleEvidence, notHome, ownerFromText, type ArticleEvidence } from './evidence';
import { leftContext, type LeftContext } from './leftContext';
import type { LinkContext, TitleLink, TitleModifier, TitleOwner } from './link';
import { mayBePossessed, readingFor, titleKeysOf, type TitleKeys } from './match';
import { countryOwner, ownerBefore, ownerInside, unnamedBody } from './owner';
import { rightContext } from './rightContext';
import { wordsOf } from './words';

/** Words inside a title's span that change it without making another post of it. */
const INSIDE: Readonly<Record<string, TitleModifier>> = {
  müvəqqəti: 'temporary',
  keçmiş: 'former',
  sabiq: 'former',
  fəxri: 'honorary',
  seçilmiş: 'elect',
  ömürlük: 'honorary',
};
const ACTING = /\s+vəzifəsini\s+(?:müvəqqəti\s+)?icra\s+ed[əi]n\p{L}*$/iu;
/** Kinds that a person has and no body or country owns. */
const PERSONAL: ReadonlySet<TitleCategory> = new Set([
  'military-rank',
  'police-rank',
  'prosecution-rank',
  'diplomatic-rank',
  'honorary',
  'award',
]);
/** Words that only look like a title with an ending: `xan-ım`. */
const NO_TITLES: ReadonlySet<string> = new Set(['xanım', 'xanımlar', 'xanımın']);
/** A team's accusative or genitive is written like a commander. */
const TEAM = /(?:^|\s)(?:milli|yığma)\s+komandan/iu;
/** `və`-joined titles look back for an owner over so many others. */
const MOST_JOINED = 3;

/** Links titles to their entries; keeps what it learnt of an article as long as its context object lives. */
export class Linker {
  private readonly evidence = new WeakMap<LinkContext, { text: string; found: ArticleEvidence }>();

  constructor(private readonly catalog: Catalog) {}

  link(text: string, span: Span, context: LinkContext): TitleLink | undefined {
    const surface = text.slice(span.start, span.end);
    const { words, modifiers } = withoutModifiers(wordsOf(surface.replace(ACTING, '')));
    if (TEAM.test(surface)) return undefined;
    if (words.length === 0 || (words.length === 1 && NO_TITLES.has(fold(words[0] as string)))) return undefined;
    const possessed = mayBePossessed(titleKeysOf(words, this.catalog));
    const left = leftContext(text, span.start, context.mentions, possessed);
    const right = rightContext(text, span.end, context.mentions);
    const person =
      right.person === undefined ? undefined : (right.person.base ?? text.slice(right.person.start, right.person.end));
    const evidence = this.evidenceOf(text, context);
    const outside = this.ownerOutside(text, left, { context, possessed });
    const inside = this.ownerInside(words, outside, { text, span });
    const keys = titleKeysOf(inside === undefined ? words : words.slice(inside.length), this.catalog);
    const written = inside?.owner ?? this.ownerElse(outside, text, span.start, left, { keys, person, evidence });
    const owner = notHome(written, evidence, this.catalog);
    const leftKeys =
      inside === undefined
        ? this.leftKeys(text, left, owner)
        : words.slice(0, inside.length).map((word) => this.catalog.words.of(word));
    let candidate = bestCandidate(keys, owner, leftKeys, { catalog: this.catalog, home: evidence.home });
    let kind: TitleLink['kind'] = 'post';
    if (candidate === undefined) {
      candidate = this.derived(keys.words, owner, evidence.home);
      kind = 'body';
    }
    if (candidate === undefined) return undefined;
    const acting = ACTING.test(surface) || right.acting;
    return this.linkOf({
      span,
      surface,
      words: keys.words,
      keys,
      joined: left.joinedTo !== undefined || left.refersTo !== undefined,
      candidate,
      kind,
      owner,
      text,
      person,
      modifiers: [...left.modifiers, ...modifiers, ...(acting ? (['acting'] as const) : [])],
    });
  }

  private evidenceOf(text: string, context: LinkContext): ArticleEvidence {
    const known = this.evidence.get(context);
    if (known?.text === text) return known.found;
    const found = articleEvidence(text, context, this.catalog);
    this.evidence.set(context, { text, found });
    return found;
  }

  /** Whose the title is by the words before it, or before the titles that it is joined to. */
  private ownerOutside(
    text: string,
    left: LeftContext,
    { context, possessed }: { context: LinkContext; possessed: boolean },
  ): TitleOwner {
    let owner = ownerBefore(text, left, context, this.catalog);
    let joined = left.joinedTo;
    for (let step = 0; owner.kind === 'unknown' && joined !== undefined && step < MOST_JOINED; step++) {
      const further = leftContext(text, joined.start, context.mentions, possessed);
      owner = ownerBefore(text, further, context, this.catalog);
      joined = further.joinedTo;
    }
    return owner;
  }

  /** An owner among the title's own words; a foreign country before them rules one's own bodies out. */
  private ownerInside(
    words: readonly string[],
    outside: TitleOwner,
    { text, span }: { text: string; span: Span },
  ): { owner: TitleOwner; length: number } | undefined {
    const inside = ownerInside(words, this.catalog);
    if (inside === undefined) return undefined;
    const before = outside.kind === 'country' ? outside.code : outside.kind === 'body' ? outside.country : undefined;
    const own =
      inside.owner.kind === 'country'
        ? inside.owner.code
        : inside.owner.kind === 'body'
          ? inside.owner.country
          : undefined;
    if (outside.kind !== 'unknown' && before !== own) return undefined;
    const last = words[inside.length - 1] as string;
    const end = text.indexOf(last, span.start) + last.length;
    return { owner: { ...inside.owner, span: { start: span.start, end } } as TitleOwner, length: inside.length };
  }

  /** Where no words name an owner: an unnamed body before the title, or what the article says elsewhere. */
  private ownerElse(
    outside: TitleOwner,
    text: string,
    start: number,
    left: LeftContext,
    { keys, person, evidence }: { keys: TitleKeys; person?: string; evidence: ArticleEvidence },
  ): TitleOwner {
    if (outside.kind === 'country' && outside.evidence === 'text' && person !== undefined) {
      // `bu ölkənin Baş naziri Donald Tusk`: whom the title names knows better than the country spoken of last
      const named = ownerFromText({ text, start, keys, person }, evidence, this.catalog);
      return named.kind === 'unknown' ? outside : named;
    }
    if (outside.kind !== 'unknown') return outside;
    const unnamed = unnamedBody(text, left, mayBePossessed(keys), {
      catalog: this.catalog,
      home: evidence.home,
    });
    return unnamed.kind === 'unknown' ? ownerFromText({ text, start, keys, person }, evidence, this.catalog) : unnamed;
  }

  /** Keys of the words before the title that may belong to its form: those of its body, and between. */
  private leftKeys(text: string, left: LeftContext, owner: TitleOwner): string[] {
    const before =
      owner.kind !== 'unknown' && owner.span !== undefined && left.owner !== undefined
        ? wordsOf(text.slice(owner.span.start, owner.span.end))
        : [];
    return [...before, ...left.words].map((word) => this.catalog.words.of(word));
  }

  /** `prokurorluq`: the post inside the name of its office. */
  private derived(words: readonly string[], owner: TitleOwner, home: boolean): Candidate | undefined {
    const last = words[words.length - 1] as string;
    for (const { analysis } of titleKeysOf([last], this.catalog).last) {
      const root = derivedFrom(analysis.stem);
      if (root === undefined) continue;
      const candidate = bestCandidate(titleKeysOf([...words.slice(0, -1), root.stem], this.catalog), owner, [], {
        catalog: this.catalog,
        home,
      });
      if (candidate !== undefined) return candidate;
    }
    return undefined;
  }

  private linkOf(found: {
    span: Span;
    surface: string;
    words: readonly string[];
    keys: TitleKeys;
    joined: boolean;
    candidate: Candidate;
    kind: TitleLink['kind'];
    owner: TitleOwner;
    text: string;
    person?: string;
    modifiers: readonly TitleModifier[];
  }): TitleLink {
    const { entry, from } = found.candidate;
    const personal = PERSONAL.has(entry.category);
    const written: TitleOwner = personal ? { kind: 'unknown' } : found.owner;
    const owned = found.owner.kind !== 'unknown';
    const analysis = readingFor(
      entry,
      found.keys,
      // `təşkilat rəhbəri`: a noun before it makes a compound of it
      owned || found.joined || found.person !== undefined || from > 0,
    );
    const owner = personal ? written : ownedBy(entry, found.owner, this.catalog);
    const qualifier = found.words.slice(0, from).join(' ');
    const institution = this.institutionOf(entry, owner);
    return {
      span: found.span,
      surface: found.surface,
      entry,
      kind: found.kind,
      canonical: canonicalForm(
        entry,
        written,
        {
          words: found.words,
          text: found.text,
          start: found.span.start,
          ...(analysis === undefined ? {} : { analysis }),
        },
        this.catalog,
      ),
      ...(qualifier === '' ? {} : { qualifier }),
      modifiers: [...new Set(found.modifiers)],
      endings: analysis?.endings ?? [],
      plural: analysis?.endings.some(({ kind }) => kind === 'plural') === true,
      owner,
      ...(institution === undefined ? {} : { institution }),
      ...(found.person === undefined ? {} : { person: found.person }),
    };
  }

  private institutionOf(entry: TitleEntry, owner: TitleOwner): Institution | undefined {
    if (owner.kind === 'body' && owner.institution !== undefined && !owner.institution.generic)
      return owner.institution;
    return entry.institution === undefined ? undefined : this.catalog.institution(entry.institution);
  }
}

function withoutModifiers(written: readonly string[]): { words: readonly string[]; modifiers: TitleModifier[] } {
  const modifiers: TitleModifier[] = [];
  let words = written;
  for (;;) {
    const first = words[0];
    if (first === undefined) break;
    const key = fold(first);
    if (/^eks[-–]/u.test(key) && key.length > 6) {
      modifiers.push('former');
      words = [first.slice(4), ...words.slice(1)];
      continue;
    }
    const modifier = words.length > 1 ? INSIDE[key] : undefined;
    if (modifier === undefined || modifier === 'honorary') {
      if (modifier === 'honorary') modifiers.push(modifier);
      break;
    }
    modifiers.push(modifier);
    words = words.slice(1);
  }
  return { words, modifiers };
}

/** The owner as the entry itself knows it where the article does not say. */
function ownedBy(entry: TitleEntry, owner: TitleOwner, catalog: Catalog): TitleOwner {
  if (owner.kind !== 'unknown') return owner;
  const country = catalog.countryOf(entry);
  return country === undefined ? owner : countryOwner(country, catalog, 'entry');
}

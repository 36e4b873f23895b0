const ENDING = '.ann.yaml';
const SLUG = /^[a-z0-9-]{1,40}$/u;

/** Whether a file name is that of a sidecar. */
export function isSidecarName(name: string): boolean {
  return name.endsWith(ENDING) && name.length > ENDING.length;
}

/** `<article file name>.ann.yaml`, or `<article file name>.<slug>.ann.yaml` for one annotator's layer. */
export function sidecarName(article: string, slug?: string): string {
  return slug === undefined ? article + ENDING : `${article}.${slug}${ENDING}`;
}

/** The article that a sidecar belongs to, and whose layer it is. */
export interface SidecarOwner {
  readonly article: string;
  readonly slug?: string;
}

/**
 * Which of the files beside it a sidecar belongs to: `a.txt.b.ann.yaml` is the layer `b` of `a.txt`,
 * unless a file `a.txt.b` is there. Without such a file nobody knows: nothing.
 */
export function ownerOf(sidecar: string, exists: (name: string) => boolean): SidecarOwner | undefined {
  if (!isSidecarName(sidecar)) return undefined;
  const stem = sidecar.slice(0, -ENDING.length);
  if (exists(stem)) return { article: stem };
  const dot = stem.lastIndexOf('.');
  const slug = stem.slice(dot + 1);
  const article = stem.slice(0, Math.max(dot, 0));
  return article !== '' && SLUG.test(slug) && exists(article) ? { article, slug } : undefined;
}

/** The sidecars of an article among the names of its folder. */
export function sidecarsOf(article: string, names: readonly string[]): string[] {
  const there = new Set(names);
  return names.filter(
    (name) => name.startsWith(`${article}.`) && ownerOf(name, (other) => there.has(other))?.article === article,
  );
}

/** Tries of a slug that others have already. */
const NAMESAKES = 50;

/**
 * The names that an annotator's own sidecar may have, the plain one first. Two persons may have the same slug: the
 * first name whose file is not there, or says inside that it is theirs, is theirs.
 */
export function* layerNames(article: string, annotator: string): Generator<string> {
  const slug = slugOf(annotator);
  yield sidecarName(article, slug);
  for (let n = 2; n <= NAMESAKES; n++) yield sidecarName(article, `${slug.slice(0, 36)}-${n}`);
}

/** Whether a layer is the one that somebody asks for by full name or slug. `inside`: the full name in the sidecar. */
export function isLayerOf(annotator: string, inside: string | undefined): boolean {
  return inside === undefined || inside === annotator || slugOf(annotator) === annotator;
}

const LATIN: Readonly<Record<string, string>> = { ə: 'e', ğ: 'g', ı: 'i', ö: 'o', ü: 'u', ç: 'c', ş: 's' };

/** A slug for a person's name; two persons may get the same one, the full name stands inside. */
export function slugOf(name: string): string {
  const plain = name
    .replace(/[Iİ]/gu, 'i')
    .toLowerCase()
    .normalize('NFC')
    .replace(/[əğıöüçş]/gu, (letter) => LATIN[letter] ?? letter)
    .normalize('NFD')
    .replace(/\p{M}/gu, '');
  return (
    plain
      .replace(/[^a-z0-9]+/gu, '-')
      .slice(0, 40)
      .replace(/^-+|-+$/gu, '') || 'annotator'
  );
}

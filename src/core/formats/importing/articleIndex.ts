import { hashText } from '../hash';
import type { ExportDocument } from '../model';
import { Bases } from './bases';

/** How surely an article is the one that a document means: its letters are the same, or only its name. */
export interface FoundArticle {
  readonly file: string;
  readonly by: 'text' | 'name';
}

/** Articles by their texts and names; keeps hashes, not texts, so that large corpora fit. */
export class ArticleIndex {
  readonly #byKey = new Map<string, [string, ...string[]]>();
  readonly #byHash = new Map<string, [string, ...string[]]>();
  readonly #byName = new Map<string, string | undefined>();

  /** Adds an article: its path, and its text without the header. */
  add(file: string, text: string): void {
    remember(this.#byKey, hashText(new Bases(text).key), file);
    remember(this.#byHash, hashText(text), file);
    for (const name of namesOf(file)) this.#byName.set(name, this.#byName.has(name) ? undefined : file);
  }

  /**
   * By its hash, then by its letters, among articles of one text the one whose path is most like; then by its path or
   * name, if only one article has it.
   */
  find(document: ExportDocument): FoundArticle | undefined {
    const known = document.textOrigin !== 'none';
    const same = known
      ? (this.#byHash.get(hashText(document.text)) ?? this.#byKey.get(hashText(new Bases(document.text).key)))
      : this.#byHash.get(document.textHash ?? '');
    const text = same && likest(same, document.file);
    if (text !== undefined && document.text.trim() !== '') return { file: text, by: 'text' };
    if (text !== undefined && !known) return { file: text, by: 'text' };
    for (const name of namesOf(document.file)) {
      const file = this.#byName.get(name);
      if (file !== undefined) return { file, by: 'name' };
    }
    return text === undefined ? undefined : { file: text, by: 'text' };
  }
}

function remember(map: Map<string, [string, ...string[]]>, key: string, file: string): void {
  const there = map.get(key);
  if (there === undefined) map.set(key, [file]);
  else there.push(file);
}

/** The file that shares the longest end of its path with a name, the first of several. */
function likest(files: readonly [string, ...string[]], name: string): string {
  if (files.length === 1) return files[0];
  for (const end of namesOf(name)) {
    const found = files.find((file) => namesOf(file).includes(end));
    if (found !== undefined) return found;
  }
  return files[0];
}

/** A path and its endings, the longest first: `a/b/c.azn`, `b/c.azn`, `c.azn`. */
function namesOf(file: string): string[] {
  const parts = file.split(/[\\/]+/u).filter((part) => part !== '' && part !== '.');
  return parts.map((_part, i) => parts.slice(i).join('/'));
}

/** A run of words with a label, as an evaluation counts them. */
export interface Chunk {
  readonly label: string;
  readonly words: readonly string[];
}

/** Blanks as Python's `split()` and Perl's `\s` take them; evaluation scripts cut lines at these. */
const BLANKS = /[\s\u0085\u001c-\u001f]+/u;

/**
 * Sentences of a column file as conlleval reads it: columns divided by any blank, a line without one
 * ends a sentence. Throws where lines differ in their number of columns.
 */
export function columnSentences(file: string, columns: number): [word: string, tag: string][][] {
  const sentences: [string, string][][] = [[]];
  for (const [i, line] of file.split('\n').entries()) {
    const cells = line.split(BLANKS).filter((cell) => cell !== '');
    if (cells.length === 0) {
      if (sentences[sentences.length - 1]?.length !== 0) sentences.push([]);
      continue;
    }
    if (cells.length !== columns) throw new Error(`line ${i + 1} has ${cells.length} columns`);
    if (cells[0] !== '-DOCSTART-') sentences[sentences.length - 1]?.push([cells[0] ?? '', cells[columns - 1] ?? '']);
  }
  return sentences.filter((sentence) => sentence.length > 0);
}

/** Chunks of strict IOB2 as seqeval counts them: an `I-` that nothing began is none. */
export function strictChunks(sentence: readonly (readonly [string, string])[]): Chunk[] {
  const chunks: { label: string; words: string[] }[] = [];
  let open: { label: string; words: string[] } | undefined;
  for (const [word, tag] of sentence) {
    const [place = '', label = ''] = [tag.slice(0, 1), tag.slice(2)];
    if (place === 'B') chunks.push((open = { label, words: [word] }));
    else if (place === 'I' && open?.label === label) open.words.push(word);
    else open = undefined;
  }
  return chunks;
}

/**
 * Chunks as conlleval counts them, and seqeval unless it is told to be strict: also an `I-` after another label, or
 * after nothing, begins one.
 */
export function lenientChunks(sentence: readonly (readonly [string, string])[]): Chunk[] {
  const chunks: { label: string; words: string[] }[] = [];
  let open: { label: string; words: string[] } | undefined;
  for (const [word, tag] of sentence) {
    const hyphen = tag.indexOf('-');
    const label = hyphen < 0 ? '' : tag.slice(hyphen + 1);
    if (tag === 'O') open = undefined;
    else if (tag.startsWith('I-') && open?.label === label) open.words.push(word);
    else chunks.push((open = { label, words: [word] }));
  }
  return chunks;
}

/** Chunks of BIOES: only whole ones count. */
export function bioesChunks(sentence: readonly (readonly [string, string])[]): Chunk[] {
  const chunks: Chunk[] = [];
  let open: { label: string; words: string[] } | undefined;
  for (const [word, tag] of sentence) {
    const [place = '', label = ''] = [tag.slice(0, 1), tag.slice(2)];
    if (place === 'S') chunks.push({ label, words: [word] });
    open = place === 'B' ? { label, words: [word] } : 'IE'.includes(place) && open?.label === label ? open : undefined;
    if (place === 'I' || place === 'E') open?.words.push(word);
    if (place === 'E' && open !== undefined) chunks.push(open);
  }
  return chunks;
}

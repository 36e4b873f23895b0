/**
 * What the validator of Universal Dependencies asks of a CoNLL-U file at its levels 1 and 2
 * (universaldependencies.org/format), in our own words. The result names the line, from 1.
 */
export function conlluFaults(file: string): string[] {
  const faults: string[] = [];
  const lines = file.split('\n');
  if (file !== '' && !file.endsWith('\n\n')) faults.push('end: no empty line behind the last sentence');
  const ids = new Set<string>();
  let sentence: Sentence | undefined;
  for (const [i, line] of lines.entries()) {
    const fault = (what: string): void => void faults.push(`${i + 1}: ${what}`);
    if (line.includes('\r')) fault('line end');
    if (line.normalize('NFC') !== line) fault('not in NFC');
    if (line === '') {
      if (sentence !== undefined) for (const what of sentence.faults()) fault(what);
      else if (i < lines.length - 1) fault('empty line without a sentence');
      sentence = undefined;
      continue;
    }
    sentence ??= new Sentence();
    if (line.startsWith('#')) {
      const id = /^# sent_id = (\S+)$/u.exec(line)?.[1];
      if (id !== undefined && (ids.has(id) || id.includes('/'))) fault('sent_id');
      if (id !== undefined) ids.add(id);
      sentence.comment(line);
    } else {
      const columns = line.split('\t');
      for (const what of sentence.word(columns)) fault(what);
    }
  }
  return faults;
}

class Sentence {
  readonly #words: { form: string; misc: string; head: number; deprel: string }[] = [];
  #text: string | undefined;
  #hasId = false;

  comment(line: string): void {
    if (line.startsWith('# text = ')) this.#text = line.slice('# text = '.length);
    if (line.startsWith('# sent_id = ')) this.#hasId = true;
  }

  *word(columns: readonly string[]): Generator<string> {
    const [id = '', form = '', , upos = '', , feats = '', head = '', deprel = '', deps = '', misc = ''] = columns;
    if (columns.length !== 10) yield 'ten columns';
    if (columns.some((column) => column === '' || column !== column.trim() || column.includes('  '))) yield 'column';
    if (id !== String(this.#words.length + 1)) yield 'id';
    if (/\s/u.test(form)) yield 'form';
    if (!/^[A-Z]+$/u.test(upos) || feats !== '_' || deps !== '_') yield 'columns of syntax';
    if (!/^[a-z:]+$/u.test(deprel) || (head === '0') !== (deprel === 'root')) yield 'relation';
    const keys = misc === '_' ? [] : misc.split('|').map((pair) => pair.split('=')[0] ?? '');
    if (new Set(keys).size < keys.length || keys.includes('')) yield 'MISC';
    this.#words.push({ form, misc, head: Number(head), deprel });
  }

  *faults(): Generator<string> {
    if (!this.#hasId) yield 'no sent_id';
    const last = this.#words.length - 1;
    const glued = this.#words.map(
      ({ form, misc }, i) => form + (i === last || /(?:^|\|)SpaceAfter=No(?:\||$)/u.test(misc) ? '' : ' '),
    );
    if (this.#text !== glued.join('')) yield 'text is not its words';
    if (this.#words.filter(({ head }) => head === 0).length !== 1) yield 'root';
    if (this.#words.some(({ head }, i) => head > this.#words.length || head === i + 1)) yield 'head';
  }
}

import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { MemoryFiles, run, type Ran } from './memoryHost';

const TEXT = '😀 Bakıda Rauf Həsənov danışıb. Gəncə şəhəri.\n';
const ARTICLE = `date 2024-04-02\n${TEXT}`;

function line(text: string, marks: readonly [label: string, quote: string][], more: object = {}): string {
  const mentions = marks.map(([label, quote], i) => {
    const start = [...text.slice(0, text.indexOf(quote))].length;
    return { id: `k${i}`, start, end: start + [...quote].length, label, text: quote };
  });
  return `${JSON.stringify({ id: 'x', file: 'x.azn', text, mentions, ...more })}\n`;
}

/** Label and text of the marks in a sidecar. */
function marks(ran: Ran, sidecar: string, article: string): string[] {
  const [annotations] = JSON.parse(ran.files.text(sidecar)) as [
    [string, { label: string; spans: { start: number; end: number }[] }][],
  ];
  const text = ran.files.text(article);
  return annotations.map(
    ([, { label, spans }]) => `${label} ${spans.map((s) => text.slice(s.start, s.end)).join('|')}`,
  );
}

describe('aznews import', () => {
  it('finds the article by its text and writes its sidecar', () => {
    const files = new MemoryFiles({
      'n/a.azn': ARTICLE,
      'd.jsonl': line(TEXT, [
        ['LOC', 'Bakıda'],
        ['LOC', 'Gəncə'],
      ]),
    });
    const ran = run(['import', '--format', 'jsonl', '--out', 'n', 'd.jsonl'], files);
    assert.equal(ran.code, 0, ran.err);
    assert.deepEqual(marks(ran, 'n/a.azn.ann.yaml', 'n/a.azn'), ['LOC Bakıda', 'LOC Gəncə']);
  });

  it('finds it by its letters where line ends, blanks and normalisation differ', () => {
    const other = TEXT.normalize('NFD').replace('Rauf ', 'Rauf  ').replace('\n', '\r\n');
    const files = new MemoryFiles({
      'a.azn': ARTICLE,
      'd.jsonl': line(other, [['PERSON', 'Rauf  Həsənov'.normalize('NFD')]]),
    });
    const ran = run(['import', '--format', 'jsonl', 'd.jsonl'], files);
    assert.deepEqual(marks(ran, 'a.azn.ann.yaml', 'a.azn'), ['PERSON Rauf Həsənov']);
  });

  it('finds it by its token sequence for conll', () => {
    const conll =
      '-DOCSTART- -X- O O\n\n😀 O\nBakıda B-LOC\nRauf B-PERSON\nHəsənov I-PERSON\ndanışıb O\n. O\n\nGəncə B-LOC\nşəhəri I-LOC\n. O\n';
    const ran = run(
      ['import', '--format', 'conll', 'd.conll'],
      new MemoryFiles({ 'a.azn': ARTICLE, 'd.conll': conll }),
    );
    assert.deepEqual(marks(ran, 'a.azn.ann.yaml', 'a.azn'), ['LOC Bakıda', 'PERSON Rauf Həsənov', 'LOC Gəncə şəhəri']);
  });

  it('finds marks by quote where the article has changed, and reports what it could not place', () => {
    const files = new MemoryFiles({
      'x.azn': `date 2024-04-02\nYeni cümlə. ${TEXT.replace('Gəncə', 'Şəki')}`,
      'd.jsonl': line(TEXT, [
        ['LOC', 'Bakıda'],
        ['LOC', 'Gəncə'],
      ]),
    });
    const ran = run(['import', '--format', 'jsonl', 'd.jsonl'], files);
    assert.deepEqual(marks(ran, 'x.azn.ann.yaml', 'x.azn'), ['LOC Bakıda']);
    assert.match(ran.err, /mark\.moved: 1/u);
    assert.match(ran.err, /mark\.not-found: 1.*Gəncə/u);
  });

  it('never writes over a sidecar unasked', () => {
    const data = {
      'a.azn': ARTICLE,
      'd.jsonl': line(TEXT, [['LOC', 'Bakıda']]),
      'e.jsonl': line(TEXT, [['ORG', 'Gəncə']]),
    };
    const files = new MemoryFiles(data);
    run(['import', '--format', 'jsonl', 'd.jsonl'], files);
    const refused = run(['import', '--format', 'jsonl', 'e.jsonl'], files);
    assert.equal(refused.code, 1);
    assert.match(refused.err, /^\.\/a\.azn\.ann\.yaml: error/mu);
    assert.deepEqual(marks(refused, 'a.azn.ann.yaml', 'a.azn'), ['LOC Bakıda']);
    run(['import', '--format', 'jsonl', '--on-conflict', 'skip', 'e.jsonl'], files);
    assert.deepEqual(marks(refused, 'a.azn.ann.yaml', 'a.azn'), ['LOC Bakıda']);
    // the two files use one id for different marks: both stay
    run(['import', '--format', 'jsonl', '--on-conflict', 'merge', 'd.jsonl', 'e.jsonl'], files);
    assert.deepEqual(marks(refused, 'a.azn.ann.yaml', 'a.azn'), ['LOC Bakıda', 'ORG Gəncə']);
  });

  it('joins, or replaces, when told to', () => {
    const first = line(TEXT, [['LOC', 'Bakıda']]);
    const second = line(TEXT, [
      ['LOC', 'Bakıda'],
      ['ORG', 'Gəncə'],
    ])
      .replace('"k0"', '"q0"')
      .replace('"k1"', '"q1"');
    const files = new MemoryFiles({ 'a.azn': ARTICLE, 'd.jsonl': first, 'e.jsonl': second });
    run(['import', '--format', 'jsonl', 'd.jsonl'], files);
    const merged = run(['import', '--format', 'jsonl', '--on-conflict', 'merge', 'e.jsonl'], files);
    assert.deepEqual(marks(merged, 'a.azn.ann.yaml', 'a.azn'), ['LOC Bakıda', 'ORG Gəncə']);
    const replaced = run(['import', '--format', 'jsonl', '--on-conflict', 'replace', 'd.jsonl'], files);
    assert.deepEqual(marks(replaced, 'a.azn.ann.yaml', 'a.azn'), ['LOC Bakıda']);
  });

  it('makes no sidecar of suggestions, and replaces nothing by them, but lists them', () => {
    const suggested = line(TEXT, [['LOC', 'Bakıda']]).replace('"label"', '"status":"suggested","label"');
    const files = new MemoryFiles({
      'a.azn': ARTICLE,
      's.jsonl': suggested,
      'd.jsonl': line(TEXT, [['ORG', 'Gəncə']]),
    });
    const none = run(['import', '--format', 'jsonl', 's.jsonl'], files);
    assert.match(none.err, /mark\.undecided: 1\): LOC “Bakıda”/u);
    assert.match(none.err, /0 sidecars and 0 new articles/u);
    assert.ok(!files.bytes.has('a.azn.ann.yaml'));
    run(['import', '--format', 'jsonl', 'd.jsonl'], files);
    assert.equal(run(['import', '--format', 'jsonl', 's.jsonl'], files).code, 0);
    const kept = run(['import', '--format', 'jsonl', '--on-conflict', 'replace', 's.jsonl'], files);
    assert.deepEqual(marks(kept, 'a.azn.ann.yaml', 'a.azn'), ['ORG Gəncə']);
  });

  it('joins what several rows of one import say of an article', () => {
    const rows = line(TEXT, [['LOC', 'Bakıda']]) + line(TEXT, [['ORG', 'Gəncə']]).replace('"k0"', '"q0"');
    const ran = run(['import', '--format', 'jsonl', 'd.jsonl'], new MemoryFiles({ 'a.azn': ARTICLE, 'd.jsonl': rows }));
    assert.equal(ran.code, 0, ran.err);
    assert.deepEqual(marks(ran, 'a.azn.ann.yaml', 'a.azn'), ['LOC Bakıda', 'ORG Gəncə']);
    const old = line(TEXT, [['LOC', 'Gəncə']]);
    const files = new MemoryFiles({ ...{ 'a.azn': ARTICLE, 'o.jsonl': old }, 'd.jsonl': rows });
    run(['import', '--format', 'jsonl', 'o.jsonl'], files);
    const replaced = run(['import', '--format', 'jsonl', '--on-conflict', 'replace', 'd.jsonl'], files);
    assert.deepEqual(marks(replaced, 'a.azn.ann.yaml', 'a.azn'), ['LOC Bakıda', 'ORG Gəncə']);
  });

  it('replaces nothing where no mark could be placed', () => {
    const files = new MemoryFiles({ 'x.azn': ARTICLE, 'd.jsonl': line(TEXT, [['LOC', 'Bakıda']]) });
    run(['import', '--format', 'jsonl', 'd.jsonl'], files);
    const other = 'Naxçıvanda günəşlidir.\n';
    files.bytes.set('e.jsonl', new TextEncoder().encode(line(other, [['LOC', 'Naxçıvanda']])));
    const ran = run(['import', '--format', 'jsonl', '--on-conflict', 'replace', 'e.jsonl'], files);
    assert.match(ran.err, /mark\.not-found: 1/u);
    assert.deepEqual(marks(ran, 'x.azn.ann.yaml', 'x.azn'), ['LOC Bakıda']);
  });

  it("writes an annotator's own sidecar with --layer, whatever the name, and never another one's", () => {
    const name = 'Professor Doktor Əbülfəz Qarayev-Şıxlinski oğlu, II (Bakı)';
    const files = new MemoryFiles({ 'a.azn': ARTICLE, 'd.jsonl': line(TEXT, [['LOC', 'Bakıda']]) });
    const layer = (annotator: string): string[] => {
      const ran = run(['import', '--format', 'jsonl', '--layer', '--annotator', annotator, 'd.jsonl'], files);
      assert.equal(ran.code, 0, ran.err);
      return [...files.bytes.keys()].filter((path) => path.endsWith('.ann.yaml'));
    };
    const slug = 'professor-doktor-ebulfez-qarayev-sixlins';
    assert.deepEqual(layer(name), [`a.azn.${slug}.ann.yaml`]);
    assert.deepEqual(layer(`${name} `.trimEnd() + ' 2'), [
      `a.azn.${slug}.ann.yaml`,
      `a.azn.${slug.slice(0, 36)}-2.ann.yaml`,
    ]);
    assert.equal(layer('../../x').at(-1), 'a.azn.x.ann.yaml');
    assert.equal(layer('😀').at(-1), 'a.azn.annotator.ann.yaml');
    assert.equal(run(['import', '--format', 'jsonl', '--layer', 'd.jsonl'], files).code, 2);
  });

  it('makes articles with --create, which come out again as they went in', () => {
    const data = line(TEXT, [['LOC', 'Bakıda']], { file: 'yeni/bir.azn', date: '2024-04' });
    const ran = run(
      ['import', '--format', 'jsonl', '--create', '--out', 'n', 'd.jsonl'],
      new MemoryFiles({ 'd.jsonl': data }),
    );
    assert.equal(ran.code, 0, ran.err);
    assert.equal(ran.files.text('n/yeni/bir.azn'), `date 2024-04\n${TEXT}`);
    assert.deepEqual(marks(ran, 'n/yeni/bir.azn.ann.yaml', 'n/yeni/bir.azn'), ['LOC Bakıda']);
    const back = JSON.parse(run(['export', '--format', 'jsonl', 'n/yeni/bir.azn'], ran.files).out) as { text: string };
    assert.equal(back.text, TEXT);
  });

  it('without --create says that there is no such article', () => {
    const ran = run(['import', '--format', 'jsonl', 'd.jsonl'], new MemoryFiles({ 'd.jsonl': line(TEXT, []) }));
    assert.equal(ran.code, 0);
    assert.match(ran.err, /article\.not-found: 1/u);
    assert.equal(run(['import', '--strict', '--format', 'jsonl', 'd.jsonl'], ran.files).code, 1);
  });

  it('makes articles of plain JSON Lines, tables and raw files', () => {
    const files = new MemoryFiles({
      'd.jsonl': '{"body":"Mətn bir.","day":"2024-05-06T10:00:00","head":"Başlıq: 1","n":7}\n',
      'd.csv': 'id,text,date\r\nbir,"Mətn ""iki"",\nsətir.",2024-05-07\r\n',
      'raw/üç.txt': 'Mətn üç.\n',
    });
    const columns = ['--text-column', 'body', '--date-column', 'day', '--title-column', 'head', '--id-column', 'n'];
    const ran = run(['import', '--format', 'jsonl', '--create', '--out', 'o', ...columns, 'd.jsonl'], files);
    assert.equal(ran.files.text('o/7.azn'), '---\ndate: 2024-05-06\ntitle: "Başlıq: 1"\n---\nMətn bir.');
    run(['import', '--format', 'csv', '--create', '--out', 'o', 'd.csv'], files);
    assert.equal(ran.files.text('o/bir.azn'), 'date 2024-05-07\nMətn "iki",\nsətir.');
    run(['import', '--format', 'raw', '--create', '--out', 'o', 'raw'], files);
    assert.equal(ran.files.text('o/raw/üç.txt'), 'Mətn üç.\n');
  });

  it('names the line that is no JSON', () => {
    const ran = run(
      ['import', '--format', 'jsonl', 'd.jsonl'],
      new MemoryFiles({ 'd.jsonl': `${line(TEXT, [])}{broken\n` }),
    );
    assert.match(ran.err, /input\.invalid: 1\): line 2 /u);
  });

  it('says so where a file holds nothing of the format, or marks in a table of texts', () => {
    const files = new MemoryFiles({
      'a.azn': ARTICLE,
      'd.jsonl': '',
      'd.csv': 'id,file,label,text,start_cp\nm1,a.azn,LOC,Bakıda,2\n',
    });
    const nothing = run(['import', '--format', 'jsonl', 'd.jsonl'], files);
    assert.match(nothing.err, /^d\.jsonl: warning: .*jsonl/mu);
    const marks = run(['import', '--format', 'csv', '--create', 'd.csv'], files);
    assert.match(marks.err, /^d\.csv: loss: .*input\.marks: 1/mu);
    assert.deepEqual([...files.bytes.keys()].sort(), ['a.azn', 'd.csv', 'd.jsonl']);
  });

  it('needs the folder of the articles', () => {
    const files = new MemoryFiles({ 'd.jsonl': line(TEXT, [['LOC', 'Bakıda']]) });
    const ran = run(['import', '--format', 'jsonl', '--out', 'gone', 'd.jsonl'], files);
    assert.equal(ran.code, 1);
    assert.match(ran.err, /^gone: error: /mu);
  });

  it('keeps new articles inside the folder', () => {
    const data = line(TEXT, [['LOC', 'Bakıda']], { file: '../../etc/x.azn' });
    const ran = run(
      ['import', '--format', 'jsonl', '--create', '--out', 'n', 'd.jsonl'],
      new MemoryFiles({ 'd.jsonl': data }),
    );
    assert.ok(ran.files.bytes.has('n/etc/x.azn'));
  });
});

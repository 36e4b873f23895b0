import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { Annotation, AnnotationSet, ArticleStatus } from '../../../src/core/annotation/model';
import { EMPTY_SET } from '../../../src/core/annotation/model';
import { MemoryFiles, run, sidecarText, wordEngine } from './memoryHost';

const TEXT = 'date 2024-04-02\n😀 Bakıda Rauf Həsənov danışıb.\n';

function setOf(
  text: string,
  marks: readonly [label: string, quote: string][],
  status: ArticleStatus = 'new',
): AnnotationSet {
  const annotations = marks.map(([label, quote], i): [string, Annotation] => {
    const start = text.indexOf(quote);
    const spans = [{ start, end: start + quote.length }];
    return [
      `a${i}`,
      {
        id: `a${i}`,
        spans,
        label,
        quotes: [quote],
        status: 'accepted',
        annotator: 'A',
        origin: 'hand',
        anchor: 'same',
      },
    ];
  });
  return { ...EMPTY_SET, annotations: new Map(annotations), record: { status } };
}

function world(status: ArticleStatus = 'new'): MemoryFiles {
  const set = setOf(
    TEXT,
    [
      ['LOC', 'Bakıda'],
      ['PERSON', 'Rauf Həsənov'],
    ],
    status,
  );
  return new MemoryFiles({ 'n/a.azn': TEXT, 'n/a.azn.ann.yaml': sidecarText(set), 'n/b.azn': 'date 2024\nGəncə.\n' });
}

describe('aznews export', () => {
  it('prints a one-file format with offsets of the body', () => {
    const { code, out, err } = run(['export', '--format', 'jsonl', 'n'], world());
    assert.equal(code, 0, err);
    const [first, second] = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    assert.equal(first?.['text'], '😀 Bakıda Rauf Həsənov danışıb.\n');
    assert.equal(first?.['bodyStart'], 16);
    assert.deepEqual(
      (first?.['mentions'] as { start: number; end: number }[]).map(({ start, end }) => [start, end]),
      [
        [2, 8],
        [9, 21],
      ],
    );
    assert.equal(second?.['file'], 'n/b.azn');
  });

  it('mirrors the tree for a format of several files and needs a folder for it', () => {
    assert.equal(run(['export', '--format', 'brat', 'n'], world()).code, 2);
    const { code, files } = run(['export', '--format', 'brat', '--out', 'o', 'n'], world());
    assert.equal(code, 0);
    assert.match(files.text('o/n/a.azn.ann'), /^T1\tLOC 2 8\tBakıda$/mu);
    assert.equal(files.text('o/n/a.azn.txt'), '😀 Bakıda Rauf Həsənov danışıb.\n');
    assert.ok(
      files.bytes.has('o/n/b.azn.ann') && files.bytes.has('o/annotation.conf') && files.bytes.has('o/visual.conf'),
    );
  });

  it('writes one file, or one an article', () => {
    assert.ok(run(['export', '--format', 'csv', '--out', 'o', 'n'], world()).files.bytes.has('o/annotations.csv'));
    const { files } = run(['export', '--format', 'csv', '--per-article', '--out', 'o', 'n'], world());
    assert.ok(files.bytes.has('o/n/a.azn.csv') && files.bytes.has('o/n/b.azn.csv'));
  });

  it('leaves unreviewed articles out of training formats and says so', () => {
    const { code, out, err } = run(['export', '--format', 'conll', 'n'], world());
    assert.equal(code, 0);
    assert.equal(out, '');
    assert.match(err, /article\.status: 1/u);
    const strict = run(['export', '--format', 'conll', '--strict', 'n'], world());
    assert.equal(strict.code, 1);
  });

  it('warns where every article was left out', () => {
    assert.match(run(['export', '--format', 'conll', 'n'], world()).err, /^aznews: warning: .*--status any/mu);
    assert.doesNotMatch(run(['export', '--format', 'conll', 'n'], world('done')).err, /warning: .*--status/u);
  });

  it('exports reviewed articles to training formats, but not beside undecided suggestions', () => {
    const done = run(['export', '--format', 'conll', 'n/a.azn'], world('done'));
    assert.match(done.out, /^Bakıda -X- _ B-LOC$/mu);
    const open = run(['export', '--format', 'conll', 'n/a.azn'], world('done'), wordEngine({ danışıb: 'EVENT' }));
    assert.equal(open.out, '');
    assert.match(open.err, /article\.undecided/u);
    const decided = run(['export', '--format', 'conll', 'n/a.azn'], world('done'), wordEngine({ Bakıda: 'ORG' }));
    assert.match(decided.out, /^Bakıda -X- _ B-LOC$/mu);
  });

  it('makes no error under --strict of what a format has no room for, but of a mark that had to change', () => {
    assert.equal(run(['export', '--format', 'conll', '--strict', 'n/a.azn'], world('done')).code, 0);
    const set = sidecarText(setOf(TEXT, [['LOC', 'Bakı']], 'done'));
    const files = new MemoryFiles({ 'a.azn': TEXT, 'a.azn.ann.yaml': set });
    const { code, err } = run(['export', '--format', 'conll', '--strict', 'a.azn'], files);
    assert.equal(code, 1);
    assert.match(err, /mark\.widened: 1/u);
  });

  it('exports suggestions with --suggestions, whatever the status', () => {
    const { code, out } = run(
      ['export', '--format', 'conll', '--suggestions', 'n/b.azn'],
      world(),
      wordEngine({ Gəncə: 'LOC' }),
    );
    assert.equal(code, 0);
    assert.match(out, /^Gəncə -X- _ B-LOC$/mu);
  });

  it('chooses and renames labels', () => {
    const { out } = run(['export', '--format', 'jsonl', '--labels', 'LOC', '--rename', 'LOC=GPE', 'n/a.azn'], world());
    const { mentions } = JSON.parse(out) as { mentions: { label: string }[] };
    assert.deepEqual(
      mentions.map((mention) => mention.label),
      ['GPE'],
    );
  });

  it('writes no word of the text with --no-text', () => {
    const { out } = run(['export', '--format', 'jsonl', '--no-text', 'n/a.azn'], world());
    assert.doesNotMatch(out, /Bakı|Rauf/u);
    assert.match(out, /"textHash":"[0-9a-f]{64}"/u);
    assert.equal(run(['export', '--format', 'conll', '--no-text', 'n/a.azn'], world()).code, 2);
  });

  it('names the sidecar and the line that is broken', () => {
    const files = new MemoryFiles({ 'a.azn': TEXT, 'a.azn.ann.yaml': 'not json' });
    const { code, err } = run(['export', '--format', 'jsonl', 'a.azn'], files);
    assert.equal(code, 1);
    assert.match(err, /^a\.azn\.ann\.yaml:3: error: .+\n/u);
  });

  it('refuses unknown formats and words', () => {
    assert.equal(run(['export', '--format', 'xyz', 'n'], world()).code, 2);
    assert.equal(run(['export', '--format', 'conll', '--endings', 'xyz', 'n'], world()).code, 2);
    assert.equal(run(['export', 'n'], world()).code, 2);
  });

  it("takes an annotator's layer, and asks where there are several", () => {
    const files = world();
    const layer = sidecarText(setOf(TEXT, [['ORG', 'Rauf']]));
    const bytes = new TextEncoder().encode(layer);
    files.bytes.set('n/a.azn.ann-b.ann.yaml', bytes);
    const { out } = run(['export', '--format', 'jsonl', '--annotator', 'ann-b', 'n/a.azn'], files);
    assert.match(out, /"label":"ORG"/u);
    assert.match(run(['export', '--format', 'jsonl', '--annotator', 'Ann B', 'n/a.azn'], files).out, /"label":"ORG"/u);
    files.bytes.delete('n/a.azn.ann.yaml');
    assert.match(run(['export', '--format', 'jsonl', 'n/a.azn'], files).out, /"label":"ORG"/u);
    files.bytes.set('n/a.azn.other.ann.yaml', bytes);
    assert.equal(run(['export', '--format', 'jsonl', 'n/a.azn'], files).code, 1);
  });

  it('tells annotators with one slug apart by the full names inside, and warns of one whom nobody knows', () => {
    const files = world();
    const put = (path: string, label: string, name: string): void => {
      const text = sidecarText(setOf(TEXT, [[label, 'Rauf']]), name);
      files.bytes.set(path, new TextEncoder().encode(text));
    };
    put('n/a.azn.eli-eliyev.ann.yaml', 'ORG', 'Əli Əliyev');
    put('n/a.azn.eli-eliyev-2.ann.yaml', 'LOC', 'Eli Eliyev');
    const of = (annotator: string): { code: number; out: string; err: string } =>
      run(['export', '--format', 'jsonl', '--annotator', annotator, 'n/a.azn'], files);
    assert.match(of('Əli Əliyev').out, /"annotator":"Əli Əliyev"[^]*"label":"ORG"/u);
    assert.match(of('Eli Eliyev').out, /"label":"LOC"/u);
    assert.match(of('eli-eliyev').out, /"label":"ORG"/u);
    const { code, err } = of('Vəli');
    assert.deepEqual([code, err], [0, 'aznews: warning: No article has decisions of “Vəli”. Is the name misspelt?\n']);
  });

  it('warns of labels that nobody has, in --labels and --rename', () => {
    const export_ = (...more: string[]): string =>
      run(['export', '--format', 'jsonl', ...more, 'n/a.azn'], world()).err;
    assert.equal(export_('--labels', 'PERSON,ORG', '--rename', 'LOC=GPE'), '');
    assert.match(export_('--labels', 'PERSN,ORG'), /^aznews: warning: .*: PERSN\. /mu);
    assert.match(export_('--rename', 'LOK=GPE,DATE=D,Org=O'), /warning: .*: LOK, Org\. /u);
    const { err, code } = run(
      ['export', '--format', 'jsonl', '--labels', 'YER', '--report', 'json', 'n/a.azn'],
      world(),
    );
    const row = JSON.parse(err.split('\n')[0] ?? '') as object;
    assert.equal(code, 0);
    assert.deepEqual(
      { ...row, message: '' },
      {
        ...{ kind: 'warning', code: 'export.label.unknown', args: { labels: 'YER' }, message: '' },
      },
    );
  });
});

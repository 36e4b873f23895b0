import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { parse } from 'yaml';
import { Progress } from '../../../src/cli/progress';
import type { CliHost } from '../../../src/cli/host';
import { MemoryFiles, run } from './memoryHost';

/** A record of an invented article with one mark on its first word. */
function line(number: number, label: string, more: object = {}): string {
  const text = `Bakıda ${Array.from({ length: 30 }, (_one, i) => `söz${(number * 7919 + i * 31) % 5000}`).join(' ')}.`;
  const mention = { id: 'k', start: 0, end: 6, label, status: 'accepted' };
  return `${JSON.stringify({ id: `a${number}.azn`, text, status: 'done', mentions: [mention], ...more })}\n`;
}

describe('files of an export', () => {
  const corpus = (): MemoryFiles => {
    const lines = Array.from({ length: 40 }, (_one, i) => line(i, ['LOC', 'GPE', 'FAC'][i % 3] ?? ''));
    const files = new MemoryFiles({ 'd.jsonl': lines.join('') });
    run(['import', '--format', 'jsonl', '--create', '--out', 'n', 'd.jsonl'], files);
    return files;
  };

  it('have one dataset card above the sides of a split, with one numbering of tags', () => {
    const files = corpus();
    const { code, err } = run(['export', '--format', 'hf', '--split', '60,20,20', '--out', 'o', 'n'], files);
    assert.equal(code, 0, err);
    const card = parse(/^---\n([^]*?)---\n/u.exec(files.text('o/README.md'))?.[1] ?? '') as {
      configs: { data_files: { split: string; path: string }[] }[];
      dataset_info: { features: { name: string; sequence?: { class_label?: { names: Record<string, string> } } }[] };
    };
    assert.deepEqual(
      card.configs[0]?.data_files.map(({ split }) => split),
      ['train', 'validation', 'test'],
    );
    const names =
      card.dataset_info.features.find(({ name }) => name === 'ner_tags')?.sequence?.class_label?.names ?? {};
    for (const side of ['train', 'dev', 'test']) {
      assert.ok(!files.bytes.has(`o/${side}/README.md`));
      for (const text of files.text(`o/${side}/annotations.jsonl`).trimEnd().split('\n')) {
        const row = JSON.parse(text) as { ner_tags: number[]; ner_tag_names: string[] };
        assert.deepEqual(
          row.ner_tags.map((tag) => names[tag]),
          row.ner_tag_names,
        );
      }
    }
    const { articles } = JSON.parse(files.text('o/split.json')) as { articles: { textHash: string }[] };
    assert.ok(articles.length === 40 && articles.every(({ textHash }) => /^[0-9a-f]{64}$/u.test(textHash)));
  });

  it('name every label in the one configuration beside files of an article each', () => {
    const files = corpus();
    run(['export', '--format', 'label-studio', '--per-article', '--out', 'o', 'n'], files);
    const config = files.text('o/label-config.xml');
    for (const label of ['LOC', 'GPE', 'FAC']) assert.ok(config.includes(`value="${label}"`), label);
    assert.ok(files.bytes.has('o/n/a0.azn.json') && files.bytes.has('o/n/a39.azn.json'));
  });

  it('are refused where two articles would become one', () => {
    const files = new MemoryFiles({ 'a.azn': 'date 2024\nBir.\n', '../a.azn': 'date 2024\nİki.\n' });
    const { code, err } = run(['export', '--format', 'brat', '--out', 'o', 'a.azn', '../a.azn'], files);
    assert.equal(code, 1);
    assert.match(err, /^o\/a\.azn\.txt: error: /mu);
  });

  it('have an article once where it is named twice', () => {
    const files = new MemoryFiles({ 'n/a.azn': 'date 2024\nBir.\n' });
    assert.equal(run(['export', '--format', 'jsonl', 'n', 'n/a.azn'], files).out.trimEnd().split('\n').length, 1);
  });
});

describe('a conversion', () => {
  it('warns of labels that neither its input nor the built-in set has', () => {
    const files = new MemoryFiles({ 'd.jsonl': line(1, 'GPE') });
    const args = ['convert', '--from', 'jsonl', '--to', 'csv', '--rename', 'GPE=LOC,GPF=LOC,ORG=COMPANY', 'd.jsonl'];
    assert.match(run(args, files).err, /^aznews: warning: .*: GPF\. /mu);
  });
});

describe('losses of a conversion', () => {
  it('that every article has are one line, with the number of articles', () => {
    const files = new MemoryFiles({ 'd.jsonl': line(1, 'LOC') + line(2, 'LOC') });
    const { err } = run(['convert', '--from', 'jsonl', '--to', 'conll', 'd.jsonl'], files);
    assert.match(err, /^a1\.azn: loss: .*\(field\.id: 2, in 2 articles\)$/mu);
    assert.doesNotMatch(err, /a2\.azn/u);
  });

  it('are articles that the source says are not done, but not those of which it says nothing', () => {
    const files = new MemoryFiles({
      'd.jsonl': line(1, 'LOC', { status: 'in-progress' }) + line(2, 'ORG', { status: undefined }),
    });
    const { out, err } = run(['convert', '--from', 'jsonl', '--to', 'conll', 'd.jsonl'], files);
    assert.match(err, /article\.status: 1/u);
    assert.ok(out.includes('B-ORG') && !out.includes('B-LOC'));
    const all = run(['convert', '--from', 'jsonl', '--to', 'conll', '--status', 'any', 'd.jsonl'], files);
    assert.ok(all.out.includes('B-LOC'));
  });

  it('are suggestions that nobody asked for', () => {
    const mentions = [{ id: 'k', start: 0, end: 6, label: 'LOC', status: 'suggested' }];
    const files = new MemoryFiles({ 'd.jsonl': line(1, 'LOC', { mentions }) });
    assert.match(run(['convert', '--from', 'jsonl', '--to', 'csv', 'd.jsonl'], files).err, /mark\.undecided: 1/u);
  });
});

describe('progress', () => {
  it('is shown on a terminal after some files, without control characters of their names', () => {
    let err = '';
    const host = { interactive: true, err: (text: string) => void (err += text) } as unknown as CliHost;
    const progress = new Progress(host);
    for (let i = 0; i < 30; i++) progress.step(`a\u001b[31m${i}.azn`);
    progress.end();
    assert.match(err, /\r\u001b\[K30 a \[31m29\.azn\r\u001b\[K$/u);
    assert.ok(!err.includes('19 a'));
  });
});

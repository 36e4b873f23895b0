import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { parse } from 'yaml';
import { EMPTY_SET } from '../../../src/core/annotation/model';
import { readSidecar, writeSidecar } from '../../../src/core/annotation/sidecar';
import { parseArticle } from '../../../src/core/article/parse';
import { markOf, setOf } from '../../support/annotation/sets';

describe('a sidecar', () => {
  it('keeps a person’s comments, order of keys, quoting and unknown keys through changes, on both roads', () => {
    const text = 'date 2024-04-15\nBakıda yağış.\nGəncədə qar. Şuşada duman.\n';
    const article = parseArticle(text);
    const first = markOf(text, 'Bakıda', 'a1');
    const set = setOf([first, markOf(text, 'Gəncədə', 'b2')]);
    const written = writeSidecar(undefined, set, article);
    const own = written
      .replace('  - mark: a1\n', "  # baxılmalı\n  - sual: 'nə üçün?' # mənim\n    mark: a1\n")
      .replace('format: 1', '# başlıq\nformat: 1\nlayihə: sınaq');
    const roads: readonly (readonly [string, string])[] = [
      ['fast', own],
      ['slow', own.replace('entries:\n', 'entries: # hamısı\n')],
    ];
    for (const [road, file] of roads) {
      const read = readSidecar(file);
      assert.equal(read.state, 'ok', road);
      assert.equal(read.frame !== undefined, road === 'fast');
      const changed = { ...set, annotations: new Map(set.annotations).set('a1', { ...first, note: 'yoxlandı' }) };
      const next = writeSidecar(read, changed, article);
      for (const kept of ['# baxılmalı', "sual: 'nə üçün?' # mənim", '# başlıq', 'layihə: sınaq'])
        assert.ok(next.includes(kept), `${road}: ${kept} in\n${next}`);
      const entries = (parse(next) as { entries: Record<string, unknown>[] }).entries;
      const entry = entries.find((one) => one['mark'] === 'a1');
      assert.equal(entry?.['note'], 'yoxlandı');
      assert.deepEqual(Object.keys(entry ?? {}).slice(0, 2), ['sual', 'mark']);
    }
  });

  it('holds no offset, no paragraph number and no counter: a line above changes nothing', () => {
    const text = 'date 2024-04-15\nBakıda yağış.\nGəncədə qar.\n';
    const grown = text.replace('Bakıda', 'Yeni xəbər gəldi.\n\nBakıda');
    const before = writeSidecar(undefined, setOf([markOf(text, 'Gəncədə', 'b2')]), parseArticle(text));
    const after = writeSidecar(readSidecar(before), setOf([markOf(grown, 'Gəncədə', 'b2')]), parseArticle(grown));
    assert.equal(after, before);
    assert.doesNotMatch(before.replace(/p[0-9a-z]{7}|b2|format: 1/gu, ''), /\d/u);
  });

  it('begins with one line for each paragraph, also where nothing is annotated', () => {
    const article = parseArticle('date 2024-04-15\nBir.\nİki.\n\nBir.\n');
    const lines = writeSidecar(undefined, EMPTY_SET, article).match(/^ {2}- paragraph: \S+$/gmu) ?? [];
    assert.equal(lines.length, 3);
    assert.equal(lines[0], lines[2]);
  });
});

import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { DEFAULT_EXPORT } from '../../../src/core/formats/export';
import { filePieces, type FileLayout } from '../../../src/core/formats/files';
import { LossLog } from '../../../src/core/formats/loss';
import type { ExportDocument } from '../../../src/core/formats/model';
import { FORMATS } from '../../../src/core/formats/registry';
import { renameOf } from '../../../src/core/formats/rename';
import { sharesOf } from '../../../src/core/formats/split/shares';
import { documentOf, markOn } from '../../fixtures/formats/nasty';

function documents(): ExportDocument[] {
  return ['a.azn', 'n/b.azn'].map((file, i) => {
    const text = `Bakıda ${i + 1} nəfər danışıb.\n`;
    return documentOf(text, [markOn(text, 'm', i === 0 ? 'LOC' : 'GPE', 'Bakıda')], { id: file, file });
  });
}

/** Files by path, put together as both adapters do. */
function files(id: string, layout: FileLayout, of = documents()): Map<string, string> {
  const format = FORMATS.find((one) => one.id === id);
  assert.ok(format);
  const texts = new Map<string, string>();
  for (const piece of filePieces(of, format, DEFAULT_EXPORT, layout, new LossLog())) {
    texts.set(piece.path, (piece.first ? '' : (texts.get(piece.path) ?? '')) + piece.text);
  }
  return texts;
}

describe('files of an export', () => {
  it('are one for all articles, or one an article, of every format', () => {
    for (const { id, extension, layout } of FORMATS) {
      const one = layout === 'lines' || layout === 'document';
      const main = [`a.azn.${extension}`, `n/b.azn.${extension}`];
      const all = [...files(id, {}).keys()];
      const each = [...files(id, { perArticle: true }).keys()];
      for (const path of one ? [`annotations.${extension}`] : main)
        assert.ok(all.includes(path), `${id}: ${all.join(' ')}`);
      for (const path of main) assert.ok(each.includes(path), `${id}: ${each.join(' ')}`);
      assert.ok(!each.includes(`annotations.${extension}`), id);
    }
  });

  it('lie in the folder of their side; what describes the whole export lies above', () => {
    assert.deepEqual([...files('hf', { side: 'dev' }).keys()], ['dev/annotations.jsonl', 'README.md']);
    assert.deepEqual(
      [...files('conll', { side: 'test', perArticle: true }).keys()],
      ['test/a.azn.conll', 'test/n/b.azn.conll'],
    );
    assert.ok(files('brat', { side: 'train' }).has('train/annotation.conf'));
  });

  it('describe all articles, also where each has a file of its own', () => {
    const config = files('label-studio', { perArticle: true }).get('label-config.xml') ?? '';
    assert.equal(config.match(/<View>/gu)?.length, 1);
    for (const label of ['LOC', 'GPE']) assert.ok(config.includes(`value="${label}"`), label);
  });

  it('begin anew where two articles have one path, so that neither is appended to the other', () => {
    const twice = documents().map((document) => ({ ...document, file: 'a.azn' }));
    for (const id of ['webanno-tsv', 'csv']) {
      const format = FORMATS.find((one) => one.id === id);
      assert.ok(format);
      const pieces = [...filePieces(twice, format, DEFAULT_EXPORT, { perArticle: true }, new LossLog())];
      const begun = pieces.filter(({ first, path }) => first && path.startsWith('a.azn.'));
      assert.equal(begun.length, 2, id);
    }
  });
});

describe('choices as a person writes them', () => {
  it('are three shares', () => {
    assert.deepEqual(sharesOf('80, 10,10'), { train: 0.8, dev: 0.1, test: 0.1 });
    assert.deepEqual(sharesOf('1,0,1'), { train: 0.5, dev: 0, test: 0.5 });
    for (const wrong of ['', '80,20', '80,10,5,5', '80,-10,30', 'a,b,c', '0,0,0', ',,', '80,,20', 'Infinity,1,1']) {
      assert.equal(sharesOf(wrong), undefined, wrong);
    }
  });

  it('are pairs of label names', () => {
    assert.deepEqual(
      [...renameOf('PERSON=PER, LOC = GPE,').names],
      [
        ['PERSON', 'PER'],
        ['LOC', 'GPE'],
      ],
    );
    assert.equal(renameOf('').names.size, 0);
    for (const wrong of ['PERSON', 'PERSON=', '=PER', 'A=B=C']) assert.equal(renameOf(wrong).wrong, wrong);
  });
});

import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { stepBetween } from '../../../src/core/annotation/steps/between';
import { applyStep, invertStep } from '../../../src/core/annotation/steps/apply';
import { EMPTY_SET, type AnnotationSet } from '../../../src/core/annotation/model';
import { fit } from '../../../src/core/formats/fit';
import { toAnnotations } from '../../../src/core/formats/importing/toAnnotations';
import { LossLog } from '../../../src/core/formats/loss';
import { findFormat } from '../../../src/core/formats/registry';
import { readSidecar, writeSidecar } from '../../../src/core/annotation/sidecar';
import { parseArticle } from '../../../src/core/article/parse';
import type { ExportDocument } from '../../../src/core/formats/model';
import { withoutText } from '../../../src/core/formats/withoutText';
import { documentOf, markOn, nastyDocument } from '../../fixtures/formats/nasty';
import { read, write } from './roundTrip';

function importedSet(existing: AnnotationSet): AnnotationSet {
  let ids = 0;
  const info = { annotator: 'Aynur', keepIds: true, newId: () => `n${++ids}` };
  return toAnnotations(nastyDocument(), 13, existing, info, new LossLog());
}

describe('what goes out with every mark', () => {
  it('is the version of the guidelines wherever the format has room for how marks came about', () => {
    const log = new LossLog();
    for (const id of [
      'jsonl',
      'csv',
      'brat',
      'conllu',
      'uima-xmi',
      'uima-json',
      'doccano',
      'label-studio',
      'spacy',
      'prodigy',
      'hf',
      'w3c',
    ]) {
      const format = findFormat(id);
      assert.ok(format);
      assert.equal(
        fit({ ...nastyDocument(), guidelines: '7.5' }, format.holds, format.endings, log).guidelines,
        '7.5',
        id,
      );
      const { files } = write([{ ...nastyDocument(), guidelines: '7.5' }], format);
      assert.match([...files.values()].join(''), /7\.5/u, id);
    }
  });
});

describe('the step of an import', () => {
  it('makes the imported set of the old one, and back', () => {
    const after = importedSet(EMPTY_SET);
    const step = stepBetween(EMPTY_SET, after, { key: 'step.import' });
    assert.ok(step);
    assert.deepEqual(applyStep(EMPTY_SET, step), after);
    assert.deepEqual(applyStep(after, invertStep(step)).annotations, EMPTY_SET.annotations);
  });

  it('is none where nothing is new', () => {
    const once = importedSet(EMPTY_SET);
    assert.equal(stepBetween(once, importedSet(once), { key: 'step.import' }), undefined);
  });

  it('gives suggestions that were only numbered ids of their own', () => {
    const numbered = { ...nastyDocument(), relations: [] };
    const marks = numbered.marks.map((mark, i) => ({ ...mark, id: `s${i + 1}` }));
    const info = {
      annotator: 'A',
      keepIds: true,
      newId: (
        () => () =>
          `n${++ids}`
      )(),
    };
    let ids = 0;
    const { annotations } = toAnnotations({ ...numbered, marks }, 13, EMPTY_SET, info, new LossLog());
    assert.ok([...annotations.keys()].every((id) => id.startsWith('n')));
  });
});

describe('an import of what no sidecar could hold', () => {
  const TEXT = 'Bakıda Nərgiz Hüseynli danışıb.\n';
  const info = { annotator: 'A', keepIds: true, newId: () => 'new1' };

  function imported(document: ExportDocument): { readonly set: AnnotationSet; readonly log: LossLog } {
    const log = new LossLog();
    const set = toAnnotations(document, 0, EMPTY_SET, info, log);
    const sidecar = readSidecar(writeSidecar(undefined, set, parseArticle(TEXT)));
    assert.deepEqual([sidecar.state, sidecar.problems], ['ok', []]);
    return { set, log };
  }

  it('keeps the mark and tells what it leaves out, but for what is empty', () => {
    const record = {
      text: TEXT,
      mentions: [
        {
          id: 'm1',
          start: 0,
          end: 6,
          label: 'LOC',
          base: '',
          value: '',
          rule: '',
          mod: 'SOON',
          entity: 'no id / at all',
        },
      ],
      entities: [{ id: 'e1', label: 'LOC', name: '', link: '' }],
    };
    const format = findFormat('jsonl');
    assert.ok(format);
    const [document] = read(new Map([['', JSON.stringify(record)]]), format);
    assert.ok(document);
    const { set, log } = imported(document);
    assert.deepEqual([...set.annotations.keys()], ['m1']);
    assert.equal(set.entities.size, 0);
    const told = log.all().flatMap(({ code, places }) => places.map(({ text }) => `${code} ${text ?? ''}`));
    assert.deepEqual(told, ['input.invalid entity: no id / at all']);
  });

  it('calls an entity whose name stayed at home as the article does', () => {
    const entities = [{ id: 'e1', label: 'PERSON', name: 'Nərgiz Hüseynli', link: 'Q1' }];
    const whole = documentOf(TEXT, [markOn(TEXT, 'm1', 'PERSON', 'Nərgiz Hüseynli', { entity: 'e1' })], { entities });
    const { set } = imported(withoutText(whole));
    assert.deepEqual(
      [...set.entities.values()].map(({ name, link }) => [name, link]),
      [['Nərgiz Hüseynli', 'Q1']],
    );
  });

  it('takes no relation without a type or with a status that it does not know', () => {
    const marks = [markOn(TEXT, 'm1', 'LOC', 'Bakıda'), markOn(TEXT, 'm2', 'PERSON', 'Nərgiz Hüseynli')];
    const relation = { id: 'r1', type: 'in', from: 'm2', to: 'm1', annotator: 'A', status: 'accepted' } as const;
    const relations = [{ ...relation, type: '' }, { ...relation, status: 'perhaps' as 'accepted' }, relation];
    const { set, log } = imported(documentOf(TEXT, marks, { relations }));
    assert.deepEqual([...set.relations.keys()], ['r1']);
    assert.equal(log.count, 2);
  });
});

import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { stepBetween } from '../../../src/core/annotation/steps/between';
import { applyStep, invertStep } from '../../../src/core/annotation/steps/apply';
import { EMPTY_SET, type AnnotationSet } from '../../../src/core/annotation/model';
import { fit } from '../../../src/core/formats/fit';
import { toAnnotations } from '../../../src/core/formats/importing/toAnnotations';
import { LossLog } from '../../../src/core/formats/loss';
import { findFormat } from '../../../src/core/formats/registry';
import { nastyDocument } from '../../fixtures/formats/nasty';
import { write } from './roundTrip';

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

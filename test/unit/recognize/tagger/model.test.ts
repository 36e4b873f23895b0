import assert from 'node:assert/strict';
import { parseModel, writeModel } from '../../../../src/core/recognize/tagger/model';
import { SILVER_BITS } from '../../../../src/core/recognize/tagger/silver';
import { createRecognizer } from '../../../../src/core/recognize/pipeline';
import { parseArticle } from '../../../../src/core';
import { compileLanguageData } from '../../../../src/lexicon/compile';
import { UNCALIBRATED } from '../../../../src/lexicon/train/calibration';
import { quantized } from '../../../../src/lexicon/train/learn';
import { FEATURE_COUNT } from '../../../../src/core/recognize/tagger/hash';
import { LABEL_COUNT } from '../../../../src/core/recognize/tagger/labels';

describe('the tagger model', () => {
  const weights = new Float32Array(FEATURE_COUNT * LABEL_COUNT);
  weights.set([1, 0, -0.5, 0, 0.25], 7 * LABEL_COUNT);
  weights.set([0, 9, 0, -9, 0], (FEATURE_COUNT - 1) * LABEL_COUNT);
  const silver = new Uint8Array(1 << SILVER_BITS);
  silver[3] = 17;
  silver[silver.length - 1] = 111;
  const calibration = { ...UNCALIBRATED, rules: new Map([['date.month', 0.8]]) };
  const bytes = writeModel({ first: quantized(weights), second: quantized(weights), silver, calibration });

  it('comes back as it was written', () => {
    const model = parseModel(bytes);
    assert.deepEqual(model.first, quantized(weights));
    assert.deepEqual(model.second, quantized(weights));
    assert.ok(Buffer.from(model.silver).equals(Buffer.from(silver)));
    assert.ok(Math.abs((model.calibration.rules.get('date.month') ?? 0) - 0.8) < 0.002);
    const { id: _, ...rest } = model;
    assert.deepEqual(writeModel(rest), bytes);
  });

  it('says what is wrong with other bytes', () => {
    const changed = bytes.slice();
    changed[changed.length - 1] = 255 - (changed[changed.length - 1] ?? 0);
    const newer = bytes.slice();
    newer[4] = 9;
    assert.throws(() => parseModel(new Uint8Array(0)), /cut short/);
    assert.throws(() => parseModel(bytes.subarray(0, bytes.length - 1)), /cut short or changed/);
    assert.throws(() => parseModel(changed), /cut short or changed/);
    assert.throws(() => parseModel(newer), /format 9/);
    assert.throws(() => parseModel(new TextEncoder().encode('these are no weights')), /no tagger model/);
  });

  it('is done without where it cannot be read, which the recogniser says', () => {
    const data = compileLanguageData();
    const whole = createRecognizer(data);
    const broken = createRecognizer({ ...data, tagger: data.tagger.subarray(0, 100) });
    assert.equal(whole.trouble, undefined);
    assert.match(broken.trouble ?? '', /cut short/);
    assert.notEqual(whole.version, broken.version);
    const { mentions } = broken.recognize(parseArticle('Prezident İlham Əliyev Bakıda olub.', {}));
    assert.deepEqual(
      mentions.map(({ label }) => label),
      ['TITLE', 'PERSON', 'LOC'],
    );
  });
});

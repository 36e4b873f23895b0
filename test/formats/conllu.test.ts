import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { conllu } from '../../src/core/formats/conllu';
import { documentOf, markOn, nastyDocument } from '../fixtures/formats/nasty';
import { conlluFaults } from '../support/formats/universalDependencies';
import { write } from '../unit/formats/roundTrip';
import { output } from './outputs';

describe('CoNLL-U by the rules of the UD validator, levels 1 and 2', () => {
  it('has nothing to object to', () => assert.deepEqual(conlluFaults(output('conllu', '')), []));

  it('has none either where the file name and the ids are decomposed', () => {
    const text = 'Bakıda.';
    const id = 'xəbər ş.azn'.normalize('NFD');
    const marks = [markOn(text, 'ş'.normalize('NFD'), 'LOC', 'Bakıda', { note: 'a|b' })];
    assert.deepEqual(conlluFaults(write([documentOf(text, marks, { id, file: id })], conllu).files.get('') ?? ''), []);
  });

  it('objects to what is broken', () => {
    const good = output('conllu', '');
    for (const [from, to] of [
      ['SpaceAfter=No|', ''],
      ['\tdep\t', '\troot\t'],
      ['# text = ', '# text =  '],
      ['\tX\t', '\t\t'],
      ['# sent_id', '# sent'],
    ] as const) {
      assert.ok(good.includes(from), from);
      assert.notDeepEqual(conlluFaults(good.replace(from, to)), [], from);
    }
  });

  it('has each token where the text has it, in code points', () => {
    const { text } = nastyDocument();
    const points = Array.from(text);
    const own = output('conllu', '').split('# newdoc')[1] ?? '';
    const ranges = [...own.matchAll(/^\d+\t(\S+)\t.*TokenRange=(\d+):(\d+)/gmu)];
    assert.ok(ranges.length > 40);
    for (const [, form, start, end] of ranges)
      assert.equal(points.slice(Number(start), Number(end)).join('').normalize('NFC'), form);
  });
});

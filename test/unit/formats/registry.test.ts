import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'mocha';
import { BUNDLES } from '../../../src/assets/l10n';
import { tableRow } from '../../../src/core/formats/describe';
import { LOSS_CODES, type LossCode } from '../../../src/core/formats/loss';
import { FORMATS } from '../../../src/core/formats/registry';
import { emptyDocument, nastyDocument } from '../../fixtures/formats/nasty';
import { write, type Written } from './roundTrip';

describe('formats', () => {
  it('are those of the documentation', () => {
    const readme = readFileSync(join(__dirname, '../../../src/core/formats/README.md'), 'utf8');
    const rows = readme.split('\n').filter((line) => line.startsWith('| `'));
    assert.deepEqual(rows, FORMATS.map(tableRow));
  });

  it('and their losses have words in each language', () => {
    for (const bundle of Object.values(BUNDLES)) {
      for (const { id } of FORMATS) assert.ok(bundle[`format.${id}`], id);
      for (const code of LOSS_CODES) assert.ok(bundle[`loss.${code}`], code);
    }
  });

  it('have messages for exactly the losses that there are', () => {
    const codes: readonly string[] = LOSS_CODES;
    const worded = Object.keys(BUNDLES.en).filter((key) =>
      /^loss\.(?:article|text|mark|field|entity|relation|input)/u.test(key),
    );
    assert.deepEqual(worded.map((key) => key.slice('loss.'.length)).sort(), [...codes].sort());
  });

  it('write something for an article and nothing wrong for none', () => {
    for (const format of FORMATS) {
      assert.ok([...write([nastyDocument()], format).files.values()].join('').length > 100, format.id);
      write([emptyDocument()], format);
      write([], format);
    }
  });

  it('add no losses but those that they declare', () => {
    for (const format of FORMATS) {
      const own: ReadonlySet<LossCode> = new Set(format.ownLosses);
      const documents = [nastyDocument(), emptyDocument()];
      const counted = ({ log }: Written): Map<LossCode, number> => log.totals();
      // the same choice and fitting, written by nobody
      const silent = counted(
        write(documents, {
          ...format,
          *write(fitted) {
            for (const { id } of fitted) yield { path: id, text: '' };
          },
        }),
      );
      for (const [code, count] of counted(write(documents, format)))
        assert.ok(count === silent.get(code) || own.has(code), `${format.id} ${code}`);
    }
  });
});

import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { doccano } from '../../src/core/formats/doccano';
import { labelStudio } from '../../src/core/formats/labelStudio';
import type { Format } from '../../src/core/formats/format';
import { emptyDocument, nastyDocument } from '../fixtures/formats/nasty';
import { importDoccano, importLabelStudio, type Labelled } from '../support/formats/toolImports';
import { expected, write } from '../unit/formats/roundTrip';
import { output, outputs } from './outputs';

const show = ({ label, text }: Labelled): string => `${label} ${text}`;

function wanted(format: Format): string[] {
  const [document] = expected([nastyDocument()], format);
  return (document?.marks ?? [])
    .map(({ label, spans: [span] }) => `${label} ${document?.text.slice(span?.start, span?.end) ?? ''}`)
    .sort();
}

describe("doccano's import", () => {
  it('takes every mark where overlaps are allowed, and the first ones else', () => {
    const [nasty = [], ...more] = importDoccano(output('doccano', ''), true);
    assert.deepEqual(nasty.map(show).sort(), wanted(doccano));
    // the dates; an article without text is left out
    assert.equal(more.length, 1);
    const [flat = []] = importDoccano(output('doccano', ''), false);
    assert.ok(flat.length < nasty.length && flat.length > 8);
  });

  it('refuses a span without extent or name, and an empty text', () => {
    const good = output('doccano', '');
    for (const [from, to] of [
      [/"label":\[\[(\d+),\d+/u, '"label":[[$1,$1'],
      [/"label":\[\[\d+/u, '"label":[[-1'],
      [/"label":\[\[(\d+),(\d+),"[^"]+"/u, '"label":[[$1,$2,""'],
      [/"text":"[^"]+"/u, '"text":""'],
    ] as const) {
      assert.notEqual(good.replace(from, to), good);
      assert.throws(() => importDoccano(good.replace(from, to), true), String(from));
    }
  });

  it('counts the article without text that is left out', () => {
    assert.equal(write([emptyDocument(), nastyDocument()], doccano).log.totals().get('article.empty'), 1);
  });

  it('gets UTF-16 units when asked, which code points do not fit', () => {
    const utf16 = write([nastyDocument()], doccano, { unit: 'utf-16' }).files.get('') ?? '';
    const row = JSON.parse(utf16) as { text: string; label: [number, number, string][] };
    assert.deepEqual(
      row.label.map(([start, end, label]) => `${label} ${row.text.slice(start, end)}`).sort(),
      wanted(doccano),
    );
    assert.notDeepEqual(importDoccano(utf16, true)[0]?.map(show).sort(), wanted(doccano));
  });
});

describe("Label Studio's converter", () => {
  const config = (): string => outputs('label-studio').get('label-config.xml') ?? '';

  it('takes every mark by the configuration', () => {
    const [nasty = []] = importLabelStudio(output('label-studio', ''), config());
    assert.deepEqual(nasty.map(show).sort(), wanted(labelStudio));
  });

  it('takes them as predictions too', () => {
    const { files } = write([nastyDocument()], labelStudio, { predictions: true });
    const [nasty = []] = importLabelStudio(files.get('') ?? '', files.get('label-config.xml') ?? '');
    assert.deepEqual(nasty.map(show).sort(), wanted(labelStudio));
  });

  it('refuses other names, unknown labels and offsets in another unit', () => {
    const tasks = output('label-studio', '');
    const start = /"value":\{"start":(\d+)/u.exec(tasks)?.[1] ?? '';
    assert.throws(() => importLabelStudio(tasks.replaceAll('"from_name":"label"', '"from_name":"ner"'), config()));
    assert.throws(() => importLabelStudio(tasks, config().replace('value="PERSON"', 'value="PER"')));
    assert.throws(() =>
      importLabelStudio(tasks.replace(`"value":{"start":${start}`, `"value":{"start":${Number(start) + 1}`), config()),
    );
    assert.throws(() => importLabelStudio(tasks.replace('"id":1,', ''), config()));
  });
});

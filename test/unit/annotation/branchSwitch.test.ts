import assert from 'node:assert/strict';
import { writeSidecar } from '../../../src/core/annotation/sidecar';
import type { Annotation, AnnotationSet } from '../../../src/core/annotation/model';
import { parseArticle } from '../../../src/core/article/parse';
import { SidecarFile } from '../../../src/vscode/store/sidecarFile';
import { Disk } from '../../support/annotation/memoryFiles';

/** One branch's article with marks on some of its words. */
function branch(text: string, marked: Readonly<Record<string, string>>): { text: string; sidecar: Uint8Array } {
  const annotations = new Map<string, Annotation>();
  for (const [id, word] of Object.entries(marked)) {
    const start = text.indexOf(word);
    annotations.set(id, {
      ...{ id, label: 'LOC', quotes: [word], spans: [{ start, end: start + word.length }], anchor: 'same' },
      ...{ status: 'accepted', annotator: 'Test', origin: 'hand' },
    });
  }
  const set: AnnotationSet = { annotations, entities: new Map(), relations: new Map(), record: { status: 'new' } };
  return { text, sidecar: new TextEncoder().encode(writeSidecar(undefined, set, parseArticle(text))) };
}

const ONE = branch('date 2024-04-15\nNazir Gəncəyə gedib.\nŞuşada bayram keçirilib.\n', {
  both: 'Gəncəyə',
  first: 'Şuşada',
});
const TWO = branch('date 2024-04-15\nLerikdə qar yağıb.\nNazir Gəncəyə gedib.\nYardımlıda sərgi açılıb, Qaxda yox.\n', {
  both: 'Gəncəyə',
  second: 'Lerikdə',
  third: 'Yardımlıda',
});

describe('a switch between branches while the article is open', () => {
  for (const [from, to] of [
    [ONE, TWO],
    [TWO, ONE],
  ] as const) {
    for (const first of ['sidecar', 'article'] as const) {
      it(`finds every mark of the other branch, the ${first} first (${from === ONE ? 'there' : 'back'})`, async () => {
        const disk = new Disk();
        disk.files.set('a', from.sidecar);
        const files = disk.as('window');
        const journal = disk.journal('a', 'window');
        const pause = (): Promise<void> => Promise.resolve();
        const file = await SidecarFile.open({ files, journal, uri: 'a', name: 'a', now: () => 0, pause }, from.text);
        const article = (): void => {
          file.tracker.edit([{ start: 0, end: file.tracker.text.length, text: to.text }]);
          file.findAgain();
        };
        const sidecar = async (): Promise<void> => {
          disk.files.set('a', to.sidecar);
          assert.ok(await file.takeOver());
          file.findAgain();
        };
        if (first === 'article') article();
        await sidecar();
        if (first === 'sidecar') article();
        const found = [...file.tracker.set.annotations.values()].map(
          ({ id, anchor, spans }) =>
            `${id} ${anchor} ${spans.map(({ start, end }) => to.text.slice(start, end)).join()}`,
        );
        assert.deepEqual(
          found.sort(),
          to === ONE
            ? ['both same Gəncəyə', 'first same Şuşada']
            : ['both same Gəncəyə', 'second same Lerikdə', 'third same Yardımlıda'],
        );
        file.touch();
        await file.save();
        assert.deepEqual(disk.text('a'), new TextDecoder().decode(to.sidecar), 'there is nothing to commit');
      });
    }
  }
});

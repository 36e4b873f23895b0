import assert from 'node:assert/strict';
import { fullForm } from '../../../src/core/dictionary';
import { dictionary, marked } from './marked';

/** The text after writing its last TITLE in full; nothing where that changes nothing. */
function written(source: string): string | undefined {
  const { text, mentions } = marked(source);
  const title = mentions.findLast(({ label }) => label === 'TITLE');
  const link = title && dictionary.link(text, title, { mentions });
  const edit = link && fullForm(link, text);
  return edit && text.slice(0, edit.span.start) + edit.text + text.slice(edit.span.end);
}

describe('writing a title in full', () => {
  it('keeps the endings and takes the place of the owner before it', () => {
    assert.equal(
      written('Bu, [LOC Azərbaycanın] [TITLE Prezidentinin] sözləridir'),
      'Bu, Azərbaycan Respublikasının Prezidentinin sözləridir',
    );
    assert.equal(
      written('[LOC Azərbaycanda] [TITLE Prezidentə] yazıb'),
      'Azərbaycanda Azərbaycan Respublikasının Prezidentinə yazıb',
    );
  });

  it('gives official capitals to a foreign post', () => {
    assert.equal(written('[LOC Qazaxıstan] [TITLE prezidentinə] yazıb'), 'Qazaxıstan Prezidentinə yazıb');
  });

  it('changes nothing that is written in full', () => {
    assert.equal(written('[LOC Azərbaycan Respublikasının] [TITLE Prezidenti] gəlib'), undefined);
    assert.equal(written('[LOC Qazaxıstan] [TITLE Prezidenti] gəlib'), undefined);
    assert.equal(written('[TITLE polkovnik] gəlib'), undefined);
  });

  it('leaves what it would lose: plurals, `keçmiş`, offices', () => {
    assert.equal(written('[LOC Azərbaycanın] keçmiş [TITLE Prezidenti] gəlib'), undefined);
    assert.equal(written('[LOC Azərbaycanın] [TITLE nazirləri] gəlib'), undefined);
    assert.equal(written('[LOC Azərbaycan] [TITLE prokurorluğu] bildirib'), undefined);
  });
});

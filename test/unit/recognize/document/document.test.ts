import assert from 'node:assert/strict';
import type { Mention } from '../../../../src/core';
import { bases, namesIn, shown } from '../support';

const entities = (text: string): (string | undefined)[] => namesIn(text).map(({ entity }) => entity);
const only = (text: string): Mention => {
  const found = namesIn(text).filter(({ label }) => label === 'PERSON');
  return found[found.length - 1] as Mention;
};

describe('base forms', () => {
  for (const [text, base] of [
    ['Qərarı Eldar Əzizovla müzakirə ediblər.', 'Eldar Əzizov'],
    ['Kitab Nigar Əliyevanındır.', 'Nigar Əliyeva'],
    ['Fürsəti Tatyana Valovaya xatırladıb.', 'Tatyana Valovaya'],
    ['Məktubu Lalə Muradovaya göndəriblər.', 'Lalə Muradova'],
    ['Məktubu Nigar Güləhmədovaya göndəriblər.', 'Nigar Güləhmədova'],
    ['Bakıdan qayıdıb.', 'Bakı'],
    ['Füzuli rayonundakı məktəb tikilib.', 'Füzuli rayonu'],
    ['Elm və Təhsil Nazirliyindən bildirilib.', 'Elm və Təhsil Nazirliyi'],
    ['“Report”un müxbiri yazıb.', 'Report'],
    ['BMT-nin hesabatı çıxıb.', 'BMT'],
    ['ABŞ-dan məktub gəlib.', 'ABŞ'],
    ['Kapital Bankın işi başlayıb.', 'Kapital Bank'],
    ['Vətən müharibəsindən danışıb.', 'Vətən müharibəsi'],
  ] as const) {
    it(`of ${JSON.stringify(text)}`, () => {
      assert.equal(bases(text)[0], base);
    });
  }
});

describe('a surname that the article has in full', () => {
  it('is a person wherever it stands alone', () => {
    for (const [sentence, name] of [
      ['Zirəbulaqovanın sözü maraqlı idi.', 'Zirəbulaqovanın'],
      ['Sonra Zirəbulaqovanı dinləyiblər.', 'Zirəbulaqovanı'],
      ['Maraqlısı odur ki, Zirəbulaqova razıdır.', 'Zirəbulaqova'],
    ] as const)
      assert.equal(shown(`Orada Lalə Zirəbulaqova olub. ${sentence}`), `PERSON Lalə Zirəbulaqova | PERSON ${name}`);
  });
});

describe('articles of sport', () => {
  it('name clubs by nicknames too', () => {
    assert.equal(
      shown('“Sarvan” “Şəfəq”i məğlub edib. “Meşəçilər” yeni oyuna hazırdır.'),
      'ORG Sarvan | ORG Şəfəq | ORG Meşəçilər',
    );
    assert.equal(shown('“Meşəçilər” yeni oyuna hazırdır.'), '');
  });
});

describe('masculine or feminine surname', () => {
  it('is settled by the title before', () => {
    assert.equal(only('Məktub cənab Asılova göndərilib.').base, 'Asılov');
    assert.equal(only('Sözü xanım Asılova deyib.').base, 'Asılova');
  });

  it('is settled by the sex of the given name', () => {
    assert.equal(only('Məktub Elçin Asılova göndərilib.').base, 'Elçin Asılov');
    assert.equal(only('Sözü Nigar Asılova deyib.').base, 'Nigar Asılova');
  });

  it('is settled by other mentions', () => {
    assert.equal(only('İclası Asılov aparıb. Mükafat Asılova verilib.').base, 'Asılov');
  });

  it('keeps the doubt that nothing settles', () => {
    const { base, doubt } = only('Mükafat dünən Asılova verilib.');
    assert.deepEqual([base, doubt], ['Asılova', 'Asılov']);
  });

  it('prefers the title to the given name', () => {
    assert.equal(only('Məktub cənab Nigar Asılova göndərilib.').base, 'Nigar Asılov');
  });
});

describe('the document as evidence', () => {
  it('marks bare mentions of somebody named in full', () => {
    assert.equal(
      shown('Layihəni memar Dotun Popula təqdim edib. Sonra Populanın işlərinə baxılıb.'),
      'PERSON Dotun Popula | PERSON Populanın',
    );
  });

  it('gives one id to all forms of one name', () => {
    const ids = entities('Kamran Əliyev çıxış edib. K.Əliyev bildirib ki, iş gedir. Əliyevin sözlərinə qulaq asıblar.');
    assert.deepEqual(new Set(ids).size, 1);
  });

  it('keeps two people of one surname apart', () => {
    const ids = entities('Kamran Əliyev və Leyla Əliyeva gəlib. K.Əliyev danışıb. L.Əliyeva da danışıb.');
    assert.deepEqual(ids, [ids[0], ids[1], ids[0], ids[1]]);
    assert.notEqual(ids[0], ids[1]);
  });

  it('joins an abbreviation to the full name that it stands for', () => {
    const ids = entities('Bakı Fizika Mərkəzi (BFM) açılıb. BFM-in işçiləri gəlib.');
    assert.equal(new Set(ids).size, 1);
  });

  it('marks a village without its type noun once it was named with it', () => {
    assert.equal(
      shown('Qonaqlar Kolatağlı kəndinə gediblər. Axşam Kolatağlı işıqlanıb.'),
      'LOC Kolatağlı kəndinə | LOC Kolatağlı',
    );
  });

  it('knows a country by its long form', () => {
    const ids = entities('Azərbaycan Respublikasının bayrağı ucaldılıb. Azərbaycan qalib gəlib.');
    assert.equal(new Set(ids).size, 1);
  });
});

describe('the workspace’s own names', () => {
  const userNames = {
    names: [{ label: 'ORG', name: 'Yaşıl Ev', aliases: ['YEV'] }],
    never: [{ text: 'Report' }, { text: 'Bakı', label: 'ORG' }],
  };

  it('are found in any inflection, by name and alias, under the name', () => {
    const found = namesIn('Yaşıl Evin işi, YEV-ə məktub, Yaşıl Evdən xəbər.', { userNames });
    assert.deepEqual(
      found.map(({ label, base, rule }) => [label, base, rule]),
      Array.from({ length: 3 }, () => ['ORG', 'Yaşıl Ev', 'user.name']),
    );
  });

  it('are never suggested where they stand under “never”, in any inflection', () => {
    assert.equal(shown('“Report”un müxbiri Bakıdan yazıb.', { userNames }), 'LOC Bakıdan');
  });
});

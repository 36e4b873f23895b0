import assert from 'node:assert/strict';
import { dictionary, entryOf, link, marked } from './marked';

const DATE = { year: 2025, month: 5, day: 12 };

/** Who is shown to a reader for the last TITLE of a text. */
function shown(written: string): string[] {
  const found = link(written, DATE);
  return found === undefined ? [] : dictionary.holdersAt(found, DATE).map(({ holder }) => holder.person);
}

function ownerOf(written: string): string | undefined {
  const owner = link(written, DATE)?.owner;
  return owner?.kind === 'country' ? owner.code : owner?.kind === 'body' ? owner.country : undefined;
}

/** Articles about other countries whose bodies bear the names that Azerbaijan's bear too. */
const ABROAD: readonly string[] = [
  '[LOC Serbiyanın] hökuməti dəyişib. [ORG Prezident Administrasiyası] bunu təsdiqləyib.',
  '[LOC Moldovanın] paytaxtında toplantı olub. [ORG Xarici İşlər Nazirliyi] bəyanat yayıb.',
  '[LOC Yaponiyanın] şimalında zəlzələ olub. [ORG Müdafiə Nazirliyi] köməyə əsgər göndərib.',
  '[LOC Argentina] borcunu ödəyib. [ORG Mərkəzi Bank] və [ORG Maliyyə Nazirliyi] razılaşıb.',
  '[LOC Keniyanın] paytaxtında etiraz davam edir. [ORG parlament] layihəni geri götürüb.',
  '[LOC Polşanın] kəndlərində də seçki keçirilib. [ORG Mərkəzi Seçki Komissiyası] səsləri sayıb.',
  '[LOC Perunun] keçmiş rəhbəri barədə istintaq gedir. [ORG Baş Prokurorluq] və [ORG Konstitusiya Məhkəməsi] susur.',
  '[LOC Ukrayna] [ORG Xarici İşlər Nazirliyi] məlumat yayıb.',
];

/** Articles that name another country too, but speak of home. */
const HOME: readonly string[] = [
  '[LOC Serbiya] ilə danışıqlar olub. [LOC Azərbaycan] tərəfi razıdır.',
  '[LOC Serbiya] nümayəndələri [LOC Bakı] şəhərində olublar. [ORG Xarici İşlər Nazirliyi] bunu yayıb.',
  '[LOC Serbiya] ilə ticarət artıb. [ORG Azərbaycan Mərkəzi Bankı] rəqəmləri yayıb.',
  '[LOC Serbiya] qaz alır. [ORG SOCAR] müqavilə bağlayıb.',
  '[LOC Serbiyanın] muzeyində sərgi açılıb. [ORG Şamaxı Rayon İcra Hakimiyyəti] əsərlər göndərib.',
  '[ORG Xarici İşlər Nazirliyi] bəyanat yayıb.',
];

describe('bodies that every state has', () => {
  it('do not make an article about another country one about Azerbaijan', () => {
    for (const article of ABROAD) {
      assert.notEqual(entryOf(`${article} [TITLE Ali Baş Komandan] gəlib.`), 'ali-bas-komandan', article);
      assert.equal(entryOf(`${article} [TITLE millət vəkili] gəlib.`), undefined, article);
      assert.deepEqual(shown(`${article} [TITLE Birinci vitse-prezident] gəlib.`), [], article);
      assert.deepEqual(shown(`${article} [TITLE Baş nazir] danışıb.`), [], article);
    }
  });

  it('nor do they own the posts of Azerbaijan’s bodies there', () => {
    for (const title of ['[ORG Xarici İşlər Nazirliyinin] [TITLE rəhbəri]', '[ORG Ali Məhkəmənin] [TITLE sədri]']) {
      const article = `[LOC Moldovanın] paytaxtında iclas keçirilib. ${title} çıxış edib.`;
      assert.notEqual(ownerOf(article), 'AZ', article);
      assert.deepEqual(shown(article), [], article);
    }
    const bank = '[LOC Argentinanın] inflyasiyası artıb. [ORG Mərkəzi Bankın] [TITLE sədri] danışıb.';
    assert.notEqual(ownerOf(bank), 'AZ');
    assert.deepEqual(shown(bank), []);
  });

  it('are Azerbaijan’s where something of Azerbaijan stands with them', () => {
    for (const article of HOME)
      assert.equal(entryOf(`${article} [TITLE Ali Baş Komandan] gəlib.`), 'ali-bas-komandan', article);
    for (const article of HOME)
      assert.equal(ownerOf(`${article} [ORG Mərkəzi Bankın] [TITLE sədri] danışıb.`), 'AZ', article);
  });

  it('are what the country before them says, whatever else the article speaks of', () => {
    const text = '[LOC Bakı] şəhərində görüş olub. [LOC Türkiyə] [ORG Müdafiə Nazirliyinin] [TITLE rəhbəri] gəlib.';
    assert.equal(ownerOf(text), 'TR');
    assert.deepEqual(shown(text), []);
  });

  it('tell of home in the workspace’s dictionary too', () => {
    const merged = dictionary.merge('titles: {}\n').dictionary;
    const { text, mentions } = marked(`${HOME[1] ?? ''} [TITLE Ali Baş Komandan] gəlib.`);
    const title = mentions.at(-1);
    assert.equal(title && merged.link(text, title, { mentions })?.entry.id, 'ali-bas-komandan');
  });
});

describe('bodies whose names other states have too', () => {
  it('are not one’s own in an article that speaks of another country only', () => {
    for (const text of [
      '[LOC Qazaxıstan] seçkiyə hazırlaşır. [ORG Xarici İşlər Nazirliyinin] [TITLE sözçüsü] danışıb',
      '[LOC Moldova] parlamenti qanun qəbul edib. [ORG Prezident Administrasiyasının] [TITLE rəhbəri] istefa verib',
      '[LOC Gürcüstan] araşdırma aparır. [ORG Baş Prokurorluğun] [TITLE rəhbəri] bunu təsdiqləyib',
      '[LOC Serbiya] ordusu təlim keçirir. [ORG Müdafiə Nazirliyinin] [TITLE mətbuat katibi] deyib',
    ]) {
      const found = link(text);
      if (found === undefined) continue;
      assert.equal(found.institution, undefined, text);
      assert.notEqual(found.owner.kind === 'body' ? found.owner.country : undefined, 'AZ', text);
    }
  });

  it('are one’s own where the article names one’s own country, or no other', () => {
    for (const text of [
      '[ORG Xarici İşlər Nazirliyinin] [TITLE mətbuat katibi] danışıb',
      '[LOC Qazaxıstan] və [LOC Azərbaycan] razılaşıb. [ORG Xarici İşlər Nazirliyinin] [TITLE mətbuat katibi] danışıb',
      '[LOC Qazaxıstan] ilə [ORG Bakı Dövlət Universiteti] razılaşıb. [ORG Elm və Təhsil Nazirliyinin] [TITLE sözçüsü] deyib',
    ]) {
      const owner = link(text)?.owner;
      assert.equal(owner?.kind === 'body' ? owner.country : undefined, 'AZ', text);
    }
  });

  it('are one’s own beside a person who is on record for the post', () => {
    const found = link(
      '[ORG Milli Məclisin] [TITLE sədri] [PERSON Sahibə Qafarova] [LOC Özbəkistan] səfərindədir. [ORG Milli Məclisin] [TITLE sədri] deyib',
      { year: 2024, month: 4 },
    );
    assert.equal(found?.entry.id, 'milli-meclisin-sedri');
  });

  it('an outlet that reports on another country does not make it one’s own', () => {
    const owner = link(
      '[LOC Latviya] seçki keçirir, [ORG Report İnformasiya Agentliyi] yazır. [ORG Müdafiə Nazirliyinin] [TITLE rəhbəri] deyib',
    )?.owner;
    assert.notEqual(owner?.kind === 'body' ? owner.country : undefined, 'AZ');
  });
});

import assert from 'node:assert/strict';
import { dictionary, entryOf, link } from './marked';

/** What the titles' documentation warns of, one test a trap. */
describe('traps of titles', () => {
  it('a bare Prezident before a foreign name is not Azerbaijan’s', () => {
    assert.equal(entryOf('[TITLE Prezident] [PERSON Zelenski] çıxış edib'), 'prezident');
    assert.equal(entryOf('[LOC Ukrayna] barədə. [TITLE Prezident] [PERSON Tramp] danışıb'), 'prezident');
  });

  it('a bare Prezident of an article about one’s own country is its own', () => {
    assert.equal(
      entryOf('[LOC Azərbaycanda] yeni qanun qəbul edilib. Onu [TITLE Prezident] imzalayıb'),
      'azerbaycan-respublikasinin-prezidenti',
    );
  });

  it('a body far before a bare title does not own it', () => {
    const found = link('[ORG ABŞ hərbi qüvvələrinin] ölkədə qalmasını [TITLE prezident] [PERSON Donald Tramp] istəmir');
    assert.deepEqual([found?.entry.id, found?.owner.kind], ['prezident', 'country']);
  });

  it('a capital inside a sentence is no foundation’s', () => {
    const text =
      '[ORG Heydər Əliyev Fondunun] [TITLE prezidenti] gəlib. [LOC Fransa] da var. Dedi ki, [TITLE Prezidentin] tapşırığıdır';
    assert.equal(entryOf(text), 'prezident');
    assert.equal(
      entryOf(text.replace('[TITLE Prezidentin]', '[TITLE prezidentin]')),
      'heyder-eliyev-fondunun-prezidenti',
    );
  });

  it('a country named only in the locative is spoken of all the same', () => {
    const found = link('[LOC Kanadada] [TITLE Baş nazir] [PERSON Castin Trüdo] danışıb. [TITLE Baş nazirin] sözləri');
    assert.deepEqual([found?.entry.id, found?.owner.kind === 'country' && found.owner.code], ['bas-nazir', 'CA']);
  });

  it('`bu ölkənin` is the country spoken of last, be it in a body’s name', () => {
    const found = link('[ORG Fransa prokurorluğu] ölkənin keçmiş [TITLE prezidenti] barədə danışıb');
    assert.deepEqual([found?.entry.id, found?.owner.kind === 'country' && found.owner.code], ['prezident', 'FR']);
    assert.deepEqual(found?.modifiers, ['former']);
  });

  it('a judge, a captain, a manager stay general; a major is a rank and no mayor', () => {
    assert.equal(entryOf('[ORG Bakı Ağır Cinayətlər Məhkəməsinin] [TITLE hakimi]'), 'hakim');
    assert.equal(entryOf('[TITLE mayor] [PERSON Rauf Qəmbərov]'), 'mayor');
    assert.equal(link('[TITLE mayor] [PERSON Rauf Qəmbərov]')?.entry.english, 'Major');
    assert.equal(entryOf('[LOC London] [TITLE meri]'), 'mer');
    assert.equal(entryOf('[ORG muzeyin] [TITLE müdiri]'), 'mudir');
    assert.equal(entryOf('[TITLE kapitan]'), 'kapitan');
  });

  it('`baş leytenant` is a rank, not a chief', () => {
    assert.equal(entryOf('[TITLE baş leytenant] [PERSON Elçin Muradov]'), 'bas-leytenant');
  });

  it('a secretary is not a Secretary-General', () => {
    assert.equal(
      entryOf('[ORG Azərbaycan Yazıçılar Birliyinin] [TITLE katibi]'),
      'azerbaycan-yazicilar-birliyinin-katibi',
    );
    assert.equal(entryOf('[ORG BMT-nin] [TITLE Baş katibi]'), 'bmt-nin-bas-katibi');
  });

  it('a member of parliament is no lawyer, and a visit no ambassador', () => {
    assert.equal(entryOf('[TITLE millət vəkili] [PERSON Lalə Muradova]'), 'milli-meclisin-deputati');
    for (const word of ['vəkil', 'səfər', 'müvəkkil', 'nümayəndə heyəti', 'xalqımız', 'şəhid', 'xanım'])
      assert.equal(entryOf(`[TITLE ${word}]`), undefined, word);
  });

  it('an Ombudsman’s office is the office', () => {
    assert.equal(link('[LOC Azərbaycan] [TITLE prokurorluğu]')?.kind, 'body');
    assert.equal(link('[LOC Fransa] [TITLE səfirliyi]')?.kind, 'body');
  });

  it('a deputy is found before the post that it deputises', () => {
    assert.equal(entryOf('[LOC Azərbaycanın] [TITLE Baş nazirinin birinci müavini]'), 'bas-nazirin-birinci-muavini');
    assert.equal(entryOf('[ORG Dövlət Gömrük Komitəsinin] [TITLE sədri]'), 'dovlet-gomruk-komitesinin-sedri');
    assert.equal(
      entryOf('[ORG Ailə, Qadın və Uşaq Problemləri üzrə Dövlət Komitəsinin] [TITLE sədri]'),
      'aqupdk-sedri',
    );
  });

  it('a quoted or abbreviated name goes on with the kind of its body', () => {
    const idea =
      '[ORG Heydər Əliyev Fondunun] [TITLE vitse-prezidenti], “[ORG IDEA]” İctimai Birliyinin [TITLE rəhbəri]';
    assert.equal(link(idea)?.institution?.id, 'idea-ictimai-birliyi');
    assert.equal(
      entryOf('[ORG Avropa İttifaqı] ([ORG Aİ]) Şurasının [TITLE Prezidenti] [PERSON Lalə Muradova]'),
      'avropa-ittifaqi-surasinin-prezidenti',
    );
    const unknown = link('“[ORG Zirvə]” şirkətinin [TITLE prezidenti]');
    assert.equal(unknown?.owner.kind === 'body' ? unknown.owner.name : undefined, '“Zirvə” şirkətinin');
    assert.equal(unknown?.canonical, '“Zirvə” şirkətinin prezidenti');
  });

  it('a body that is no genitive owns no bare title', () => {
    const found = link('[ORG Slovakiyanın Ali Məhkəməsi] [TITLE Baş nazir] [PERSON Rauf Qəmbərova] cərimə kəsib');
    assert.notEqual(found?.owner.kind, 'body');
    assert.doesNotMatch(found?.canonical ?? '', /Məhkəmə/u);
  });

  it('`bu ölkənin` looks back from itself, not from the title', () => {
    const found = link('[LOC İsrail] elan verib. Bu ölkənin [LOC Azərbaycandakı] yeni [TITLE səfiri] gəlib');
    assert.equal(found?.owner.kind === 'country' && found.owner.code, 'IL');
    assert.deepEqual(
      found?.endings.map(({ tag }) => tag),
      ['poss3'],
    );
  });

  it('`bu ölkənin` is never Azerbaijan, of which one says `ölkəmizin`', () => {
    const told = '[LOC Azərbaycanın] səfiri bu ölkənin [TITLE prezidenti] [PERSON Rauf Qəmbərov] ilə görüşüb';
    assert.equal(link(told)?.owner.kind, 'unknown');
    const found = link(`[LOC Peru] və ${told}`);
    assert.equal(found?.owner.kind === 'country' && found.owner.code, 'PE');
    const own = link('[LOC Azərbaycan] inkişaf edir. Ölkənin [TITLE Prezidenti] danışıb');
    assert.equal(own?.entry.id, 'azerbaycan-respublikasinin-prezidenti');
  });

  it('a country is the same with a hyphen', () => {
    const found = link('[LOC Kosta-Rikanın] [TITLE prezidenti] gəlib');
    assert.deepEqual([found?.entry.id, found?.owner.kind === 'country' && found.owner.code], ['prezident', 'CR']);
  });

  it('a known body owns its posts though nobody has marked it', () => {
    assert.equal(entryOf('Bu barədə BMT-nin [TITLE Baş katibi] bildirib'), 'bmt-nin-bas-katibi');
  });

  it('a national team is no commander', () => {
    for (const word of ['milli komandanı', 'milli komandanın', 'Yığma komandanı'])
      assert.equal(link(`[TITLE ${word}] tərk edib`), undefined, word);
    assert.equal(entryOf('[TITLE komandan] əmr verib'), 'komandan');
  });

  it('a noun before a title makes a compound of it', () => {
    const found = link('Sonra [TITLE təşkilat rəhbəri] danışıb');
    assert.deepEqual(
      found?.endings.map(({ tag }) => tag),
      ['poss3'],
    );
  });

  it('a place in the dative owns no post', () => {
    const { text, mentions } = {
      text: 'Polşa Azərbaycana yeni hərbi attaşe təyin edib',
      mentions: [
        {
          label: 'LOC',
          start: 6,
          end: 16,
          base: 'Azərbaycan',
          endings: [{ surface: 'a', kind: 'case', tag: 'dat' }],
          rule: 'test',
          confidence: 1,
        },
        { label: 'TITLE', start: 23, end: 35, rule: 'test', confidence: 1 },
      ] as const,
    };
    const [, title] = mentions;
    assert.equal(dictionary.link(text, title, { mentions })?.owner.kind, 'unknown');
  });

  it('modifiers are no part of the entry', () => {
    assert.deepEqual(link('[LOC Azərbaycanın] sabiq [TITLE xarici işlər naziri]')?.modifiers, ['former']);
    assert.deepEqual(link('[TITLE eks-prezident] [PERSON Rauf Qəmbərov]')?.modifiers, ['former']);
    const acting = link('[ORG Milli Məclisin] [TITLE sədri] vəzifəsini icra edən [PERSON Lalə Muradova]');
    assert.deepEqual([acting?.entry.id, acting?.modifiers], ['milli-meclisin-sedri', ['acting']]);
    assert.deepEqual(link('[LOC Suriyanın] müvəqqəti [TITLE prezidenti]')?.modifiers, ['temporary']);
  });

  it('a plural names nobody', () => {
    const found = link('[LOC Azərbaycan] və Gürcüstan [TITLE baş prokurorlarının] görüşü', { year: 2024, month: 4 });
    assert.equal(found?.plural, true);
    assert.deepEqual(found && dictionary.holdersAt(found, { year: 2024, month: 4, day: 1 }), []);
  });

  it('official texts’ capitals stand in canonical forms', () => {
    assert.equal(link('[LOC Qazaxıstanın] [TITLE prezidentinə]')?.canonical, 'Qazaxıstanın Prezidenti');
    assert.equal(link('[TITLE ulu öndər]')?.canonical, 'Ulu Öndər');
    assert.equal(link('[LOC Türkiyənin] [TITLE BAŞ NAZİRİ]')?.canonical, 'Türkiyənin Baş naziri');
  });
});

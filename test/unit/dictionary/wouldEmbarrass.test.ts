import assert from 'node:assert/strict';
import type { PartialDate } from '../../../src/core/article/article';
import { BUNDLES } from '../../../src/assets/l10n';
import type { TitleDescription } from '../../../src/core/dictionary';
import { readDictionaryData } from '../../../src/lexicon/compile/dictionary';
import { knownDays } from '../../../src/core/dictionary/holders';
import { dictionary, entryOf, link } from './marked';

const DAY = { year: 2025, month: 5, day: 12 };

function about(written: string, date: PartialDate = DAY): TitleDescription {
  const found = link(written, date);
  assert.ok(found, written);
  return dictionary.describe(found, date);
}

function shown(written: string, date: PartialDate = DAY): string[] {
  return about(written, date).holders.map(({ holder }) => holder.person);
}

function countryOf(written: string): string | undefined {
  const { owner } = about(written);
  return owner.kind === 'country' ? owner.code : owner.kind === 'body' ? owner.country : undefined;
}

/** What the titles' documentation says would embarrass us, in its order. */
describe('what would embarrass us', () => {
  describe('a bare Prezident', () => {
    it('is that of the person beside it, not Azerbaijan’s', () => {
      for (const [person, code] of [
        ['Volodimir Zelenski', 'UA'],
        ['Zelenski', 'UA'],
        ['Donald Tramp', 'US'],
        ['Tramp', 'US'],
      ]) {
        const text = `[LOC Azərbaycan] ilə əlaqələr müzakirə olunub. [TITLE Prezident] [PERSON ${person ?? ''}] danışıb`;
        assert.equal(entryOf(text), 'prezident', text);
        assert.equal(countryOf(text), code, text);
        assert.ok(!shown(text).includes('İlham Əliyev'), text);
      }
    });

    it('after a named body is that body’s', () => {
      for (const text of [
        '[ORG Avropa Mərkəzi Bankının] [TITLE prezidenti]',
        '[ORG Zirə Futbol Klubunun] [TITLE prezidenti]',
        '[ORG Fənərbağça klubunun] [TITLE prezidentinə]',
        '[ORG Bolqarıstan Elmlər Akademiyasının] [TITLE prezidenti]',
      ]) {
        const written = `[LOC Azərbaycan] da var. ${text}`;
        assert.notEqual(entryOf(written), 'azerbaycan-respublikasinin-prezidenti', text);
        assert.ok(!shown(written).includes('İlham Əliyev'), text);
      }
    });

    it('without evidence says so, and names nobody', () => {
      const text = '[LOC Norveç] və [LOC Azərbaycan] razılaşıb. [TITLE Prezident] bunu alqışlayıb';
      assert.deepEqual(about(text).remarks, ['owner-unknown']);
      assert.deepEqual(shown(text), []);
      for (const bundle of [BUNDLES.az, BUNDLES.en]) assert.ok(bundle['title.note.owner-unknown']);
    });

    it('says where the country is read from another place of the article', () => {
      const text = '[LOC Norveçin] [TITLE Baş naziri] gəlib. [TITLE Baş nazir] danışıb';
      assert.deepEqual(about(text).remarks, ['owner-from-text']);
    });
  });

  describe('words that are mostly something else', () => {
    it('`hakim` is a judge of a court or a referee, never a post of Azerbaijan by itself', () => {
      assert.equal(entryOf('[ORG Nəsimi Rayon Məhkəməsinin] [TITLE hakimi]'), 'hakim');
      assert.deepEqual(shown('[TITLE hakim] [PERSON Rauf Qəmbərov] oyunu idarə edib'), []);
      for (const text of ['[TITLE hakim] partiya', '[TITLE hakim] komanda', '[TITLE hakim] dairələr'])
        assert.equal(countryOf(text), undefined, text);
    });

    it('`mayor`, `kapitan`, `müdir`, `katib` name nobody and no country without a context', () => {
      for (const word of ['mayor', 'kapitan', 'müdir', 'katib', 'rəis', 'sədr', 'direktor']) {
        assert.equal(countryOf(`[LOC Azərbaycan] da var. [TITLE ${word}] gəlib`), undefined, word);
        assert.deepEqual(shown(`[TITLE ${word}] gəlib`), [], word);
      }
    });

    it('trades and people in general get no hover, in any case', () => {
      for (const stem of ['həkim', 'vəkil', 'əsgər', 'şəhid', 'jurnalist', 'xanım', 'müəllim', 'fəhlə', 'sürücü'])
        for (const ending of ['', 'in', 'ə', 'lər'])
          assert.equal(entryOf(`[TITLE ${stem}${ending}] gəlib`), undefined, stem + ending);
    });
  });

  describe('holders', () => {
    const { holders } = readDictionaryData();

    it('with a beginning only are known up to their source’s date', () => {
      const open = holders.filter(({ from, to, attestedTo }) => from !== undefined && to === undefined && !attestedTo);
      assert.ok(open.length > 0);
      for (const holder of open) assert.equal(knownDays(holder).until, holder.knownUntil, holder.person);
    });

    it('are shown on no day outside what is known, whoever it is', () => {
      for (const holder of holders) {
        const { since, until } = knownDays(holder);
        const row = dictionary.holders(holder.title).find(({ person }) => person === holder.person);
        assert.ok(row, holder.person);
        if (since === undefined || until === undefined) continue;
        assert.ok(until <= '2026-12-31', `${holder.person} until ${until}`);
      }
      for (const year of [1990, 2030, 2100])
        for (const text of ['[LOC Azərbaycan] [TITLE Prezidenti]', '[LOC ABŞ] [TITLE Prezidenti]'])
          assert.deepEqual(shown(text, { year }), [], `${text} ${year}`);
    });

    it('of an earlier term do not vanish behind the present one', () => {
      assert.deepEqual(shown('[LOC ABŞ] [TITLE Prezidenti]', { year: 2024, month: 12 }), ['Cozef Bayden']);
      assert.deepEqual(shown('[ORG Dövlət Gömrük Komitəsinin] [TITLE sədri]', { year: 2020 }), ['Səfər Mehdiyev']);
      assert.deepEqual(shown('[LOC ABŞ] [TITLE Prezidenti]', { year: 2019, month: 6 }), []);
      // nothing says who it was before 20 June 2021, so that the article is not contradicted either
      const early = about('[LOC Ermənistanın] [TITLE Baş naziri] [PERSON Nikol Paşinyan]', { year: 2019, month: 3 });
      assert.equal(early.disagrees, undefined);
      const later = about('[LOC Ermənistanın] [TITLE Baş naziri] [PERSON Nikol Paşinyan]', { year: 2024, month: 3 });
      assert.deepEqual(
        later.holders.map(({ holder }) => holder.person),
        ['Nikol Paşinyan'],
      );
    });

    it('are dated by one day, the oath’s, and conflicts stay with the entry', () => {
      const { holders: [president] = [] } = about('[LOC Azərbaycan Respublikasının] [TITLE Prezidenti]');
      assert.equal(president?.holder.person, 'İlham Əliyev');
      assert.equal(president.since, '2003-10-31');
      assert.ok(president.holder.conflict, 'the other date is kept');
    });

    it('carry no notes to ourselves', () => {
      const data = readDictionaryData();
      const told = [
        ...data.titles.flatMap(({ source, notes, definition }) => [source, notes?.az, notes?.en, definition?.en]),
        ...holders.flatMap(({ source, conflict, namesake }) => [source, conflict?.az, conflict?.en, namesake?.en]),
        ...data.institutions.map(({ source }) => source),
      ];
      for (const words of told)
        if (words !== undefined)
          assert.doesNotMatch(
            words,
            /NOTE|TODO|CONFLICT|NAMESAKE|unverified|check date|general knowledge|n=\d|news-dev|\bS\d+\b|\bW\d\b/u,
          );
    });
  });

  describe('spelling', () => {
    it('has the capitals of official texts, in entries and when completed', () => {
      for (const [typed, wanted] of [
        ['Azərbaycan pre', 'Prezidenti'],
        ['Azərbaycanın baş na', 'Baş naziri'],
        ['ulu ön', 'Ulu Öndər'],
        ['ümummilli li', 'Ümummilli Lider'],
      ]) {
        const texts = dictionary.completeLine(typed ?? '')?.completions.map(({ text }) => text) ?? [];
        assert.ok(
          texts.some((text) => text.endsWith(wanted ?? '')),
          `${typed}: ${texts.join(', ')}`,
        );
      }
      assert.equal(about('[TITLE ümummilli liderin] xatirəsi').canonical, 'Ümummilli Lider');
      assert.equal(
        about('[LOC Azərbaycan] [TITLE prezidentinin] sözü').canonical,
        'Azərbaycan Respublikasının Prezidenti',
      );
    });
  });

  describe('forms', () => {
    it('are explained in a reader’s words in both languages', () => {
      const { endings } = about('[LOC Qazaxıstan] [TITLE Prezidentinin] sözü');
      const said = (bundle: Readonly<Record<string, string>>): string =>
        endings.map((tag) => bundle[`ending.${tag}`]).join(', ');
      assert.equal(said(BUNDLES.az), 'mənsubiyyət şəkilçisi, yiyəlik hal');
      assert.equal(said(BUNDLES.en), 'possessive, genitive');
      for (const bundle of [BUNDLES.az, BUNDLES.en])
        for (const [key, words] of Object.entries(bundle))
          if (key.startsWith('ending.') || key.startsWith('title.'))
            assert.doesNotMatch(words, /POSS|\b(?:GEN|DAT|ACC|LOC|ABL)\b/u, key);
    });
  });

  describe('posts of others', () => {
    it('never resolve to an Azerbaijani entry', () => {
      for (const text of [
        '[LOC ABŞ] [TITLE dövlət katibi]',
        '[LOC ABŞ-nin] keçmiş [TITLE dövlət katibi]',
        '[LOC Vatikanın] [TITLE dövlət katibi]',
        '[LOC Qazaxıstan] [TITLE Baş prokuroru]',
        '[LOC Rusiya] [ORG Xarici İşlər Nazirliyinin] [TITLE rəsmi nümayəndəsi]',
        '[LOC Gürcüstanın] [TITLE xarici işlər naziri]',
        '[LOC Türkiyə] [ORG Böyük Millət Məclisinin] [TITLE sədri]',
        '[LOC Ukrayna] [TITLE Ali Baş Komandanı]',
        '[LOC Özbəkistan] [TITLE Ombudsmanı]',
        '[LOC İran] [TITLE vitse-prezidenti]',
      ]) {
        const entry = dictionary.entry(about(`[LOC Azərbaycan] ilə görüş. ${text} gəlib`).entry);
        const body = entry?.institution === undefined ? undefined : dictionary.institution(entry.institution);
        assert.notEqual(entry?.country ?? body?.country, 'AZ', text);
        assert.notEqual(countryOf(`[LOC Azərbaycan] ilə görüş. ${text} gəlib`), 'AZ', text);
      }
    });

    it('of bodies that the dictionary does not know neither', () => {
      for (const text of [
        '[ORG Sülh və Tərəqqi Fondunun] [TITLE sədri]',
        '[ORG Şərq Ticarət Palatasının] [TITLE baş katibi]',
        '[ORG Bərəkət Holdinqin] [TITLE birinci vitse-prezidenti]',
        '[ORG Qonşuluq Komitəsinin] [TITLE sədri]',
      ]) {
        const written = `[LOC Azərbaycan] da var. ${text} gəlib`;
        assert.equal(countryOf(written), undefined, text);
        assert.deepEqual(shown(written), [], text);
      }
    });
  });
});

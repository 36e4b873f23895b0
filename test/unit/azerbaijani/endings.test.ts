import assert from 'node:assert/strict';
import fc from 'fast-check';
import { analyze, derivedFrom, inflect, isEnding, withoutCase } from '../../../src/core/azerbaijani/endings';
import { CASE_TAGS, type CaseTag, type PossessiveTag } from '../../../src/core/azerbaijani/slots';
import { fold } from '../../../src/core/azerbaijani/casing';

/** Declension of nouns of every harmony class, with and without a vowel at the end. */
const TABLE: readonly (readonly [noun: string, ...forms: string[]])[] = [
  ['dəftər', 'dəftərin', 'dəftərə', 'dəftəri', 'dəftərdə', 'dəftərdən', 'dəftərlə'],
  ['stol', 'stolun', 'stola', 'stolu', 'stolda', 'stoldan', 'stolla'],
  ['bazar', 'bazarın', 'bazara', 'bazarı', 'bazarda', 'bazardan', 'bazarla'],
  ['gün', 'günün', 'günə', 'günü', 'gündə', 'gündən', 'günlə'],
  ['küçə', 'küçənin', 'küçəyə', 'küçəni', 'küçədə', 'küçədən', 'küçəylə'],
  ['Bakı', 'Bakının', 'Bakıya', 'Bakını', 'Bakıda', 'Bakıdan', 'Bakıyla'],
  ['quzu', 'quzunun', 'quzuya', 'quzunu', 'quzuda', 'quzudan', 'quzuyla'],
  ['ölkü', 'ölkünün', 'ölküyə', 'ölkünü', 'ölküdə', 'ölküdən', 'ölküylə'],
  ['nazirlik', 'nazirliyin', 'nazirliyə', 'nazirliyi', 'nazirlikdə', 'nazirlikdən', 'nazirliklə'],
  ['prokurorluq', 'prokurorluğun', 'prokurorluğa', 'prokurorluğu', 'prokurorluqda', 'prokurorluqdan', 'prokurorluqla'],
  ['uşaq', 'uşağın', 'uşağa', 'uşağı', 'uşaqda', 'uşaqdan', 'uşaqla'],
  ['ürək', 'ürəyin', 'ürəyə', 'ürəyi', 'ürəkdə', 'ürəkdən', 'ürəklə'],
  ['müstəntiq', 'müstəntiqin', 'müstəntiqə', 'müstəntiqi', 'müstəntiqdə', 'müstəntiqdən', 'müstəntiqlə'],
  ['hüquq', 'hüququn', 'hüquqa', 'hüququ', 'hüquqda', 'hüquqdan', 'hüquqla'],
  ['ittifaq', 'ittifaqın', 'ittifaqa', 'ittifaqı', 'ittifaqda', 'ittifaqdan', 'ittifaqla'],
  ['iştirak', 'iştirakın', 'iştiraka', 'iştirakı', 'iştirakda', 'iştirakdan', 'iştirakla'],
  ['polkovnik', 'polkovnikin', 'polkovnikə', 'polkovniki', 'polkovnikdə', 'polkovnikdən', 'polkovniklə'],
  ['akademik', 'akademikin', 'akademikə', 'akademiki', 'akademikdə', 'akademikdən', 'akademiklə'],
];
const SHOWN: readonly CaseTag[] = ['gen', 'dat', 'acc', 'loc', 'abl', 'ins'];

describe('endings', () => {
  for (const [noun, ...forms] of TABLE) {
    it(`decline ${noun}`, () => {
      SHOWN.forEach((tag, i) => {
        const form = forms[i] as string;
        assert.equal(inflect(noun, { case: tag }), form);
        const reading = analyze(form).find((one) => one.case === tag && one.key === fold(noun) && !one.plural);
        assert.notEqual(reading, undefined, form);
        assert.deepEqual(
          reading?.endings.map(({ kind, tag: name }) => [kind, name]),
          [['case', tag]],
        );
      });
    });
  }

  it('write the possessive of loans without softening them', () => {
    const third = (noun: string): string => inflect(noun, { possessive: 'poss3' });
    assert.deepEqual(
      ['müstəntiq', 'mühüm işlər üzrə müstəntiq', 'müttəfiq', 'dialoq', 'bundestaq', 'katolik', 'şərik'].map(third),
      ['müstəntiqi', 'mühüm işlər üzrə müstəntiqi', 'müttəfiqi', 'dialoqu', 'bundestaqı', 'katoliki', 'şəriki'],
    );
    assert.deepEqual(['yataq', 'ortaq', 'toyuq', 'agentlik', 'əskik'].map(third), [
      'yatağı',
      'ortağı',
      'toyuğu',
      'agentliyi',
      'əskiyi',
    ]);
  });

  it('say which they are, innermost first', () => {
    const reading = analyze('nazirliklərindəndir').find((one) => one.key === 'nazirlik');
    assert.deepEqual(
      reading?.endings.map(({ surface, tag }) => [surface, tag]),
      [
        ['lər', 'pl'],
        ['i', 'poss3'],
        ['ndən', 'abl'],
        ['dir', 'dir'],
      ],
    );
  });

  it('leave the possessive in the form without case', () => {
    const word = 'Nazirliyindən';
    const reading = analyze(word).find((one) => one.key === 'nazirlik' && one.possessive === 'poss3');
    assert.ok(reading);
    assert.equal(withoutCase(reading, word), 'Nazirliyi');
  });

  it('follow harmony: no reading against it', () => {
    assert.deepEqual(
      analyze('bazarin').filter(({ endings }) => endings.length > 0),
      [],
    );
  });

  it('behind a hyphen or an apostrophe follow the spoken word', () => {
    for (const [word, key, kase] of [
      ['COP29-un', 'cop29', 'gen'],
      ['ABŞ-ın', 'abş', 'gen'],
      ["Bakı'dan", 'bakı', 'abl'],
      ['XİN-ə', 'xin', 'dat'],
    ] as const)
      assert.ok(
        analyze(word).some((one) => one.key === key && one.case === kase),
        word,
      );
  });

  it('tell letters that are an ending from others', () => {
    assert.deepEqual(['un', 'nin', 'lərindən', 'Dan', 'xyz', ''].map(isEnding), [true, true, true, true, false, false]);
  });

  it('of an office leave its holder', () => {
    assert.equal(derivedFrom('prokurorluq')?.key, 'prokuror');
    assert.equal(derivedFrom('nazirlik')?.key, 'nazir');
    assert.equal(derivedFrom('kitab'), undefined);
  });

  it('come off again whatever they were put on', () => {
    const consonant = fc.constantFrom(...'bcçdfgğhjlmnprsştvxyz');
    const vowel = fc.constantFrom(...'aıoueəiöü');
    const syllable = fc.tuple(consonant, vowel, fc.constantFrom('', ...'bçdlmnprstvz')).map((parts) => parts.join(''));
    const stems = fc.array(syllable, { minLength: 2, maxLength: 4 }).map((parts) => parts.join(''));
    const possessives: (PossessiveTag | undefined)[] = [undefined, 'poss3', 'poss1', 'poss1pl', 'poss2pl'];
    const cases: (CaseTag | undefined)[] = [undefined, ...CASE_TAGS];
    fc.assert(
      fc.property(
        stems,
        fc.boolean(),
        fc.constantFrom(...possessives),
        fc.constantFrom(...cases),
        (stem, plural, possessive, kase) => {
          const word = inflect(stem, { plural, possessive, case: kase });
          assert.ok(
            analyze(word).some(
              (one) =>
                one.key === stem &&
                one.plural === plural &&
                one.possessive === possessive &&
                one.case === (kase ?? 'nom'),
            ),
            `${word} from ${stem}`,
          );
        },
      ),
      { numRuns: 2000 },
    );
  });
});

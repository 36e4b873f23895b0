import assert from 'node:assert/strict';
import { bases, shown } from '../support';

const CASES: readonly (readonly [text: string, found: string])[] = [
  ['Baş prokurorun müavini çıxış edib.', 'TITLE Baş prokurorun müavini'],
  ['Qazaxıstan Baş prokurorunun müavini gəlib.', 'LOC Qazaxıstan | TITLE Baş prokurorunun müavini'],
  ['Milli Məclisin sədri danışıb.', 'ORG Milli Məclisin | TITLE sədri'],
  [
    'Milli Məclisin İqtisadi siyasət, sənaye və sahibkarlıq komitəsinin sədr müavini Rauf Abbasov danışıb.',
    'ORG Milli Məclisin İqtisadi siyasət, sənaye və sahibkarlıq komitəsinin | TITLE sədr müavini | PERSON Rauf Abbasov',
  ],
  ['Deputatın sözlərinə görə, layihə hazırdır.', 'TITLE Deputatın'],
  ['Deputatın seçilməsi vacibdir.', ''],
  ['Yığıncaqda xarici işlər naziri iştirak edib.', 'TITLE xarici işlər naziri'],
  ['Yığıncaqda gənclər və idman naziri iştirak edib.', 'TITLE gənclər və idman naziri'],
  ['Sərgidə keçmiş elm və təhsil naziri olub.', 'TITLE elm və təhsil naziri'],
  [
    'Sənədi sədr vəzifəsini müvəqqəti icra edən Rauf Məmmədov imzalayıb.',
    'TITLE sədr vəzifəsini müvəqqəti icra edən | PERSON Rauf Məmmədov',
  ],
  ['Mükafatı Əməkdar artist Nigar Abbasova alıb.', 'TITLE Əməkdar artist | PERSON Nigar Abbasova'],
  ['Komandan general-mayor Elçin Qurbanov gəlib.', 'TITLE general-mayor | PERSON Elçin Qurbanov'],
  ['Qərarı müdafiə nazirinin birinci müavini verib.', 'TITLE müdafiə nazirinin birinci müavini'],
  ['Sonra general-polkovnik A.Hacızadə danışıb.', 'TITLE general-polkovnik | PERSON A.Hacızadə'],
  ['Sədr A. Hacızadə danışıb.', 'TITLE Sədr | PERSON A. Hacızadə'],
  ['Qonaq Türkiyənin cümhurbaşqanı olub.', 'LOC Türkiyənin | TITLE cümhurbaşqanı'],
  ['Deputat qeyd edib ki, iş bitib.', 'TITLE Deputat'],
  ['Deputat olmaq çətindir.', ''],
  [
    'Milli Məclisin deputatları Elnur Aslanov və Rauf Kərimov gəlib.',
    'ORG Milli Məclisin | TITLE deputatları | PERSON Elnur Aslanov | PERSON Rauf Kərimov',
  ],
  [
    'Tədbirdə nazir müavinləri A.Səlimov və R.Əliyev olub.',
    'TITLE nazir müavinləri | PERSON A.Səlimov | PERSON R.Əliyev',
  ],
  [
    'Konsertdə Xalq artistləri Alim Qasımov və Nisə Qasımova oxuyub.',
    'TITLE Xalq artistləri | PERSON Alim Qasımov | PERSON Nisə Qasımova',
  ],
  ['Deputatlar Bakıda görüşüb, nazirlər susub.', 'LOC Bakıda'],
  ['Partiyanın üzvləri Elnur Aslanovu dinləyib.', 'PERSON Elnur Aslanovu'],
  ['Rusiya liderinin köməkçisi danışıb.', 'LOC Rusiya | TITLE köməkçisi'],
  ['İranın ali liderinin köməkçisi danışıb.', 'LOC İranın | TITLE ali liderinin köməkçisi'],
  ['İmtahanı 144 imtahan rəhbəri idarə edir.', ''],
  ['ABŞ-ın 47-ci prezidenti gəlib.', 'LOC ABŞ-ın | TITLE 47-ci prezidenti'],
  ['Federasiyanın VI prezidenti gəlib.', 'TITLE VI prezidenti'],
  ['Ölkələrin Ombudsman institutları görüşüb.', ''],
  ['İdarənin müdir müavini Nigar Abbasova gəlib.', 'TITLE müdir müavini | PERSON Nigar Abbasova'],
  ['Azərbaycanın Hamburqdakı baş konsulu gəlib.', 'LOC Azərbaycanın | LOC Hamburqdakı | TITLE baş konsulu'],
  ['Akademiyanın müxbir üzvü Rauf Abbasov gəlib.', 'TITLE müxbir üzvü | PERSON Rauf Abbasov'],
  ['Sərhəd Komitəsinin üzvü Rauf Abbasov gəlib.', 'ORG Sərhəd Komitəsinin | TITLE üzvü | PERSON Rauf Abbasov'],
  ['Sərhəd Komitəsinin üzvü ölkələr razıdır.', 'ORG Sərhəd Komitəsinin'],
  ['BMT-nin rezident-əlaqələndiricisi gəlib.', 'ORG BMT-nin | TITLE rezident-əlaqələndiricisi'],
  ['Bölgədə olan tikinti şirkətinin baş direktoru danışıb.', 'TITLE tikinti şirkətinin baş direktoru'],
  ['Üç keçmiş prezident və 140-dan çox nazir gəlib.', ''],
  ['Klubun kapitanı Rauf Abbasov gəlib.', 'PERSON Rauf Abbasov'],
  ['Mərasimdə kapitan Rauf Abbasov da olub.', 'TITLE kapitan | PERSON Rauf Abbasov'],
  ['Görüşdə tarix elmləri doktoru Rauf Abbasov olub.', 'TITLE tarix elmləri doktoru | PERSON Rauf Abbasov'],
  ['Görüşdə siyasi elmlər doktoru Rauf Abbasov olub.', 'TITLE siyasi elmlər doktoru | PERSON Rauf Abbasov'],
  ['ATƏT-in fəaliyyətdə olan sədri gəlib.', 'ORG ATƏT-in | TITLE fəaliyyətdə olan sədri'],
  ['Gürcüstanın 5-ci prezidenti gəlib.', 'LOC Gürcüstanın | TITLE 5-ci prezidenti'],
  [
    'Danışıqda Avstriyanın xarici işlər, Avropa İttifaqı və əməkdaşlıq naziri olub.',
    'LOC Avstriyanın | TITLE xarici işlər, Avropa İttifaqı və əməkdaşlıq naziri',
  ],
  ['Prezident seçkiləri keçirilib.', ''],
  ['O, prezident vəzifəsinə seçilib.', 'TITLE prezident'],
  ['Sədr ilə Baş katib arasında danışıq olub.', 'TITLE Baş katib'],
  [
    'Sarvan Dövlət Universitetinin (SDU) professoru, tarix elmləri doktoru Rauf Abbasov danışıb.',
    'ORG Sarvan Dövlət Universitetinin | ORG SDU | TITLE professoru | TITLE tarix elmləri doktoru | PERSON Rauf Abbasov',
  ],
  [
    'Bunu Norveç Xarici İşlər Nazirliyinin nümayəndəsi Rauf Abbasov deyib.',
    'ORG Norveç Xarici İşlər Nazirliyinin | TITLE nümayəndəsi | PERSON Rauf Abbasov',
  ],
  ['Matçın baş hakimi Rauf Abbasov olub.', 'PERSON Rauf Abbasov'],
  ['Ofisin rəhbər müavini danışıb.', 'TITLE rəhbər müavini'],
  ['Rauf Abbasov\n\nVəkillər Kollegiyasının üzvü', 'PERSON Rauf Abbasov | ORG Vəkillər Kollegiyasının | TITLE üzvü'],
  ['Prezident çıxışında bunu deyib.', 'TITLE Prezident'],
  ['Jurnalist və vəkil danışıb.', ''],
  ['Nazirlər və deputatlar toplaşıb.', ''],
  ['Prokurorluqda iclas olub.', ''],
];

describe('titles', () => {
  for (const [text, found] of CASES) {
    it(JSON.stringify(text), () => {
      assert.equal(shown(text), found);
    });
  }

  it('keep their possessive in the base', () => {
    assert.deepEqual(bases('Fransa Prezidentinin çıxışı olub.'), ['Fransa', 'Prezidenti']);
    assert.deepEqual(bases('Milli Məclisin vitse-spikerinin çıxışı olub.'), ['Milli Məclis', 'vitse-spikeri']);
  });
});

import assert from 'node:assert/strict';
import { shown } from '../support';

/** Where names begin and end beside other names, posts and plain words. */
const CASES: Readonly<Record<string, readonly (readonly [text: string, found: string])[]>> = {
  'a person at the beginning of a sentence': [
    ['Bahar xanım Quliyevanın təklifi qəbul edilib.', 'PERSON Bahar xanım Quliyevanın'],
    ['Bahar fəslində yağış yağıb.', ''],
  ],
  'people behind posts of several': [
    [
      'Axşam prezidentlər çıxış edib, sonra Prezidentlər Tural Kamilov və Aybək Turdiyev gediblər.',
      'PERSON Tural Kamilov | PERSON Aybək Turdiyev',
    ],
  ],
  'words inside names': [
    ['Gecə Hasan Şeyx Mahmud Bakıya gəlib.', 'PERSON Hasan Şeyx Mahmud | LOC Bakıya'],
    ['Konqo naziri Tahir Şeyx Yusifin səfəri bitib.', 'LOC Konqo | TITLE naziri | PERSON Tahir Şeyx Yusifin'],
  ],
  'a place behind a person': [
    ['Nazir Robert Kolins Kiyevə yollanıb.', 'TITLE Nazir | PERSON Robert Kolins | LOC Kiyevə'],
    [
      'İclasda daxili işlər naziri Tural Oğuz, səfir və qonaqlar olub.',
      'TITLE daxili işlər naziri | PERSON Tural Oğuz | TITLE səfir',
    ],
  ],
  'a person in a case of its own before a body': [
    [
      'Prezident Elşən Kəngərlini Kürdəmir Rayon İcra Hakimiyyətinin başçısı təyin edib.',
      'TITLE Prezident | PERSON Elşən Kəngərlini | ORG Kürdəmir Rayon İcra Hakimiyyətinin | TITLE başçısı',
    ],
    ['Görüşdə Yaşar Güləri Türkiyə Prezidenti qəbul edib.', 'PERSON Yaşar Güləri | LOC Türkiyə | TITLE Prezidenti'],
  ],
  'a name of three words behind a post': [
    [
      'Baş nazir Kabel Hamud Dureyba Milli Neft Korporasiyasının rəhbərini dəyişib.',
      'TITLE Baş nazir | PERSON Kabel Hamud Dureyba | ORG Milli Neft Korporasiyasının | TITLE rəhbərini',
    ],
    [
      'Baş nazir Məhəmməd Şahbaz Nazim NATO-nun 17-ci Zirvə görüşündə çıxış edib.',
      'TITLE Baş nazir | PERSON Məhəmməd Şahbaz Nazim | EVENT NATO-nun 17-ci Zirvə görüşündə',
    ],
  ],
  'what is no person': [
    ['“LİRA İmza” tətbiqi yenilənib.', ''],
    ['Müştərilər Lidora Plyus kartını sifariş edirlər.', ''],
    ['O, Kornuoldakı Sandervik sarayında yaşayır.', 'LOC Kornuoldakı | LOC Sandervik sarayında'],
  ],
};

describe('edges of names', () => {
  for (const [group, rows] of Object.entries(CASES)) {
    describe(group, () => {
      for (const [text, found] of rows) {
        it(JSON.stringify(text), () => {
          assert.equal(shown(text), found);
        });
      }
    });
  }
});

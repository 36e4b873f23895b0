import assert from 'node:assert/strict';
import { shown } from '../support';

const CASES: Readonly<Record<string, readonly (readonly [text: string, found: string])[]>> = {
  'full names': [
    ['Qurban Məmmədov və Kainat Əliyeva danışıb.', 'PERSON Qurban Məmmədov | PERSON Kainat Əliyeva'],
    ['Layihəni memar Tural Həsənzadə hazırlayıb.', 'PERSON Tural Həsənzadə'],
    ['Kitabı Aygün Səfərovanın qızı tərcümə edib.', 'PERSON Aygün Səfərovanın'],
    ['Klubu Eldar Əzizovla Orman Əliyev gücləndirəcək.', 'PERSON Eldar Əzizovla | PERSON Orman Əliyev'],
  ],
  'surnames behind two names, and what is no third name': [
    ['Görüşdə sədr Rauf Sadiq Qalibaf çıxış edib.', 'TITLE sədr | PERSON Rauf Sadiq Qalibaf'],
    ['Dünən İrakli Lomidze Trampa zəng edib.', 'PERSON İrakli Lomidze | PERSON Trampa'],
    ['Dünən Merkel Oqustinanı qəbul edib.', 'PERSON Merkel'],
    ['Sərgidə Məhəmməd Füzulinin əlyazması var.', 'PERSON Məhəmməd Füzulinin'],
    ['Burada dövlətimizin başçısı Çəmənli körpüsünü açıb.', 'LOC Çəmənli körpüsünü'],
    ['Burada hökumət başçısı Kamilov danışıb.', 'PERSON Kamilov'],
  ],
  initials: [
    ['Sərgini A.Hacızadə açıb.', 'PERSON A.Hacızadə'],
    ['Çıxışı R. Məmmədov edib.', 'PERSON R. Məmmədov'],
    ['Atası oğlunu məktəbə aparıb.', ''],
    ['Şərhlərdə #Nigar yazılıb.', ''],
    ['Tarixçi-alim R.Məmmədov danışıb.', 'PERSON R.Məmmədov'],
    ['Bu gün Zelenski Ukraynaya qayıdıb.', 'PERSON Zelenski | LOC Ukraynaya'],
    ['Məlumatı Bankın Instagram səhifəsindən əldə edin.', ''],
  ],
  'lone surnames': [['Bundan sonra Qurbanov oyunu tərk edib.', 'PERSON Qurbanov']],
  patronymics: [
    ['Tələbə Rauf Kamil oğlu Məmmədov mükafat alıb.', 'PERSON Rauf Kamil oğlu Məmmədov'],
    ['Həkim Nigar Elçin qızı Abbasova ilə görüşüb.', 'PERSON Nigar Elçin qızı Abbasova'],
    ['Evin sahibi Rauf Abbasov Kamil oğlu olub.', 'PERSON Rauf Abbasov Kamil oğlu'],
    ['Evin sahibi Rauf Abbasov Kamil oğludur.', 'PERSON Rauf Abbasov Kamil oğludur'],
    ['Siyahıda Kərimova Bənövşə Kamil qızı da var.', 'PERSON Kərimova Bənövşə Kamil qızı'],
    [
      'Siyahıda Kərimova Nigar Kamil qızı Abbasov Rauf Elçin oğlu Quliyev Tural Vaqif oğlu var.',
      'PERSON Kərimova Nigar Kamil qızı | PERSON Abbasov Rauf Elçin oğlu | PERSON Quliyev Tural Vaqif oğlu',
    ],
    ['Həmin Sərəncamla Rauf Kamil oğlu Abbasova ad verilib.', 'PERSON Rauf Kamil oğlu Abbasova'],
    ['Validə Kamil qızı Abbasova danışıb.', 'PERSON Validə Kamil qızı Abbasova'],
    ['Evi Kamil Sahraninin oğlu Rauf Sahrani tikib.', 'PERSON Kamil Sahraninin | PERSON Rauf Sahrani'],
    ['Evi Fəxrəddin Nurəddin oğlu tikib.', 'PERSON Fəxrəddin Nurəddin oğlu'],
  ],
  honorifics: [
    ['Mehriban xanım, siz də gəlin.', 'PERSON Mehriban'],
    ['Mehriban insanlar burada yaşayır.', ''],
    ['Tədbirdə Könül Abbasova-İbrahimlinin çıxışı olub.', 'PERSON Könül Abbasova-İbrahimlinin'],
    ['Hamı Könül xanıma təşəkkür edib.', 'PERSON Könül'],
    ['Hamı Rauf müəllimdən danışıb.', 'PERSON Rauf'],
    ['Tədbirdə Könül xanım İbrahimova çıxış edib.', 'PERSON Könül xanım İbrahimova'],
    ['Məktub Əhməd bəy Ağaoğluya ünvanlanıb.', 'PERSON Əhməd bəy Ağaoğluya'],
    ['Məktub Əhməd Bəy Ağaoğluya ünvanlanıb.', 'PERSON Əhməd Bəy Ağaoğluya'],
    ['Sözü cənab Dan Yorgensen davam etdirib.', 'PERSON Dan Yorgensen'],
  ],
  'foreign names': [
    ['Müqaviləni Ursula fon der Layen imzalayıb.', 'PERSON Ursula fon der Layen'],
    ['Qonağı Məhəmməd bin Zayed Al Nəhyan qəbul edib.', 'PERSON Məhəmməd bin Zayed Al Nəhyan'],
    ['Matçda Vircil van Deyk qol vurub.', 'PERSON Vircil van Deyk'],
    ['Matçda Vircil Van der Deyk qol vurub.', 'PERSON Vircil Van der Deyk'],
    ['Məktub Nikolay Petroviç Putinə ünvanlanıb.', 'PERSON Nikolay Petroviç Putinə'],
    ['Çıxışı Tərif əl-Nuri və Kaval Əl-Haşimi ediblər.', 'PERSON Tərif əl-Nuri | PERSON Kaval Əl-Haşimi'],
    ['Rəssam Kamal Al Sabahın sərgisi açılıb.', 'PERSON Kamal Al Sabahın'],
    ['Söhbət Makron Fransasının mövqeyindən gedir.', 'PERSON Makron | LOC Fransasının'],
    ['Nazirliyin sədri Lü Cün gəlib.', 'TITLE sədri | PERSON Lü Cün'],
    ['Səhnədə müğənni Paris Vensonq da olub.', 'PERSON Paris Vensonq'],
    ['Bildirilir ki, Lü U çox danışıb.', 'PERSON Lü U'],
    ['Sonra Ban İnin çıxışı dinlənilib.', 'PERSON Ban İnin'],
    ['Turnirdə norveçli Ayvar Solbakkenə uduzub.', 'PERSON Ayvar Solbakkenə'],
  ],
  'words of the language behind a post': [
    ['Görüşdə maliyyə naziri Robert Altun olub.', 'TITLE maliyyə naziri | PERSON Robert Altun'],
    ['Görüşdə icmanın sədri Robert Sakini olub.', 'TITLE sədri | PERSON Robert Sakini'],
    ['Görüşdə maliyyə naziri Əhməd Mohamed Nur olub.', 'TITLE maliyyə naziri | PERSON Əhməd Mohamed Nur'],
    ['Görüşdə maliyyə naziri Van Lentao olub.', 'TITLE maliyyə naziri | PERSON Van Lentao'],
    ['Görüşdə idarənin rəisi Bəylər Abbasov olub.', 'TITLE rəisi | PERSON Bəylər Abbasov'],
    ['Baş nazir Viktor Lorbana Türk dünyasının salamı çatdırılıb.', 'TITLE Baş nazir | PERSON Viktor Lorbana'],
  ],
  'surnames in -li': [
    ['Məktub Telman Sərdarliyə göndərilib.', 'PERSON Telman Sərdarliyə'],
    ['Kamal Budəli gəlib. Budəliyə görə, hava istidir.', 'PERSON Kamal Budəli | PERSON Budəliyə'],
    ['Onlar Birgə Həmrəyliyə çağırış ediblər.', ''],
    ['Şöbəyə Cavidan Eldarlı rəhbərlik edir.', 'PERSON Cavidan Eldarlı'],
    ['Onlar Yeni Qasımlı kəndində olub.', 'LOC Yeni Qasımlı kəndində'],
  ],
  'headlines in capitals': [
    ['KOMİTƏ SƏDRİ SEÇİLDİ', 'TITLE KOMİTƏ SƏDRİ'],
    ['İCRA BAŞÇISI DƏYİŞDİRİLİB', 'TITLE İCRA BAŞÇISI'],
    ['NAZİR DANIŞDI', 'TITLE NAZİR'],
    ['NAZİR MƏHƏRRƏMOV DANIŞDI', 'TITLE NAZİR | PERSON MƏHƏRRƏMOV'],
  ],
  hyphens: [
    ['Mükafatı Karim-Jomart Tokayev təqdim edib.', 'PERSON Karim-Jomart Tokayev'],
    ['Azərbaycan-Ermənistan sərhədi sakitdir.', 'LOC Azərbaycan | LOC Ermənistan'],
  ],
  'lost blanks': [
    ['Sonra Rauf Əliyevinçıxışı dinlənilib.', 'PERSON Rauf Əliyevin'],
    ['Sonra Robert Kolinsinbəyanatı dinlənilib.', 'PERSON Robert Kolinsin'],
    ['Sonra Tural Rüstəmoviçin çıxışı dinlənilib.', 'PERSON Tural Rüstəmoviçin'],
    [
      'Sonra Bosniya və Herseqovinanın Xarici İşlər Nazirliyi cavab verib.',
      'ORG Bosniya və Herseqovinanın Xarici İşlər Nazirliyi',
    ],
    ['Bunu Sərhəd Nazirliyininmətbuat xidməti deyib.', 'ORG Sərhəd Nazirliyinin'],
  ],
  'look-alike letters': [['Sərgidə Nigar Әliyeva da olub.', 'PERSON Nigar Әliyeva']],
  'no-break spaces and line breaks': [
    ['Sərgidə Nigar\u00a0Əliyeva da olub.', 'PERSON Nigar\u00a0Əliyeva'],
    ['Sərgidə Nigar\nƏliyeva da olub.', 'PERSON Nigar\nƏliyeva'],
  ],
  capitals: [
    ['NİGAR ƏLİYEVA BAKIDA ÇIXIŞ EDİB', 'PERSON NİGAR ƏLİYEVA | LOC BAKIDA'],
    ['Sənədi Kamran ƏLİYEV imzalayıb.', 'PERSON Kamran ƏLİYEV'],
  ],
  'what is nobody': [
    ['Bu, İnsan Hüquqları Bəyannaməsinə uyğundur.', ''],
    ['Allah Sizi qorusun, Sizə minnətdarıq.', ''],
    ['İclas Qərbin Kiyevə yardımına həsr olunub.', 'LOC Qərbin | LOC Kiyevə'],
    ['Layihə Tədbirlər Planına daxildir.', ''],
    ['Bu, Uca Yaradanın köməyi ilə olub.', ''],
    ['Sınaqda MX-35 Falkon təyyarəsi uçub.', ''],
    ['“Ana təbiət” (Mother Nature) sərgisi açılıb.', ''],
  ],
  'names beside other names': [
    [
      'Çıxışı Cavahir Tahirova və Ümumdünya Ticarət Təşkilatının katibi ediblər.',
      'PERSON Cavahir Tahirova | ORG Ümumdünya Ticarət Təşkilatının | TITLE katibi',
    ],
    [
      'Gecə Obama administrasiyası və Obama Administrasiyasının katibi danışıb.',
      'PERSON Obama | PERSON Obama | TITLE katibi',
    ],
    [
      'Fransa Prezidenti Emmanuel Makron Yelisey sarayında jurnalistlərlə görüşüb.',
      'LOC Fransa | TITLE Prezidenti | PERSON Emmanuel Makron | LOC Yelisey sarayında',
    ],
    [
      'Görüşdə Kubanıçbek Ömüralıyev Türk Dövlətləri Təşkilatının işindən danışıb.',
      'PERSON Kubanıçbek Ömüralıyev | ORG Türk Dövlətləri Təşkilatının',
    ],
  ],
};

describe('people', () => {
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

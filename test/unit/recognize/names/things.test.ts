import assert from 'node:assert/strict';
import { shown } from '../support';

const CASES: Readonly<Record<string, readonly (readonly [text: string, found: string])[]>> = {
  'bodies by type noun': [
    ['Elm və Təhsil Nazirliyindən məlumat verilib.', 'ORG Elm və Təhsil Nazirliyindən'],
    ['Daxili İşlər Nazirliyinin mətbuat xidməti açıqlayıb.', 'ORG Daxili İşlər Nazirliyinin mətbuat xidməti'],
    ['Layihəni Heydər Əliyev Fondu dəstəkləyir.', 'ORG Heydər Əliyev Fondu'],
    ['Ukrayna ordusunun bölmələri geri çəkilib.', 'ORG Ukrayna ordusunun'],
  ],
  quotations: [
    ['“Report”un məlumatına görə, iş başa çatıb.', 'ORG Report'],
    ['“Bravo” supermarketi açılıb.', 'ORG Bravo'],
    ['“Azərenerji” ASC-nin işçiləri gəlib.', 'ORG Azərenerji'],
  ],
  abbreviations: [
    ['BMT-nin hesabatı dərc olunub.', 'ORG BMT-nin'],
    ['Nota XİN-in rəsmisinə təqdim edilib.', 'ORG XİN-in'],
    ['COP29-un iştirakçıları gəlib.', 'EVENT COP29-un'],
  ],
  outlets: [['Metbuat.az-a müsahibə verib.', 'ORG Metbuat.az-a']],
  places: [
    ['Füzuli rayonunda yol çəkilib.', 'LOC Füzuli rayonunda'],
    ['Kür çayı daşıb.', 'LOC Kür çayı'],
    ['Təyyarə Heydər Əliyev Beynəlxalq Aeroportuna enib.', 'LOC Heydər Əliyev Beynəlxalq Aeroportuna'],
    ['Reys Ben Qurion hava limanından yola düşüb.', 'LOC Ben Qurion hava limanından'],
    ['Tədbir Nyu-Orlean şəhərində olub.', 'LOC Nyu-Orlean şəhərində'],
    ['Yanğın Severo-Tayqinsk şəhərində olub.', 'LOC Severo-Tayqinsk şəhərində'],
    ['Karvan Əs-Sahiliyə şəhərinə çatıb.', 'LOC Əs-Sahiliyə şəhərinə'],
    ['Çin administrasiyası məlumat verib.', 'LOC Çin'],
    ['Sakinlər Zabux və Sus kəndlərinə qayıdıb.', 'LOC Zabux | LOC Sus'],
    ['Yanğın Kaliforniya, Oreqon və Vaşinqton ştatlarını bürüyüb.', 'LOC Kaliforniya | LOC Oreqon | LOC Vaşinqton'],
    ['Yarış keçən həftə Vernonburqda keçirilib.', 'LOC Vernonburqda'],
    ['ABŞ hökuməti qərar verib.', 'LOC ABŞ'],
    ['Qiymət 5 ABŞ dolları olub.', ''],
    ['Sakinlər bu il Aşağı Sarvanlıya qayıdıb.', 'LOC Aşağı Sarvanlıya'],
    ['Keçmiş Bərdə xanlığının xəritəsi çəkilib.', 'LOC Bərdə xanlığının'],
    ['Bu siyasət Qərbin maraqlarına ziddir.', 'LOC Qərbin'],
    ['Ölkələrin Şərq-Qərb əlaqələri genişlənir.', ''],
    ['Toplantı BMT-nin Cenevrə şəhərindəki ofisində olub.', 'ORG BMT-nin | LOC Cenevrə şəhərindəki'],
    ['Dünən “Sarvan” Günəş Elektrik Stansiyası açılıb.', 'LOC Sarvan'],
    ['Dünən “Sarvan” və “Orxan” kiçik su elektrik stansiyaları açılıb.', 'LOC Sarvan | LOC Orxan'],
  ],
  events: [
    ['Vətən müharibəsində iştirak edib.', 'EVENT Vətən müharibəsində'],
    ['Novruz bayramı qeyd olunub.', 'EVENT Novruz bayramı'],
    ['Rusiya-Ukrayna müharibəsi davam edir.', 'EVENT Rusiya-Ukrayna müharibəsi'],
    ['Futbol üzrə İtaliya çempionatının oyunları keçirilib.', 'EVENT Futbol üzrə İtaliya çempionatının'],
  ],
  'one string, two things': [
    ['Komanda Qarabağda oynayıb, “Qarabağ” klubu isə qalib gəlib.', 'LOC Qarabağda | ORG Qarabağ'],
  ],
  'not marked': [
    ['Azərbaycanlılar və qazaxıstanlı qonaqlar rus dilində danışıb.', ''],
    ['Nazirliyin heyəti respublikada olub.', ''],
  ],
};

describe('bodies, places and events', () => {
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

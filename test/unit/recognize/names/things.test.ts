import assert from 'node:assert/strict';
import { shown } from '../support';

const CASES: Readonly<Record<string, readonly (readonly [text: string, found: string])[]>> = {
  'bodies by type noun': [
    ['Elm və Təhsil Nazirliyindən məlumat verilib.', 'ORG Elm və Təhsil Nazirliyindən'],
    ['Daxili İşlər Nazirliyinin mətbuat xidməti açıqlayıb.', 'ORG Daxili İşlər Nazirliyinin mətbuat xidməti'],
    ['Layihəni Heydər Əliyev Fondu dəstəkləyir.', 'ORG Heydər Əliyev Fondu'],
    ['Ukrayna ordusunun bölmələri geri çəkilib.', 'ORG Ukrayna ordusunun'],
    ['Norveçin Ümumdünya Ticarət Təşkilatı ilə əlaqələri var.', 'LOC Norveçin | ORG Ümumdünya Ticarət Təşkilatı'],
    ['Norveçin Xarici İşlər Nazirliyi cavab verib.', 'ORG Norveçin Xarici İşlər Nazirliyi'],
    [
      'Layihəni Norveç Krallığı və Ümumdünya Ticarət Təşkilatı dəstəkləyir.',
      'LOC Norveç Krallığı | ORG Ümumdünya Ticarət Təşkilatı',
    ],
    [
      'Onlar Norveç Krallığının və İsveç Krallığının Birgə Şurasını yaradıblar.',
      'ORG Norveç Krallığının və İsveç Krallığının Birgə Şurasını',
    ],
    ['Onlar BMT-nin Nyu-Yorkdakı qərargahında görüşüb.', 'ORG BMT-nin Nyu-Yorkdakı qərargahında'],
    ['Qonaqlar Rusiya Federasiyasının səfirliyinə gəlib.', 'ORG Rusiya Federasiyasının səfirliyinə'],
    [
      'Məsələ Milli Məclisin Hüquq siyasəti və dövlət quruculuğu komitəsində müzakirə olunub.',
      'ORG Milli Məclisin Hüquq siyasəti və dövlət quruculuğu komitəsində',
    ],
    [
      'Rusiyanın Ümumdünya Ticarət Təşkilatına üzvlüyü uzun çəkib.',
      'LOC Rusiyanın | ORG Ümumdünya Ticarət Təşkilatına',
    ],
    [
      'Qərarı Bosniya və Herseqovina Məhkəməsinin Apellyasiya Palatası çıxarıb.',
      'ORG Bosniya və Herseqovina Məhkəməsinin Apellyasiya Palatası',
    ],
    [
      'Bu barədə BBC ABŞ-nin Daxili Təhlükəsizlik Nazirliyinə istinadən yazıb.',
      'ORG BBC | ORG ABŞ-nin Daxili Təhlükəsizlik Nazirliyinə',
    ],
    [
      'Tədbiri Ədliyyə Nazirliyinin Daxili İşlər Nazirliyinin əməkdaşları ilə birgə qrupu keçirib.',
      'ORG Ədliyyə Nazirliyinin | ORG Daxili İşlər Nazirliyinin',
    ],
    [
      'Bu barədə Müdafiə Nazirliyinin mətbuat və ictimaiyyətlə əlaqələr idarəsi məlumat verib.',
      'ORG Müdafiə Nazirliyinin mətbuat və ictimaiyyətlə əlaqələr idarəsi',
    ],
    ['İran HƏMAS hərəkatını dəstəkləyir.', 'LOC İran | ORG HƏMAS hərəkatını'],
    ['AYB-nin Mərkəzi Asiya proqramı başlayıb.', 'ORG AYB-nin | LOC Mərkəzi Asiya'],
    ['Bu gün Bank və Sarvan Opera Teatrı müqavilə imzalayıb.', 'ORG Sarvan Opera Teatrı'],
    ['Qərb təmas qrupunun iclası olub.', ''],
    ['Dünən Azərbaycan ilə Müqəddəs Taxt-Tac arasında saziş imzalanıb.', 'LOC Azərbaycan | ORG Müqəddəs Taxt-Tac'],
  ],
  'forms of enterprise': [
    ['Layihəni Lotus Yapı A.Ş-nin işçiləri həyata keçirəcək.', 'ORG Lotus Yapı A.Ş-nin'],
    ['Avadanlığı Almaniyanın Hartmann Bau GmbH istehsal edib.', 'LOC Almaniyanın | ORG Hartmann Bau GmbH'],
    ['Səhmləri Oryx Mining Ltd alıb.', 'ORG Oryx Mining Ltd'],
    ['“Oryx Mining Ltd.” zavod tikir.', 'ORG Oryx Mining Ltd.'],
  ],
  headlines: [
    ['YENİ MƏKTƏB', ''],
    ['BAKIDA YENİ XƏSTƏXANA AÇILIB', 'LOC BAKIDA'],
  ],
  quotations: [
    ['“Report”un məlumatına görə, iş başa çatıb.', 'ORG Report'],
    ['“Bravo” supermarketi açılıb.', 'ORG Bravo'],
    ['“Azərenerji” ASC-nin işçiləri gəlib.', 'ORG Azərenerji'],
    ['“Sarvan” publik hüquqi şəxs sərgi açıb.', 'ORG Sarvan'],
    ['“Sarvan” media konqlomeratı satılıb.', 'ORG Sarvan'],
    ['“Sarvan”ın dəstəyi ilə konsert keçirilib.', 'ORG Sarvan'],
    ['Turnirdə “Sarvan Bakı” kollektivi qalib gəlib.', 'ORG Sarvan Bakı'],
    ['Axşam “Xankəndi” Biznes Mərkəzi açılıb.', 'ORG Xankəndi'],
    ['Qonaqlar “Sarvan Expo” Beynəlxalq Sərgi Mərkəzinə gəlib.', 'ORG Sarvan Expo'],
    ['Klip “TikTok”da, “YouTube” kanalında da var.', ''],
    ['Tamaşaçılara “Sarvan gecəsi” konsert proqramı göstərilib.', ''],
    ['Bu barədə Ağ Evdən bildirilib.', 'ORG Ağ Evdən'],
    ['O, axşam Ağ Evdən çıxıb.', 'LOC Ağ Evdən'],
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
    ['Şəhərin Əhməd Rəcəbli, Həsən Əliyev küçələrində işlər gedir.', 'LOC Əhməd Rəcəbli | LOC Həsən Əliyev'],
    [
      'Park Əhməd bəy Rəcəbli, Təbriz və Tələt Şıxəliyev küçələrindədir.',
      'LOC Əhməd bəy Rəcəbli | LOC Təbriz | LOC Tələt Şıxəliyev',
    ],
    ['Yol Bakını İsmayıllı və Qəbələ rayonları ilə birləşdirir.', 'LOC Bakını | LOC İsmayıllı | LOC Qəbələ'],
    [
      'Dünən Bakı-Şamaxı-Muğanlı-İsmayıllı-Qəbələ avtomobil yolu açılıb.',
      'LOC Bakı-Şamaxı-Muğanlı-İsmayıllı-Qəbələ avtomobil yolu',
    ],
    ['Yaşayış kompleksində mənzillər var.', ''],
    ['Onlar Gəncədəki Müqəddəs Nina kilsəsində olublar.', 'LOC Gəncədəki | LOC Müqəddəs Nina kilsəsində'],
    ['Rus Pravoslav kilsəsi bəyanat verib.', 'ORG Rus Pravoslav kilsəsi'],
    ['“Şərq-Qərb” və “Şimal-Cənub” nəqliyyat dəhlizləri buradan keçir.', 'LOC Şərq-Qərb | LOC Şimal-Cənub'],
    ['Dünən Sarvan xizək kurortunda yanğın olub.', 'LOC Sarvan xizək kurortunda'],
    ['ABŞ prezidenti Çinlə münasibətlərə toxunub.', 'LOC ABŞ | TITLE prezidenti | LOC Çinlə'],
    ['Yarış Xəzər dənizi regionunda keçirilib.', 'LOC Xəzər dənizi regionunda'],
    ['Gəmi Xəzər dənizi sahilində dayanıb.', 'LOC Xəzər dənizi'],
    ['Bu, Cənub-Şərqi Asiya ölkələrində yetişir.', 'LOC Cənub-Şərqi Asiya'],
    ['Bu gün İtaliya-Azərbaycan əlaqələri genişlənir.', 'LOC İtaliya | LOC Azərbaycan'],
    ['Hadisə Tennessi ştatının Sarvan şəhərinin orta məktəbində olub.', 'LOC Tennessi ştatının | LOC Sarvan şəhərinin'],
    ['Qiymət 5 ABŞ dolları olub.', ''],
    ['Sakinlər bu il Aşağı Sarvanlıya qayıdıb.', 'LOC Aşağı Sarvanlıya'],
    ['Keçmiş Bərdə xanlığının xəritəsi çəkilib.', 'LOC Bərdə xanlığının'],
    ['Bu siyasət Qərbin maraqlarına ziddir.', 'LOC Qərbin'],
    ['Bu, hansısa Qərb platformasıdır.', 'LOC Qərb'],
    ['Ölkə Şərq ilə Qərb, habelə Şimal və Cənub arasındadır.', 'LOC Şərq | LOC Qərb | LOC Şimal | LOC Cənub'],
    ['Ölkə Şərqlə Qərb arasındadır.', 'LOC Şərqlə | LOC Qərb'],
    ['Yollar Şərq-Qərb və Şimal-Cənub dəhlizləri üzərindədir.', ''],
    ['Kəndlər çar Rusiyasının, sonra sovet Rusiyasının olub.', 'LOC Rusiyasının | LOC Rusiyasının'],
    ['Ağ evdəki görüş bitib.', 'LOC Ağ evdəki'],
    ['Yanğın gecə Topağac ərazisində, Qumdərə yaxınlığında olub.', 'LOC Topağac | LOC Qumdərə'],
    ['Döyüşlər Ustovka istiqamətində gedir.', 'LOC Ustovka'],
    ['Zəlzələ Kavumu yaşayış məntəqəsində olub.', 'LOC Kavumu yaşayış məntəqəsində'],
    ['Yaşayış məntəqəsinə baxış olub.', ''],
    ['Kül Sarıtala vulkanından çıxıb.', 'LOC Sarıtala vulkanından'],
    ['Turistlər London qülləsinin yanında Çin səfirliyi görüblər.', 'LOC London qülləsinin | ORG Çin səfirliyi'],
    ['Sakinlər Metsamor AES-in bağlanmasını istəyirlər.', 'LOC Metsamor AES-in'],
    ['Sakinlər Ermənistan AES-in bağlanmasını istəyirlər.', 'LOC Ermənistan'],
    ['Yüklər Trans-Xəzər marşrutunun payına düşür.', 'LOC Trans-Xəzər marşrutunun'],
    ['Ölkənin Mərkəzi Aran regionunun yolları yenidir.', 'LOC Mərkəzi Aran regionunun'],
    ['Ünvan: Kamal Rəhimov küçəsi, 29A.', 'LOC Kamal Rəhimov küçəsi, 29A'],
    ['Mərkəz (Kamal Rəhimov küçəsi, 17) açıqdır.', 'LOC Kamal Rəhimov küçəsi, 17'],
    ['Bu il Kamal Rəhimov küçəsi, 17 bina və park yenilənib.', 'LOC Kamal Rəhimov küçəsi'],
    ['Sonra Sarıdağ, Qoşabulaq və digər kəndlərin sakinləri qayıdıb.', 'LOC Sarıdağ | LOC Qoşabulaq'],
    ['Sərgidə Fransa, Sarıdağ və digər kəndlər göstərilib.', 'LOC Fransa | LOC Sarıdağ'],
    ['Ölkələrin Şərq-Qərb əlaqələri genişlənir.', ''],
    ['Toplantı BMT-nin Cenevrə şəhərindəki ofisində olub.', 'ORG BMT-nin | LOC Cenevrə şəhərindəki'],
    ['Dünən “Sarvan” Günəş Elektrik Stansiyası açılıb.', 'LOC Sarvan'],
    ['Dünən “Sarvan” və “Orxan” kiçik su elektrik stansiyaları açılıb.', 'LOC Sarvan | LOC Orxan'],
  ],
  events: [
    ['Vətən müharibəsində iştirak edib.', 'EVENT Vətən müharibəsində'],
    ['Novruz bayramı qeyd olunub.', 'EVENT Novruz bayramı'],
    ['Rusiya-Ukrayna müharibəsi davam edir.', 'EVENT Rusiya-Ukrayna müharibəsi'],
    ['Atası birinci Qarabağ müharibəsində olub.', 'EVENT birinci Qarabağ müharibəsində'],
    ['Bu il Bakı-Tehran Strateji Dialoqu keçirilir.', 'EVENT Bakı-Tehran Strateji Dialoqu'],
    ['O, 2016-cı ilin Aprel döyüşlərində iştirak edib.', 'EVENT Aprel döyüşlərində'],
    ['“Sarvan – II” çoxmillətli birgə təlimi başlayıb.', 'EVENT Sarvan – II'],
    ['“Caspian Garden” Beynəlxalq Kənd Təsərrüfatı Sərgisi açılıb.', 'EVENT Caspian Garden'],
    ['Qonaqlar Lotus beynəlxalq müdafiə sərgisinə gəlib.', 'EVENT Lotus beynəlxalq müdafiə sərgisinə'],
    [
      'Dünən Norveç – Gürcüstan iqtisadi və investisiya forumu olub.',
      'EVENT Norveç – Gürcüstan iqtisadi və investisiya forumu',
    ],
    ['Onlar UEFA Avropa Liqasının oyunundan sonra danışıblar.', 'EVENT UEFA Avropa Liqasının'],
    ['Budəfəki Sarvan Beynəlxalq Musiqi Festivalı başa çatıb.', 'EVENT Sarvan Beynəlxalq Musiqi Festivalı'],
    ['Dünya Kuboku yarışları başa çatıb.', 'EVENT Dünya Kuboku'],
    ['Dünən Azərbaycan Qran-Prisi keçirilib.', 'EVENT Azərbaycan Qran-Prisi'],
    ['Bu il Xəzər İqlim Forumu (XİF25) keçiriləcək.', 'EVENT Xəzər İqlim Forumu | EVENT XİF25'],
    ['Keçən il Azərbaycan COP29 konfransına ev sahibliyi edib.', 'LOC Azərbaycan | EVENT COP29 konfransına'],
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

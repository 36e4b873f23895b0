import assert from 'node:assert/strict';
import { shown } from '../support';

/** Where names begin and end beside other names, posts and plain words. */
const CASES: Readonly<Record<string, readonly (readonly [text: string, found: string])[]>> = {
  'names that a quoted speech quotes': [
    ['O deyib: "Çətin oldu. Həqiqətən "Qarabağ"la görüşdə yorulduq".', 'ORG Qarabağ'],
    ['O deyib: "Bu, çox maraqlıdır" və Gəncəyə gedib.', 'LOC Gəncəyə'],
  ],
  'a theme that is called a happening’s name': [
    ['Salonda “Bazar və torpaq: yeni yollar” adlı konfrans keçirilib.', 'EVENT Bazar və torpaq: yeni yollar'],
    ['Salonda “Bazar və torpaq: yeni yollar” mövzusunda söhbət olub.', ''],
  ],
  'a person at the beginning of a sentence': [
    ['Bahar xanım Quliyevanın təklifi qəbul edilib.', 'PERSON Bahar xanım Quliyevanın'],
    ['Bahar fəslində yağış yağıb.', ''],
  ],
  'people behind posts of several': [
    [
      'Axşam prezidentlər çıxış edib, sonra Prezidentlər Tural Kamilov və Aybək Turdiyev gediblər.',
      'TITLE Prezidentlər | PERSON Tural Kamilov | PERSON Aybək Turdiyev',
    ],
  ],
  'words inside names': [
    ['Qonağı Şeyx Zayed bin Hamdan bin Xəlil Al Nəhyan qarşılayıb.', 'PERSON Zayed bin Hamdan bin Xəlil Al Nəhyan'],
    ['Məhkəmə Quliyev Əfqan Kamil oğlunu dinləyib.', 'PERSON Quliyev Əfqan Kamil oğlunu'],
    ['Məhkəmə Quliyev Kamil oğlunu dinləyib.', 'PERSON Quliyev Kamil oğlunu'],
    ['Gecə Hasan Şeyx Mahmud Bakıya gəlib.', 'PERSON Hasan Şeyx Mahmud | LOC Bakıya'],
    ['Konqo naziri Tahir Şeyx Yusifin səfəri bitib.', 'LOC Konqo | TITLE naziri | PERSON Tahir Şeyx Yusifin'],
  ],
  'a place behind a person': [
    ['Dünən R.Kamalova Rusiya Federasiyası haqqında sual verib.', 'PERSON R.Kamalova | LOC Rusiya Federasiyası'],
    ['Bunu nazir Aybala Berkan X şəbəkəsində yazıb.', 'TITLE nazir | PERSON Aybala Berkan'],
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
  'a body behind the word that owns it': [
    ['Bu gün Azərbaycan cəmiyyəti sülh istəyir.', 'LOC Azərbaycan'],
    [
      'Sərhəd Universitetinin Tibb və sağlamlıq elmləri fakültəsi açılıb.',
      'ORG Sərhəd Universitetinin Tibb və sağlamlıq elmləri fakültəsi',
    ],
    [
      'Müdafiə Nazirliyinin mətbuat xidmətinin rəhbəri gəlib.',
      'ORG Müdafiə Nazirliyinin mətbuat xidmətinin | TITLE rəhbəri',
    ],
    ['Gecə divar Tayqinskdəki 15 saylı uşaq bağçasında çatlayıb.', 'LOC Tayqinskdəki | ORG 15 saylı uşaq bağçasında'],
    ['Təşkilatın Cenevrədəki ofisinin rəhbəri gəlib.', 'LOC Cenevrədəki | TITLE rəhbəri'],
    ['Partiya Slovakiya Milli Şurasına müraciət edib.', 'ORG Slovakiya Milli Şurasına'],
    ['Müqaviləni “Lotos” adlı şirkət və “Nilufər” kimi iri banklar imzalayıb.', 'ORG Lotos | ORG Nilufər'],
    [
      'Tomas Axın Beynəlxalq Olimpiya Komitəsinə rəhbərlik edir.',
      'PERSON Tomas Axın | ORG Beynəlxalq Olimpiya Komitəsinə',
    ],
    [
      'Türkiyə Prezidentinin İqtisadi Əməkdaşlıq Təşkilatının sammitindəki çıxışı dinlənilib.',
      'LOC Türkiyə | TITLE Prezidentinin | EVENT İqtisadi Əməkdaşlıq Təşkilatının sammitindəki',
    ],
    ['Bunu AZƏRTAC-a Mədəniyyət Nazirliyindən bildiriblər.', 'ORG AZƏRTAC-a | ORG Mədəniyyət Nazirliyindən'],
    [
      'Təklifi Mədəniyyət Nazirliyi Azərbaycan Yazıçılar Birliyinə göndərib.',
      'ORG Mədəniyyət Nazirliyi | ORG Azərbaycan Yazıçılar Birliyinə',
    ],
    [
      'Sərgi Bakı Turizm Zonasında BMT-nin III Konfransı çərçivəsində açılıb.',
      'LOC Bakı Turizm Zonasında | EVENT BMT-nin III Konfransı',
    ],
    [
      'Ənvər Isayev və Zaur Qurbanov Dövlət Neft Şirkətinin vitse-prezidentləridir.',
      'PERSON Ənvər Isayev | PERSON Zaur Qurbanov | ORG Dövlət Neft Şirkətinin',
    ],
    ['Qonaq Türk Dövlətləri Təşkilatının işindən danışıb.', 'ORG Türk Dövlətləri Təşkilatının'],
    ['Məlumatı İranın Mülki Aviasiya Təşkilatı yayıb.', 'ORG İranın Mülki Aviasiya Təşkilatı'],
    [
      'Ağdam rayonunun Ermənistan silahlı qüvvələri tərəfindən işğalı pislənib.',
      'LOC Ağdam rayonunun | ORG Ermənistan silahlı qüvvələri',
    ],
    [
      'O, “Şəmsbank” ASC-nin Daxili Audit departamentinin direktorudur.',
      'ORG Şəmsbank | ORG Daxili Audit departamentinin | TITLE direktorudur',
    ],
    ['Sənədi “Lotos Trading Corporation Ltd.” şirkəti imzalayıb.', 'ORG Lotos Trading Corporation Ltd.'],
    ['Layihəni Səid bin Xəlil Fondunun nümayəndəsi açıb.', 'ORG Səid bin Xəlil Fondunun'],
    [
      'İqtisadiyyat Nazirliyi yanında Dövlət Vergi Xidməti məlumat yayıb.',
      'ORG İqtisadiyyat Nazirliyi yanında Dövlət Vergi Xidməti',
    ],
    ['Görüşdə Nihal Dorro Avropa İttifaqının salamını çatdırıb.', 'PERSON Nihal Dorro | ORG Avropa İttifaqının'],
    ['Ermənistan İcma ilə danışıqlara başlayıb.', 'LOC Ermənistan'],
    ['Nazirlər Kabinetinin mətbuat xidməti məlumat yayıb.', 'ORG Nazirlər Kabinetinin mətbuat xidməti'],
    ['İmtahanlar Dövlət İmtahan Mərkəzində keçirilib.', 'ORG Dövlət İmtahan Mərkəzində'],
    ['Dünən İsrail İranın Mərkəzi Bankını tanıyıb.', 'LOC İsrail | ORG İranın Mərkəzi Bankını'],
    ['Qanun Ukrayna Ali Radasında qəbul olunub.', 'ORG Ukrayna Ali Radasında'],
    [
      'Sənəd Azərbaycan, Gürcüstan və Macarıstan Hökumətləri arasında imzalanıb.',
      'LOC Azərbaycan | LOC Gürcüstan | LOC Macarıstan',
    ],
    ['Ölkənin Nazirlər Kabineti qərar verib.', 'ORG Nazirlər Kabineti'],
    ['Veloyarışda Heydər Əliyev Fondunun nümayəndələri olub.', 'ORG Heydər Əliyev Fondunun'],
    ['Mən Sizi Yaşıl Enerji Məşvərət Şurasının iclasına dəvət edirəm.', 'ORG Yaşıl Enerji Məşvərət Şurasının'],
    ['Film Azərbaycan kinostudiyasında çəkilib.', 'ORG Azərbaycan kinostudiyasında'],
    [
      'Dövlət İmtahan Mərkəzinin müraciəti əsasında Dövlət Təhlükəsizliyi Xidməti şəbəkəni ifşa edib.',
      'ORG Dövlət İmtahan Mərkəzinin | ORG Dövlət Təhlükəsizliyi Xidməti',
    ],
    ['Bu barədə Braziliyanın Qlobo portalına müsahibə verib.', 'LOC Braziliyanın | ORG Qlobo portalına'],
    [
      '"Report"Azərbaycan Cüdo Federasiyasının mətbuat xidmətinə istinadən xəbər verir.',
      'ORG Report | ORG Azərbaycan Cüdo Federasiyasının mətbuat xidmətinə',
    ],
    [
      'Hadisə yerinə FHN-in Dövlət Yanğından Mühafizə Xidmətinin qüvvələri gəlib.',
      'ORG FHN-in Dövlət Yanğından Mühafizə Xidmətinin qüvvələri',
    ],
    ['ABŞ Milli Kəşfiyyatının direktoru istefa verib.', 'ORG ABŞ Milli Kəşfiyyatının | TITLE direktoru'],
    ['Sumqayıtda Azərbaycan Alüminium Zavodu işə düşüb.', 'LOC Sumqayıtda | ORG Azərbaycan Alüminium Zavodu'],
    ['Bunu Baltik Press (BP) yazıb.', 'LOC Baltik | ORG BP'],
  ],
  'teams of a country': [
    [
      'Oyunda Xorvatiya seçməsi və Gürcüstan milli komandası olub.',
      'ORG Xorvatiya seçməsi | ORG Gürcüstan milli komandası',
    ],
    ['Oyunda Gürcüstan komandası olub.', 'LOC Gürcüstan'],
  ],
  'directorates, councils, archives and coalitions': [
    ['Qərarı SSRİ Nazirlər Soveti qəbul edib.', 'ORG SSRİ Nazirlər Soveti'],
    ['Bunu Hərbi Nəqliyyat Direktorluğu açıqlayıb.', 'ORG Hərbi Nəqliyyat Direktorluğu'],
    ['Sənəd Lerik Dövlət Arxivində saxlanılır.', 'ORG Lerik Dövlət Arxivində'],
    ['“Demokratik Lerik” koalisiyası qalib gəlib.', 'ORG Demokratik Lerik'],
    ['Sovet dövründə kənddə arxiv olub.', ''],
  ],
  'bodies that end without the possessive': [
    ['Dünən Ə.Kamallı Milli Şuranın iclasını açıb.', 'PERSON Ə.Kamallı | ORG Milli Şuranın'],
    ['Tural Kamilov Universitetə gedib.', 'PERSON Tural Kamilov'],
  ],
  'departments of a body': [
    [
      'Məlumatı Milli Məclisin Mətbuat və ictimaiyyətlə əlaqələr şöbəsi yayıb.',
      'ORG Milli Məclisin Mətbuat və ictimaiyyətlə əlaqələr şöbəsi',
    ],
    [
      'Prezident Administrasiyasının Xarici siyasət məsələləri şöbəsində iclas olub.',
      'ORG Prezident Administrasiyasının Xarici siyasət məsələləri şöbəsində',
    ],
  ],
  'companies by their form of enterprise': [
    ['Bu il BALCO MMC-nin direktoru dəyişib.', 'ORG BALCO MMC-nin | TITLE direktoru'],
    ['Bu MMC bağlanıb.', ''],
    ['Sənədi “B.K. Mining Trade Services, LLC” şirkəti imzalayıb.', 'ORG B.K. Mining Trade Services, LLC'],
  ],
  'what quoted names do to each other': [
    ['Axşam “Şəfəq” “Ulduzlar”ı qəbul edib.', 'ORG Şəfəq | ORG Ulduzlar'],
    ['Komanda “Ulduzlar”la üz-üzə gəlib.', 'ORG Ulduzlar'],
    ['Komanda “Ulduzlar”a qarşı matça hazırlaşır.', 'ORG Ulduzlar'],
    ['Rəssamın “Payız”, “Köhnə ev” və “Sakit axşam” əsərləri göstərilib.', ''],
  ],
  'what a quoted name is called by': [
    ['“Lotus” Günəş Elektrik Stansiyası işə düşüb.', 'LOC Lotus'],
    ['Komanda “Ulduzlar”la oyunu xatırladıb.', 'ORG Ulduzlar'],
    ['“Külək” əməliyyat-taktiki raket kompleksi göstərilib.', ''],
  ],
  'platforms, makes and venues in quotation marks': [
    ['Bu barədə nazir “Lotus”da yazıb.', 'TITLE nazir'],
    ['Zavodda “Lotus”, “Nilufər” və “Zambaq” markalı maşınlar yığılır.', ''],
    ['Oyun “Sandervik”də baş tutub.', 'LOC Sandervik'],
    ['Ailələr “Lotus Residence” yaşayış kompleksində ev alıb.', 'LOC Lotus Residence'],
    ['Göydə “Lotus-4” kəşfiyyat təyyarəsi görünüb.', ''],
    ['Səhnəyə “Lotus” xor və rəqs qrupu çıxıb.', 'ORG Lotus'],
  ],
  'what a quoted name says of itself': [
    ['Bunu “Gənc arıçılar təşkilatı” edib.', 'ORG Gənc arıçılar təşkilatı'],
    ['Həmin gün “Əkinçi Günü” münasibətilə təbriklər gəlib.', 'EVENT Əkinçi Günü'],
    ['İştirakçılar “Xəzər Open 2025”də görüşüblər.', 'EVENT Xəzər Open 2025'],
    ['“Boz Qartal - 2025” təliminə heyət gəlib.', 'EVENT Boz Qartal - 2025'],
  ],
  'behind a quoted outlet and its ending': [
    ['“Report”un Şərq bürosunun məlumatına görə, yol bağlanıb.', 'ORG Report'],
    ['“Report”un Ankara bürosu xəbər verir.', 'ORG Report | LOC Ankara'],
  ],
  'schools by number and by the person they are called after': [
    ['Lerik şəhər 3 nömrəli tam orta məktəbdə dərslər başlayıb.', 'ORG Lerik şəhər 3 nömrəli tam orta məktəbdə'],
    ['İmtahan 2 nömrəli tam orta məktəbdə keçirilib.', 'ORG 2 nömrəli tam orta məktəbdə'],
    ['Yeni dərs ili A.Sadıqov adına məktəbdə başlayıb.', 'ORG A.Sadıqov adına məktəbdə'],
  ],
  'a country joined by a hyphen': [
    ['Görüşdə Azərbaycan-Avropa İttifaqı əməkdaşlığı müzakirə olunub.', 'LOC Azərbaycan | ORG Avropa İttifaqı'],
    [
      'Azərbaycan-Gürcüstan Parlamentlərarası İşçi Qrupu toplaşıb.',
      'ORG Azərbaycan-Gürcüstan Parlamentlərarası İşçi Qrupu',
    ],
  ],
  'states by their long forms': [
    ['Somali Federativ Respublikası sənədi imzalayıb.', 'LOC Somali Federativ Respublikası'],
    ['Bunu Koreya Xalq Demokratik Respublikası edib.', 'LOC Koreya Xalq Demokratik Respublikası'],
    ['Yəmən Dövlətinin mövqeyi açıqlanıb.', 'LOC Yəmən Dövlətinin'],
    ['Yəmən dövlətinin mövqeyi açıqlanıb.', 'LOC Yəmən'],
  ],
  'languages and islands': [
    ['Məktəbdə Yaponiya dili kursu açılıb.', ''],
    ['Gəmi Qalapaqos adalarına çatıb.', 'LOC Qalapaqos adalarına'],
  ],
  'places and their second names': [
    ['Bina Akademik Rauf Səmədov küçəsində yerləşir.', 'LOC Akademik Rauf Səmədov küçəsində'],
    ['Qonaqlar Şah Hatəm məscidində olublar.', 'LOC Şah Hatəm məscidində'],
    ['Bina Ü.Kamallı küçəsində yerləşir.', 'LOC Ü.Kamallı küçəsində'],
    [
      'Güləşçilər Elnur Kamilov və Zaurbek Kotsoev Şuşa şəhərinə gediblər.',
      'PERSON Elnur Kamilov | PERSON Zaurbek Kotsoev | LOC Şuşa şəhərinə',
    ],
    ['Heyət Lerik Beynəlxalq Hava Limanında qarşılanıb.', 'LOC Lerik Beynəlxalq Hava Limanında'],
    [
      'Masallı rayonunun Boradigah və Ərkivan yaşayış məntəqələrində yol çəkilir.',
      'LOC Masallı rayonunun | LOC Boradigah | LOC Ərkivan',
    ],
    ['Yarış Üskəmən (Ust-Kamenoqorsk) şəhərində keçirilib.', 'LOC Üskəmən | LOC Ust-Kamenoqorsk'],
    ['Danışıqlar Kremldə keçirilib, Kreml isə susub.', 'LOC Kremldə | ORG Kreml'],
    ['Sakinlər Boradigah su anbarından danışıblar.', 'LOC Boradigah su anbarından'],
    ['Kənddə yeni su anbarı tikilib.', ''],
    ['Görüş Sandervik malikanəsində olub.', 'LOC Sandervik malikanəsində'],
  ],
  'happenings by what a quoted name is called': [
    ['Truppa “Manejin ulduzları” Beynəlxalq Festivalında iştirak edib.', 'EVENT Manejin ulduzları'],
    ['“Qış-2025” birgə təlimi başa çatıb.', 'EVENT Qış-2025'],
    ['Ağdamda “Zəfər” şousu göstərilib.', 'LOC Ağdamda | EVENT Zəfər'],
    ['Londonda “Gələcəyi qoruyaq” müdafiə sammiti keçirilib.', 'LOC Londonda | EVENT Gələcəyi qoruyaq'],
    ['Bakıda “Ana yurd” beynəlxalq incəsənət sərgisi açılıb.', 'LOC Bakıda | EVENT Ana yurd'],
    ['Muzeydə rəssamın “Payız rəngləri” adlı fərdi sərgisi açılıb.', 'EVENT Payız rəngləri'],
    ['“Qardaşlıq-2025” birgə taktiki təlimi başlayıb.', 'EVENT Qardaşlıq-2025'],
    ['Məktəbdə “Yol hərəkəti” adlı layihə başlayıb.', ''],
    ['Məktəbdə “Yol hərəkəti” təlimi keçirilib.', ''],
  ],
  'happenings by their type noun': [
    ['Komanda qar polosu üzrə dünya kubokunu qazanıb.', 'EVENT qar polosu üzrə dünya kubokunu'],
    ['Bakıda minifutbol üzrə dünya çempionatı başlayıb.', 'LOC Bakıda | EVENT minifutbol üzrə dünya çempionatı'],
    [
      'Mark Kollinqa Rusiya-Ukrayna münaqişəsini həll etməyi tapşırıb.',
      'PERSON Mark Kollinqa | EVENT Rusiya-Ukrayna münaqişəsini',
    ],
    ['Razılaşma Münxen konfransında əldə edilib.', 'EVENT Münxen konfransında'],
    ['Bu, dünya müharibəsi olardı.', ''],
    ['Bu, II dünya müharibəsi idi.', 'EVENT II dünya müharibəsi'],
    ['Qonaq, Prezident Lerik Kitab Forumunda danışıb.', 'TITLE Prezident | EVENT Lerik Kitab Forumunda'],
    ['Daşaltı əməliyyatı uğursuz olub.', 'EVENT Daşaltı əməliyyatı'],
    ['Rusiya əməliyyatı dayandırıb.', 'LOC Rusiya'],
    ['Venesiya Memarlıq Biennalesində rəsmlər göstərilib.', 'EVENT Venesiya Memarlıq Biennalesində'],
    ['İkinci Qarabağ savaşında iştirak edib.', 'EVENT İkinci Qarabağ savaşında'],
    ['TDT-nin Zirvə toplantısında çıxış edib.', 'EVENT TDT-nin Zirvə toplantısında'],
    [
      'Türk Dövlətləri Təşkilatına üzv ölkələrin media forumu keçirilib.',
      'EVENT Türk Dövlətləri Təşkilatına üzv ölkələrin media forumu',
    ],
    [
      '26 iyun Azərbaycan Respublikasının Silahlı Qüvvələri günüdür.',
      'EVENT Azərbaycan Respublikasının Silahlı Qüvvələri günüdür',
    ],
    ['Komanda iki dəfə Superkubokunu qazanıb.', 'EVENT Superkubokunu'],
    ['Avqustda Dövlət bayramı - Rusiya Günü qeyd edilir.', 'EVENT Rusiya Günü'],
    ['Sudan Respublikasının milli bayramı qeyd olunub.', 'LOC Sudan Respublikasının'],
    ['Bakı Dövlət Universitetinin konfransı keçirilib.', 'ORG Bakı Dövlət Universitetinin'],
    ['Bakı Dövlət Universitetinin 5-ci konfransı keçirilib.', 'EVENT Bakı Dövlət Universitetinin 5-ci konfransı'],
  ],
  'posts and what belongs to them': [
    ['Nazir müavini Rauf Kamilov danışıb.', 'TITLE Nazir müavini | PERSON Rauf Kamilov'],
    [
      'Layihə çərçivəsində sənətşünaslıq üzrə fəlsəfə doktoru Elçin Kamalı danışıb.',
      'TITLE sənətşünaslıq üzrə fəlsəfə doktoru | PERSON Elçin Kamalı',
    ],
    ['Kilsənin baş keşişi məbəddən danışıb.', 'TITLE baş keşişi'],
    ['Keşişi qarşıladılar.', ''],
    [
      '“Powerlink group” şirkətlər qrupunun icraçı vitse-prezidenti Li Yun gəlib.',
      'ORG Powerlink group | TITLE icraçı vitse-prezidenti | PERSON Li Yun',
    ],
    ['Bankın baş əməliyyat direktoru Rauf Əliyev gəlib.', 'TITLE baş əməliyyat direktoru | PERSON Rauf Əliyev'],
    [
      'Görüşdə Çexiyanın Milli Təhlükəsizlik üzrə Məsləhətçisi Tomas Poyar olub.',
      'LOC Çexiyanın | TITLE Milli Təhlükəsizlik üzrə Məsləhətçisi | PERSON Tomas Poyar',
    ],
    ['Bəyanatda ali komissardan cavab gözlənilir.', 'TITLE ali komissardan'],
    [
      'Bunu milli təhlükəsizlik üzrə müşavir Mayk Uolson deyib.',
      'TITLE milli təhlükəsizlik üzrə müşavir | PERSON Mayk Uolson',
    ],
    ['Müsabiqədə kitab üzrə müşavir axtarılır.', ''],
  ],
  'lost blanks behind capitals': [['AZƏRTACxəbər verir ki, iş başlayıb.', 'ORG AZƏRTAC']],
  'capitals that name no body': [
    ['Keçən il ölkənin ÜDM-i artıb.', ''],
    ['Kənddə yeni su stansiyası (SES) açılıb.', ''],
    ['Dəyişiklik 512-VIQ nömrəli Qanunla edilib.', ''],
  ],
  'what is no outlet': [
    ['Bunu Mədəniyyət Nazirliyi “Lotus” sosial şəbəkəsində yazıb.', 'ORG Mədəniyyət Nazirliyi'],
    ['Məlumat pic.twitter.com saytında, twitter.com səhifəsində və Xeber.az portalında dərc olunub.', 'ORG Xeber.az'],
  ],
  'what is no person': [
    ['Görüşdə baş prokurorun müavini Xəzəryanı dövlətlərin təcrübəsindən danışıb.', 'TITLE baş prokurorun müavini'],
    ['Siyasətçi bu gün Qərbdə Bayden dövrünü xatırladıb.', 'LOC Qərbdə | PERSON Bayden'],
    ['Görüşə cənab Prezident Abbasova da gəlib.', 'TITLE Prezident | PERSON Abbasova'],
    ['Bunu İctimai Televiziyadan Nigar Vəlizadə soruşub.', 'ORG İctimai Televiziyadan | PERSON Nigar Vəlizadə'],
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

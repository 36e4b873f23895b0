import assert from 'node:assert/strict';
import { dates, shown } from './support';

/** Sentences without any time in them. */
const NEGATIVES: readonly string[] = [
  // places named after days
  'Metronun “28 May” stansiyasında təmir gedir.',
  '“20 Yanvar” stansiyası bağlıdır.',
  '8 Noyabr prospekti boyunca ağac əkilir.',
  '“23 Mart” Hərəkatı bəyanat yayıb.',
  '28 May küçəsində yeni bina tikilir.',
  '“8 Noyabr” Elektrik Stansiyası işə düşür.',
  '1905-ci il küçəsi təmir olunur.',
  '8 Noyabr metro stansiyası genişlənir.',
  'Avtobus 20 Yanvar dairəsindən keçir.',
  // ordinals without a noun of time
  '29-cu sessiya açıq elan edilib.',
  'Komanda 9-cu yerdə qərarlaşıb.',
  '3-cü mikrorayonda məktəb tikilir.',
  'Onlar 6-cı tura vəsiqə qazanıb.',
  '1000-ci marka satılıb.',
  'Bu, 28-ci ildönümü idi.',
  '29-cu illik konfrans açılıb.',
  'Qərar 833 saylı sənədlə qəbul edilib.',
  '4 saylı məktəb hazırdır.',
  'COP29 Azərbaycanda təşkil olunub.',
  '6.1-ci maddəyə düzəliş edilib.',
  'Məcəllənin 16.11.11-15-ci maddəsi tətbiq olunur.',
  // scores, rates, figures, codes
  'Komanda növbəti turda Sabahla oynayır.',
  'Oyun 21:20 hesabı ilə başa çatıb.',
  'Matç 3:2 başa çatıb.',
  'Görüş 1-1 bərabərə bitib.',
  'Sürət saatda 40 kilometrdir.',
  'Məhsulun qiyməti 5 083,5 manatdır.',
  'Şəkil 1.1-də göstərilib.',
  'Əlaqə nömrəsi (012) 598 45 54.',
  'Zəng edin: +994 12 345 67 89.',
  'Proqramın 10.2.14 versiyası çıxıb.',
  'T-72 tankı sərgilənir.',
  '18/1 saylı qərar ləğv olunub.',
  'Ünvan 192.168.1.1 dəyişib.',
  // ages
  '53 yaşlı sürücü saxlanılıb.',
  'O, 45 yaşındadır.',
  // names
  'Tereza May istefa verib.',
  'Marta Kos Bakıya gəlib.',
  'Qabriel Martinelli qol vurub.',
  // words that look like time
  'Ayın səthi tozdan ibarətdir.',
  'Bazar iqtisadiyyatı inkişaf edir.',
  'Məhsullar bazarlarda satılır.',
  'Cümə məscidi bərpa olunub.',
  '“Sabah” klubu qalib gəlib.',
  'Dünyanın növbəti dəfə bizə etimad göstərməsi vacibdir.',
  'Bölgədən keçən su yolları çoxdur.',
  'Gələn turistlər razı qalıb.',
  'Məktubu yaz və göndər.',
  'Nümayəndə heyətinin iştirakı ilə tədbir başlayıb.',
  'Beştərəfli görüş başlayıb.',
  'İkinci mərtəbə təmir olunub.',
  'Sonra isə danışıqlar davam edib.',
  'Eyni zamanda sənədlər imzalanıb.',
  'Gələcək əməkdaşlıq müzakirə edilib.',
  'Komendant saatı elan edilib.',
  'Şəhərin səmasında müşahidə olunub.',
  'Üç universitet (1001-1200) siyahıya düşüb.',
  'Maya dəyəri artıb.',
  'Gecə klubu bağlanıb.',
];

describe('dates: what is no date', () => {
  for (const text of NEGATIVES) {
    it(text, () => {
      assert.deepEqual(shown(text, '2024-04-23'), []);
    });
  }

  it('marks the day and not the ordinal beside it', () => {
    assert.deepEqual(shown('1000-ci marka 2000-ci ildə çıxıb.'), ['2000-ci ildə = 2000']);
    assert.deepEqual(shown('2018-19 mövsümünün 30-cu turu'), ['2018-19 mövsümünün = 2018/2019']);
  });

  it('marks the holiday’s day and not the street named after it', () => {
    assert.deepEqual(shown('8 Noyabr – Zəfər Günü ilə əlaqədar 8 Noyabr prospekti bağlanır.', '2024-11'), [
      '8 Noyabr = 2024-11-08',
    ]);
  });

  it('keeps the parts of a mention whole where a trap stands beside it', () => {
    assert.equal(dates('Yanvarın 20-də metronun iş rejimi dəyişəcək.', '2025-01')[0]?.value, '2025-01-20');
  });
});

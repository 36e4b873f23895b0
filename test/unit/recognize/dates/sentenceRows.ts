/** A sentence, the article's date, the expected span, its value and its type. */
export type Row = readonly [
  text: string,
  date: string,
  span: string,
  value: string,
  type: 'DATE' | 'TIME' | 'DURATION' | 'SET',
];

const DAY = '2024-04-23';

export const ROWS: readonly Row[] = [
  // months and days of them
  ['Yarmarka MART AYINDA açıldı.', DAY, 'MART AYINDA', '2024-03', 'DATE'],
  ['Körpü İyunun 14-ü bağlandı.', '2024-08-01', 'İyunun 14-ü', '2024-06-14', 'DATE'],
  ['Sentyabrın 6-sında toplandılar.', '2024-10-02', 'Sentyabrın 6-sında', '2024-09-06', 'DATE'],
  ['Yanvar 22-də qar yağdı.', DAY, 'Yanvar 22-də', '2024-01-22', 'DATE'],
  ['Siyahı 9 fevral tarixində çıxdı.', DAY, '9 fevral tarixində', '2024-02-09', 'DATE'],
  ['O, 2016-cı ilin Aprel döyüşlərində olub.', DAY, '2016-cı ilin', '2016', 'DATE'],
  ['Müasir dövrdə körpülər yüngüldür.', DAY, 'Müasir dövrdə', 'PRESENT_REF', 'DATE'],
  // years
  ['Bina 1987-ci ildə tikilib.', DAY, '1987-ci ildə', '1987', 'DATE'],
  ['Zavod 2019-cu ilin 5 dekabr tarixində işə düşüb.', DAY, '2019-cu ilin 5 dekabr tarixində', '2019-12-05', 'DATE'],
  ['Körpü 4 may 2011-ci il açılıb.', DAY, '4 may 2011-ci il', '2011-05-04', 'DATE'],
  ['Satış 2021-ci maliyyə ilində artıb.', DAY, '2021-ci maliyyə ilində', '2021', 'DATE'],
  // numeric
  ['Ərizə 07.02.2023 yazılıb.', DAY, '07.02.2023', '2023-02-07', 'DATE'],
  ['Ərizə 07/02/2023 yazılıb.', DAY, '07/02/2023', '2023-02-07', 'DATE'],
  ['Ərizə 2023-02-07 yazılıb.', DAY, '2023-02-07', '2023-02-07', 'DATE'],
  // ranges and lists
  ['Sərgi 3-5 aprel tarixlərində oldu.', DAY, '3-5 aprel tarixlərində', '2024-04-03/2024-04-05', 'DATE'],
  ['Yarış 28 fevral – 2 mart keçirildi.', DAY, '28 fevral – 2 mart', '2024-02-28/2024-03-02', 'DATE'],
  ['Kurs martın 4-dən 8-dək davam etdi.', DAY, 'martın 4-dən 8-dək', '2024-03-04/2024-03-08', 'DATE'],
  ['Tikinti 2012-2015-ci illərdə getdi.', DAY, '2012-2015-ci illərdə', '2012/2015', 'DATE'],
  // parts of the year
  ['2022-ci ilin üçüncü rübündə artıb.', DAY, '2022-ci ilin üçüncü rübündə', '2022-Q3', 'DATE'],
  ['2022-ci ilin II rübündə artıb.', DAY, '2022-ci ilin II rübündə', '2022-Q2', 'DATE'],
  ['2021-ci ilin birinci yarısında azalıb.', DAY, '2021-ci ilin birinci yarısında', '2021-H1', 'DATE'],
  ['Uşaqlar yay tətilində kəndə gedir.', DAY, 'yay tətilində', '2024-SU', 'DATE'],
  ['Qış tətilində dərs yoxdur.', DAY, 'Qış tətilində', '2024-WI', 'DATE'],
  // clock
  ['Qatar saat 17:40-da çatdı.', DAY, 'saat 17:40-da', '2024-04-23T17:40', 'TIME'],
  ['Qatar saat 17.40-da çatdı.', DAY, 'saat 17.40-da', '2024-04-23T17:40', 'TIME'],
  // deixis
  ['Dünən yağış yağdı.', DAY, 'Dünən', '2024-04-22', 'DATE'],
  ['Srağagün yağış yağdı.', DAY, 'Srağagün', '2024-04-21', 'DATE'],
  ['Ötən həftə külək əsdi.', DAY, 'Ötən həftə', '2024-W16', 'DATE'],
  ['Gələn il məktəb açılacaq.', DAY, 'Gələn il', '2025', 'DATE'],
  ['Dünən yağış yağdı.', '2024-04', 'Dünən', '2024-04-XX', 'DATE'],
  ['Yol 6 il əvvəl çəkilib.', DAY, '6 il əvvəl', '2018', 'DATE'],
  // lengths
  ['12 illik fasilə bitdi.', DAY, '12 illik', 'P12Y', 'DURATION'],
  ['Bağ il boyu açıqdır.', DAY, 'il', 'P1Y', 'DURATION'],
  ['Bağ gün boyunca açıqdır.', DAY, 'gün', 'P1D', 'DURATION'],
  // sets
  ['Avtobus iki gündən bir gəlir.', DAY, 'iki gündən bir', 'P2D', 'SET'],
  ['Siyahı 5 ildən bir yenilənir.', DAY, '5 ildən bir', 'P5Y', 'SET'],
  ['Dərs həftənin ikinci günü olur.', DAY, 'həftənin ikinci günü', 'XXXX-WXX-2', 'SET'],
  ['Hər il bağ çiçəkləyir.', DAY, 'Hər il', 'P1Y', 'SET'],
  ['Hər bazar ertəsi iclas olur.', DAY, 'Hər bazar ertəsi', 'XXXX-WXX-1', 'SET'],
  // decades, centuries, eras
  ['1970-ci illərdə köçüblər.', DAY, '1970-ci illərdə', '197', 'DATE'],
  ['XIX əsrdə tikilib.', DAY, 'XIX əsrdə', '18', 'DATE'],
  ['Eramızdan əvvəl 120-ci ildə yazılıb.', DAY, 'Eramızdan əvvəl 120-ci ildə', 'BC0120', 'DATE'],
];

export const NOT_DATES: readonly string[] = [
  '“28 May” stansiyası bağlıdır.',
  '20 Yanvar küçəsində təmir gedir.',
  '8 Noyabr prospekti genişdir.',
  '1905-ci il küçəsi dardır.',
  '2-ci mikrorayon, 4 saylı bina.',
  'Komanda 6-cı turda 9-cu yer tutdu.',
  'Oyun 21:20 hesabı ilə bitdi.',
  'Oyun 1-1 bitdi.',
  'Hesab 2:121:45 oldu.',
  'Tereza May danışdı.',
  'Cümə məscidi təmir olunur.',
  'Bazar iqtisadiyyatı inkişaf edir.',
  'Gələn səyahətçilər çoxdur.',
  'O, məktub yazır və xəbər yayır.',
  'Şəhər böyüyür.',
  'Saatda 40 km sürətlə getdi.',
  'Əsrarəngiz mənzərə göründü.',
];

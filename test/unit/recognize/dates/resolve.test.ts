import assert from 'node:assert/strict';
import { dates, only, recognised, shown } from './support';

describe('dates: what the article’s date fixes', () => {
  const rows: readonly (readonly [string, string, string])[] = [
    ['dünən', '2024-04-23', '2024-04-22'],
    ['dünən', '2024-04', '2024-04-XX'],
    ['dünən', '2024', '2024-XX-XX'],
    ['dünən', '2024-03-01', '2024-02-29'],
    ['dünən', '2023-03-01', '2023-02-28'],
    ['dünən', '2025-01-01', '2024-12-31'],
    ['ötən həftə', '2024-04', '2024-WXX'],
    ['ötən həftə', '2021-01-04', '2020-W53'],
    ['keçən ay', '2024-01-15', '2023-12'],
    ['keçən ay', '2024', '2024-XX'],
    ['ötən il', '2024', '2023'],
    ['bu rübdə', '2024-04', '2024-Q2'],
    ['ötən rübdə', '2024-01', '2023-Q4'],
    ['çərşənbə günü', '2024-04', 'XXXX-WXX-3'],
    ['saat 15:00-da', '2024-04', '2024-04-XXT15:00'],
    ['3 gün əvvəl', '2024-03-02', '2024-02-28'],
    ['iki ay əvvəl', '2024-01', '2023-11'],
    ['35 il əvvəl', '2025-01', '1990'],
    ['martın 8-i', '2024', '2024-03-08'],
  ];
  for (const [text, date, value] of rows) {
    it(`${text} under ${date} is ${value}`, () => {
      assert.equal(only(text, date).value, value);
    });
  }

  it('leaves X where there is no date at all', () => {
    assert.equal(only('dünən').value, 'XXXX-XX-XX');
    assert.equal(only('ötən ilin martında').value, 'XXXX-03');
    assert.equal(only('martın 5-də').value, 'XXXX-03-05');
    assert.equal(only('Bu ilin yanvar-iyun aylarında').value, 'XXXX-01/XXXX-06');
    assert.deepEqual(shown('Dekabrın 31-i saat 23:00-a (Bakı vaxtı ilə 00:00) olan məlumat', undefined), [
      'Dekabrın 31-i saat 23:00-a = XXXX-12-31T23:00',
      'Bakı vaxtı ilə 00:00 = XXXX-01-01T00:00',
    ]);
  });

  it('says what a value was reckoned from', () => {
    assert.deepEqual(only('dünən', '2024-04').timex.anchor, { kind: 'header', date: '2024-04' });
    assert.deepEqual(only('2023-cü ildə', '2024-04').timex.anchor, { kind: 'text' });
    assert.deepEqual(only('dünən').timex.anchor, { kind: 'none' });
    const [first, second] = dates('Görüş martın 5-də olub. Həmin gün sənəd imzalanıb.', '2024-04');
    assert.deepEqual(second?.timex.anchor, {
      kind: 'mention',
      value: '2024-03-05',
      span: { start: first?.start, end: first?.end },
    });
  });

  it('takes a dateline that is finer than the header', () => {
    const text = 'Bakı, 24 iyun, AZƏRTAC\n\nDünən görüş keçirilib.';
    assert.deepEqual(shown(text, '2024-06'), ['24 iyun = 2024-06-24', 'Dünən = 2024-06-23']);
    assert.deepEqual(shown(text, '2024-07'), ['24 iyun = 2024-06-24', 'Dünən = 2024-07-XX']);
  });
});

describe('dates: tense and nearness', () => {
  const rows: readonly (readonly [string, string, string])[] = [
    ['Noyabrın 5-də görüş keçirilib.', '2024-04-23', '2023-11-05'],
    ['Noyabrın 5-də görüş keçiriləcək.', '2024-04-23', '2024-11-05'],
    ['Dekabrın 11-də Bakıya gəlib.', '2025-01-04', '2024-12-11'],
    ['Yanvarın 8-də açılış olacaq.', '2024-12-20', '2025-01-08'],
    ['Martın 1-də keçiriləcəyi bildirilib.', '2024-12-20', '2025-03-01'],
    ['Tədbirin martın 1-də keçirilməsi nəzərdə tutulub.', '2024-12-20', '2025-03-01'],
    ['Martın 5-də elan edilib.', '2025-03-06', '2025-03-05'],
    ['Bazar ertəsi görüş keçirilib.', '2024-04-23', '2024-04-22'],
    ['Bazar ertəsi görüş keçiriləcək.', '2024-04-23', '2024-04-29'],
    ['Ötən cümə günü qərar verilib.', '2024-04-23', '2024-04-19'],
    ['Gələn cümə günü qərar veriləcək.', '2024-04-23', '2024-04-26'],
    ['Sentyabrda keçirilmiş seçkilər', '2025-01-04', '2024-09'],
  ];
  for (const [text, date, value] of rows) {
    it(`${text} (${date})`, () => {
      assert.equal(dates(text, date)[0]?.value, value);
    });
  }

  it('takes “bu gün” for the present where nothing happens on a day', () => {
    assert.equal(dates('Bu gün görüş keçirilib.', '2024-04-23')[0]?.value, '2024-04-23');
    assert.equal(dates('Ölkə bu gün inkişaf edir.', '2024-04-23')[0]?.value, 'PRESENT_REF');
  });

  it('takes “bu gün” for the day where something is kept, held or ends on it', () => {
    for (const text of [
      'Bu gün ölkədə Ağac Günü qeyd olunur.',
      'Bu gün şəhər üçün tarixi bir gündür.',
      'Mövsüm bu gün başa çatır.',
      'Nazirin bu gün imzaladığı əmr oxunur.',
      'Bugünkü görüş dostluğu göstərir.',
    ])
      assert.equal(dates(text, '2024-04-23')[0]?.value, '2024-04-23', text);
    for (const text of ['Bu adət bu gün də qeyd olunur.', 'Bugünkü dünya sürətlə dəyişir.'])
      assert.equal(dates(text, '2024-04-23')[0]?.value, 'PRESENT_REF', text);
  });
});

describe('dates: pointing back', () => {
  const rows: readonly (readonly [string, string, readonly string[]])[] = [
    [
      'Görüş martın 5-də olub. Həmin gün sənəd imzalanıb.',
      '2024-04',
      ['martın 5-də = 2024-03-05', 'Həmin gün = 2024-03-05'],
    ],
    [
      'Noyabrın 20-də Ağdam, 25-də Kəlbəcər qaytarıldı.',
      '2020-12',
      ['Noyabrın 20-də = 2020-11-20', '25-də = 2020-11-25'],
    ],
    [
      'Oktyabrın 4-ü, 5-i və 8-də atəş açılıb.',
      '2020-10',
      ['Oktyabrın 4-ü = 2020-10-04', '5-i = 2020-10-05', '8-də = 2020-10-08'],
    ],
    [
      'Sənəd 1 sentyabr 2025-ci ildə çıxıb. Qeyd edilən tarixədək müraciət edin.',
      '2025-10',
      ['1 sentyabr 2025-ci ildə = 2025-09-01', 'Qeyd edilən tarixədək = 2025-09-01'],
    ],
    [
      'Bu ilin II rübündə gəlir artıb, ötən ilin eyni dövründə azalıb.',
      '2025-08',
      ['Bu ilin II rübündə = 2025-Q2', 'ötən ilin eyni dövründə = 2024-Q2'],
    ],
    [
      'Yanvar-mart aylarında ixrac artıb, 2023-cü ilin müvafiq dövründə azdır.',
      '2024-04',
      ['Yanvar-mart aylarında = 2024-01/2024-03', '2023-cü ilin müvafiq dövründə = 2023-01/2023-03'],
    ],
    [
      'O, 2019-cu ildə seçilib və həmin il mayın 20-də işə başlayıb.',
      '2025-02',
      ['2019-cu ildə = 2019', 'həmin il mayın 20-də = 2019-05-20'],
    ],
    [
      'Partiya yanvarın 3-də çıxıb. Növbəti gün görüş dayanıb.',
      '2025-01-10',
      ['yanvarın 3-də = 2025-01-03', 'Növbəti gün = 2025-01-04'],
    ],
    [
      'Cari ilin fevralında bir, aprelində iki iş açılıb.',
      '2025-08',
      ['Cari ilin fevralında = 2025-02', 'aprelində = 2025-04'],
    ],
    [
      'Tədbir martın 5-də saat 19:30-da efirdə, saat 21:30-da kanalda olub.',
      '2024-03',
      ['martın 5-də saat 19:30-da = 2024-03-05T19:30', 'saat 21:30-da = 2024-03-05T21:30'],
    ],
    [
      'Yanvarın 4-ü saat 23:00-a (Bakı vaxtı ilə 00:00) olan məlumat',
      '2025-01-04',
      ['Yanvarın 4-ü saat 23:00-a = 2025-01-04T23:00', 'Bakı vaxtı ilə 00:00 = 2025-01-05T00:00'],
    ],
    [
      'Qatar şənbə günləri saat 07:10-da çıxır.',
      '2025-08-27',
      ['şənbə günləri = XXXX-WXX-6', 'saat 07:10-da = XXXX-XX-XXT07:10'],
    ],
    ['Müharibə bitdikdən 2 il sonra saziş oldu.', '2024', ['2 il sonra = XXXX']],
    [
      '1918-ci il mayın 28-də elan edildi. Ondan bir gün sonra yayıldı.',
      '2024',
      ['1918-ci il mayın 28-də = 1918-05-28', 'bir gün sonra = 1918-05-29'],
    ],
  ];
  for (const [text, date, expected] of rows) {
    it(text, () => {
      assert.deepEqual(shown(text, date), expected);
    });
  }
});

describe('dates: days that no calendar has', () => {
  for (const text of [
    '32 mart',
    'fevralın 30-da',
    '30 fevral tarixində',
    '31.04.2024',
    '2023-cü ilin 29 fevral tarixində',
    '31 aprel',
    '2024-13-05',
    'martın 20-38-də',
  ]) {
    it(`${text}: no value and a problem`, () => {
      const { found, problems } = recognised(text, '2023-05-05');
      assert.equal(found.length, 1);
      assert.equal(found[0]?.value, undefined);
      assert.deepEqual(
        problems.map(({ code, span }) => [code, text.slice(span.start, span.end)]),
        [['date.impossible', text]],
      );
    });
  }

  it('knows leap years', () => {
    assert.equal(only('29 fevral 2024').value, '2024-02-29');
    assert.equal(only('29 fevral').value, 'XXXX-02-29');
  });
});

describe('dates: what the text is like', () => {
  const value = '2024-09-29/2024-10-02';
  const rows: readonly (readonly [string, string])[] = [
    ['a gap on one side of the hyphen', 'cari ilin 29 sentyabr- 2 oktyabr tarixlərində'],
    ['no-break spaces', 'cari\u00a0ilin 29\u00a0sentyabr-2\u00a0oktyabr tarixlərində'],
    ['tabs', 'cari\tilin\t29\tsentyabr\t–\t2 oktyabr tarixlərində'],
    ['a line break', 'cari ilin 29 sentyabr-\n2 oktyabr\ntarixlərində'],
    ['CRLF', 'cari ilin 29 sentyabr-\r\n2 oktyabr tarixlərində'],
    ['glued words', 'cari ilin 29sentyabr-2oktyabr tarixlərində'],
    ['decomposed letters', 'cari ilin 29 sentyabr- 2 oktyabr tarixlərində'.normalize('NFD')],
    ['Cyrillic look-alikes', 'саri ilin 29 sеntyabr- 2 оktyаbr tаriхlərində'],
    ['capitals', 'CARİ İLİN 29 SENTYABR- 2 OKTYABR TARİXLƏRİNDƏ'],
    ['other hyphens', 'cari ilin 29 sentyabr‑2 oktyabr tarixlərində'],
    ['soft hyphens', 'cari ilin 29 sen\u00adtyabr-2 oktyabr tarixlərində'],
  ];
  for (const [name, text] of rows) {
    it(name, () => {
      assert.deepEqual([only(text, '2024-04').text, only(text, '2024-04').value], [text, value]);
    });
  }

  it('reads numbers glued to words', () => {
    assert.equal(only('2023-cüildə', '2024').value, '2023');
    assert.equal(only('2025-ci ildə3,9 faiz').text, '2025-ci ildə');
    assert.equal(only('2023-cü ildəAzərbaycan').text, '2023-cü ildə');
    assert.equal(only('2023’cü ildə').value, '2023');
  });
});

import assert from 'node:assert/strict';
import { formatPartialDate } from '../../../src/core/article/article';
import { hasDateHeader } from '../../../src/core/article/dateHeader';
import { parseArticle } from '../../../src/core/article/parse';

function read(text: string) {
  const article = parseArticle(text);
  const { header, problems } = article;
  return {
    kind: header.kind,
    date: header.date && formatPartialDate(header.date),
    written: header.dateSpan && text.slice(header.dateSpan.start, header.dateSpan.end),
    body: text.slice(article.body.start, article.body.end),
    problems: problems.map(({ code, span }) => `${code} ${JSON.stringify(text.slice(span.start, span.end))}`),
    fields: header.fields,
  };
}

describe('article header', () => {
  for (const [text, date, body] of [
    ['date 2024-04 Bakıda görüş olub.', '2024-04', 'Bakıda görüş olub.'],
    [' \tdate \u00a0 2024-04-05\nBakıda görüş olub.', '2024-04-05', '\nBakıda görüş olub.'],
    ['date 2024\r\n\r\nMətn', '2024', '\r\n\r\nMətn'],
    ['\ufeffdate 2024-12-31 Mətn', '2024-12-31', 'Mətn'],
    ['date 2024-04', '2024-04', ''],
  ] as const) {
    it(`reads ${JSON.stringify(text)}`, () => {
      const got = read(text);
      assert.deepEqual([got.kind, got.date, got.body, got.problems], ['date-line', date, body, []]);
    });
  }

  it('keeps a byte order mark out of the header span but in the offsets', () => {
    assert.equal(read('\ufeffdate 2024-04 Mətn').written, '2024-04');
  });

  for (const [text, date, problem] of [
    ['date 2024-13 Mətn', undefined, 'article.date.impossible "2024-13"'],
    ['date 2023-02-29 Mətn', '2023-02', 'article.date.impossible "2023-02-29"'],
    ['date 2024-4 Mətn', undefined, 'article.date.malformed "2024-4"'],
    ['date 24.04.2024 Mətn', undefined, 'article.date.malformed "24.04.2024"'],
    ['Mətn başlıqsızdır.\nİkinci sətir', undefined, 'article.date.missing "Mətn başlıqsızdır."'],
    ['', undefined, 'article.date.missing ""'],
  ] as const) {
    it(`warns at the place in ${JSON.stringify(text)}`, () => {
      const got = read(text);
      assert.deepEqual([got.date, got.problems], [date, [problem]]);
    });
  }

  it('warns once where letters were lost in decoding', () => {
    assert.deepEqual(read('date 2024-04-15 Ba\ufffd nazir gəl\ufffdb.').problems, ['article.letters.lost "\ufffd"']);
  });

  it('knows the leap day', () => {
    assert.equal(read('date 2024-02-29 Mətn').date, '2024-02-29');
    assert.deepEqual(read('date 1900-02-29 Mətn').problems.length, 1);
  });

  it('tells articles by their first line', () => {
    assert.ok(hasDateHeader(' date 2024-04 Qazax'));
    assert.ok(hasDateHeader('\ufeffdate 2024'));
    assert.ok(!hasDateHeader('dates 2024'));
    assert.ok(!hasDateHeader('date of birth'));
    assert.ok(!hasDateHeader('date 20245'));
  });

  it('tells articles by a date in front matter', () => {
    for (const head of [
      '---\ndate: 2024-04\n---\nMətn',
      '\ufeff--- \r\ntitle: Görüş\r\ndate: "2024-04-05"\r\n---\r\nMətn',
      "---\ntitle: Görüş\ndate: '2024'",
    ])
      assert.ok(hasDateHeader(head), head);
    for (const head of [
      '---',
      '---\nMətn',
      '---\ntitle: Görüş\n---\ndate: 2024-04-05\n',
      '---\ndate: dünən\n---\n',
      '---\n  date: 2024-04-05\n---\n',
      '---\nupdate: 2024-04-05\n---\n',
      'Mətn\n---\ndate: 2024-04-05\n---\n',
      '----\ndate: 2024-04-05\n',
    ])
      assert.ok(!hasDateHeader(head), head);
    assert.ok(!hasDateHeader(`---\n${'\r\n'.repeat(1000)}`), 'and never long');
  });
});

describe('front matter', () => {
  it('reads date, title, source, url and author', () => {
    const got = read(
      '---\ntitle: "Görüş: birinci gün"\ndate: 2024-04-05\nsource: Xəbər\nauthor: A.B.\nurl: https://x.az/1\n---\nMətn',
    );
    assert.equal(got.kind, 'front-matter');
    assert.equal(got.date, '2024-04-05');
    assert.equal(got.written, '2024-04-05');
    assert.deepEqual(got.fields, {
      title: 'Görüş: birinci gün',
      source: 'Xəbər',
      author: 'A.B.',
      url: 'https://x.az/1',
    });
    assert.equal(got.body, 'Mətn');
    assert.deepEqual(got.problems, []);
  });

  it('points inside quotes, with CRLF', () => {
    const got = read('---\r\ndate: "2024-02-30"\r\n---\r\nMətn');
    assert.deepEqual(
      [got.date, got.written, got.problems],
      ['2024-02', '2024-02-30', ['article.date.impossible "2024-02-30"']],
    );
  });

  it('is text where nothing closes it', () => {
    const got = read('---\ndate: 2024\nMətn');
    assert.deepEqual(
      [got.kind, got.body, got.problems],
      ['none', '---\ndate: 2024\nMətn', ['article.frontmatter.unclosed "---"']],
    );
  });

  it('survives broken YAML and says where', () => {
    const got = read('---\ndate: 2024-04\ntitle: "açıq\n---\nMətn');
    assert.equal(got.body, 'Mətn');
    assert.ok(got.problems.some((problem) => problem.startsWith('article.frontmatter.invalid')));
  });

  it('warns where the date is missing', () => {
    assert.deepEqual(read('---\ntitle: X\n---\nMətn').problems, ['article.date.missing "---"']);
  });
});

import assert from 'node:assert/strict';
import { sharedText } from '../../../support/shared';
import { dates } from './support';

/**
 * Rows of `temporal-dev.tsv` whose value has no `X` and no `_REF` and follows from the sentence and
 * its date, as `line:source id`; on them values are scored.
 */
const FULLY_SPECIFIED: readonly string[] = [
  '2:G:sib200-azj#1936',
  '3:G:sib200-azj#1941',
  '4:G:sib200-azj#732',
  '12:G:sib200-azj#1423',
  '13:G:sib200-azj#1423',
  '14:G:sib200-azj#1423',
  '21:G:sib200-azj#26',
  '25:G:sib200-azj#1982',
  '26:G:sib200-azj#1810',
  '27:G:sib200-azj#1448',
  '28:G:sib200-azj#636',
  '31:G:sib200-azj#1053',
  '33:G:sib200-azj#1117',
  '34:G:sib200-azj#1812',
  '38:G:sib200-azj#110',
  '39:G:sib200-azj#205',
  '42:G:sib200-azj#1210',
  '43:G:sib200-azj#1298',
  '44:G:sib200-azj#1522',
  '45:G:sib200-azj#1848',
  '47:G:sib200-azj#1763',
  '48:G:sib200-azj#1544',
  '50:G:sib200-azj#754',
  '51:G:sib200-azj#754',
  '53:G:sib200-azj#269',
  '56:G:sib200-azj#1016',
  '60:G:mnahmadov-ner:sents.txt:4',
  '61:G:mnahmadov-ner:sents.txt:31',
  '62:G:mnahmadov-ner:sents.txt:36',
  '63:G:mnahmadov-ner:sents.txt:77',
  '64:G:mnahmadov-ner:sents.txt:92',
  '65:G:mnahmadov-ner:sents.txt:110',
  '66:G:mnahmadov-ner:sents.txt:129',
  '67:G:mnahmadov-ner:sents.txt:311',
  '68:G:mnahmadov-ner:sents.txt:374',
  '69:G:mnahmadov-ner:sents.txt:403',
  '70:G:mnahmadov-ner:sents.txt:449',
  '71:G:mnahmadov-ner:sents.txt:451',
  '73:G:mnahmadov-ner:sents.txt:575',
  '74:G:mnahmadov-ner:sents.txt:639',
  '75:G:mnahmadov-ner:sents.txt:661',
  '76:G:mnahmadov-ner:sents.txt:661',
  '77:G:mnahmadov-ner:sents.txt:726',
  '78:G:mnahmadov-ner:sents.txt:733',
  '79:G:mnahmadov-ner:sents.txt:776',
  '80:G:mnahmadov-ner:sents.txt:780',
  '81:G:mnahmadov-ner:sents.txt:796',
  '82:G:mnahmadov-ner:sents.txt:133',
  '83:G:mnahmadov-ner:sents.txt:88',
  '84:G:mnahmadov-ner:sents.txt:108',
  '85:G:mnahmadov-ner:sents.txt:387',
  '99:P:sputnik.az/20220624/443316718',
  '100:P:metbuat.az/news/1524713',
  '101:P:metbuat.az/news/1472664',
  '102:P:metbuat.az/news/1472664',
  '103:P:metbuat.az/news/1498677',
  '104:P:metbuat.az/news/1498677',
  '105:P:xeberoxu.az/8-noyabr',
  '106:P:xeberoxu.az/8-noyabr',
  '109:P:report.az/simal-qerb',
  '113:P:metbuat.az/news/1517228',
  '114:P:metbuat.az/news/1517228',
  '117:P:metro.gov.az/4667',
  '122:P:ovqat.com/16501',
  '125:P:news.day.az/1799373',
  '126:P:news.day.az/1799373',
  '127:P:news.day.az/1799373',
  '128:P:metbuat.az/news/1495214',
  '129:P:metbuat.az/news/1495214',
  '130:P:video.azertag.az/89767',
  '132:P:29ru.net/418080138',
  '136:P:turan.az/bas-nazir',
  '137:P:turan.az/bas-nazir',
  '140:P:baki-xeber.com/94349',
  '141:P:turan-blog/2021-12',
  '142:P:turan-blog/2021-12',
  '143:P:turan-blog/2021-12',
  '144:P:mediabiz.az/15113',
  '145:P:trend.az/823009',
  '146:P:trend.az/823009',
  '147:P:fedai.az/68145',
  '148:P:devranmedia.com/24139',
  '150:P:devranmedia.com/24139',
  '152:P:median.az/105462',
  '153:P:emdk.gov.az/5037',
  '155:P:legalacts.az/179',
  '157:sample-article',
  '158:sample-article',
  '159:sample-article',
  '160:sample-article',
];

interface Row {
  readonly id: string;
  readonly sentence: string;
  readonly expression: string;
  readonly date: string | undefined;
  readonly type: string;
  readonly value: string;
}

describe('temporal-dev.tsv', () => {
  it('spans, values and hard negatives', function () {
    const rows = sharedText(this, 'gold/temporal-dev.tsv')
      .trimEnd()
      .split('\n')
      .slice(1)
      .map((line, i): Row => {
        const [id = '', sentence = '', expression = '', date = '-', type = '', value = ''] = line.split('\t');
        return { id: `${i + 2}:${id}`, sentence, expression, date: date === '-' ? undefined : date, type, value };
      });
    const counts = { rows: 0, strict: 0, relaxed: 0, full: 0, value: 0 };
    const hits: string[] = [];
    for (const row of rows) {
      const start = row.sentence.indexOf(row.expression);
      const end = start + row.expression.length;
      const near = dates(row.sentence, row.date).filter((one) => one.start < end && start < one.end);
      if (row.type === 'NONE') {
        if (near.length > 0) hits.push(row.id);
        continue;
      }
      counts.rows++;
      if (near.length > 0) counts.relaxed++;
      if (near.some((one) => one.start === start && one.end === end)) counts.strict++;
      if (!FULLY_SPECIFIED.includes(row.id)) continue;
      counts.full++;
      if (near.some((one) => one.value === row.value)) counts.value++;
    }
    assert.deepEqual(hits, []);
    assert.equal(counts.full, FULLY_SPECIFIED.length);
    assert.ok(counts.strict / counts.rows >= 0.85, `strict ${counts.strict}/${counts.rows}`);
    assert.ok(counts.relaxed / counts.rows >= 0.97, `relaxed ${counts.relaxed}/${counts.rows}`);
    assert.ok(counts.value / counts.full >= 0.92, `value ${counts.value}/${counts.full}`);
  });
});

import assert from 'node:assert/strict';
import { link } from './marked';

describe('bodies whose names other states have too', () => {
  it('are not one’s own in an article that speaks of another country only', () => {
    for (const text of [
      '[LOC Qazaxıstan] seçkiyə hazırlaşır. [ORG Xarici İşlər Nazirliyinin] [TITLE sözçüsü] danışıb',
      '[LOC Moldova] parlamenti qanun qəbul edib. [ORG Prezident Administrasiyasının] [TITLE rəhbəri] istefa verib',
      '[LOC Gürcüstan] araşdırma aparır. [ORG Baş Prokurorluğun] [TITLE rəhbəri] bunu təsdiqləyib',
      '[LOC Serbiya] ordusu təlim keçirir. [ORG Müdafiə Nazirliyinin] [TITLE mətbuat katibi] deyib',
    ]) {
      const found = link(text);
      if (found === undefined) continue;
      assert.equal(found.institution, undefined, text);
      assert.notEqual(found.owner.kind === 'body' ? found.owner.country : undefined, 'AZ', text);
    }
  });

  it('are one’s own where the article names one’s own country, or no other', () => {
    for (const text of [
      '[ORG Xarici İşlər Nazirliyinin] [TITLE mətbuat katibi] danışıb',
      '[LOC Qazaxıstan] və [LOC Azərbaycan] razılaşıb. [ORG Xarici İşlər Nazirliyinin] [TITLE mətbuat katibi] danışıb',
      '[LOC Qazaxıstan] ilə [ORG Bakı Dövlət Universiteti] razılaşıb. [ORG Elm və Təhsil Nazirliyinin] [TITLE sözçüsü] deyib',
    ]) {
      const owner = link(text)?.owner;
      assert.equal(owner?.kind === 'body' ? owner.country : undefined, 'AZ', text);
    }
  });

  it('are one’s own beside a person who is on record for the post', () => {
    const found = link(
      '[ORG Milli Məclisin] [TITLE sədri] [PERSON Sahibə Qafarova] [LOC Özbəkistan] səfərindədir. [ORG Milli Məclisin] [TITLE sədri] deyib',
      { year: 2024, month: 4 },
    );
    assert.equal(found?.entry.id, 'milli-meclisin-sedri');
  });

  it('an outlet that reports on another country does not make it one’s own', () => {
    const owner = link(
      '[LOC Latviya] seçki keçirir, [ORG Report İnformasiya Agentliyi] yazır. [ORG Müdafiə Nazirliyinin] [TITLE rəhbəri] deyib',
    )?.owner;
    assert.notEqual(owner?.kind === 'body' ? owner.country : undefined, 'AZ');
  });
});

import assert from 'node:assert/strict';
import { dictionary } from './marked';

function ids(query: string): string[] {
  return dictionary
    .lookup(query, { limit: 10 })
    .map((hit) => (hit.kind === 'title' ? hit.entry.id : hit.institution.id));
}

describe('looking a title up', () => {
  it('finds by Azerbaijani, with or without its letters, and inflected', () => {
    assert.equal(ids('Baş prokurorun müavini')[0], 'azerbaycan-bas-prokurorunun-muavini');
    assert.equal(ids('bas prokurorun muavini')[0], 'azerbaycan-bas-prokurorunun-muavini');
    assert.ok(ids('Baş prokurorunun müavininə').includes('azerbaycan-bas-prokurorunun-muavini'));
    assert.equal(ids('XALQ ARTİSTİ')[0], 'xalq-artisti');
  });

  it('finds by English', () => {
    assert.equal(ids('Speaker of the Milli Majlis')[0], 'milli-meclisin-sedri');
    assert.ok(ids('minister of health').includes('sehiyye-naziri'));
  });

  it('finds by institution or abbreviation, and by both together', () => {
    assert.ok(ids('DTX').includes('dovlet-tehlukesizliyi-xidmetinin-reisi'));
    assert.ok(ids('Milli Məclis').includes('milli-meclis'));
    assert.equal(ids('XİN mətbuat katibi')[0], 'xarici-isler-nazirliyinin-metbuat-katibi');
  });

  it('finds by the full name of a holder, inflected or without its letters, and by no surname alone', () => {
    for (const name of ['Əli Əsədov', 'Əli Əsədovun', 'Eli Esedov', 'Baş nazir Əli Əsədov']) {
      const hit = dictionary.lookup(name).find(({ match }) => match.by === 'holder');
      assert.equal(hit?.kind === 'title' && hit.entry.id, 'azerbaycan-respublikasinin-bas-naziri', name);
      assert.deepEqual(hit?.match, { form: 'Əli Əsədov', by: 'holder', quality: 'exact' });
    }
    assert.ok(dictionary.lookup('Əsədov').every(({ match }) => match.by !== 'holder'));
  });

  it('answers a mistype with the nearest, marked as guesses', () => {
    const hits = dictionary.lookup('vitse-prezdenti');
    assert.match(ids('vitse-prezdenti')[0] ?? '', /vitse-prezident/);
    assert.ok(hits.every(({ match }) => match.quality === 'guess'));
    assert.deepEqual(dictionary.lookup('vitse-prezdenti', { fuzzy: false }), []);
    assert.ok(dictionary.guesses('vitse-prezdentinin').some(({ id }) => id === 'vitse-prezident'));
  });

  it('guesses nothing for words of other things', () => {
    for (const word of ['həkim', 'xanım', 'futbolçu', 'zzzz', 'a', ''])
      assert.deepEqual(dictionary.guesses(word), [], word);
    assert.deepEqual(ids('qwertyuiop asdf'), []);
  });

  it('survives any query', () => {
    for (const query of ['', ' ', '((((', '\\', '[', '%', 'İ'.repeat(10_000), '\ud800', '\u0000', 'a\tb\nc'])
      assert.doesNotThrow(() => dictionary.lookup(query));
  });
});

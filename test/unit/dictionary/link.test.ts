import assert from 'node:assert/strict';
import { dictionary, link } from './marked';

describe('link', () => {
  it('tells one country’s post from another’s', () => {
    assert.equal(link('[LOC Azərbaycanın] [TITLE Prezidentinin]')?.entry.id, 'azerbaycan-respublikasinin-prezidenti');
    const foreign = link('[LOC Qazaxıstan] [TITLE Prezidentinin] çıxışı');
    assert.equal(foreign?.entry.id, 'prezident');
    assert.equal(foreign?.canonical, 'Qazaxıstan Prezidenti');
    assert.deepEqual(
      foreign?.endings.map(({ tag }) => tag),
      ['poss3', 'gen'],
    );
  });

  it('never gives a foreign secretary of state an Azerbaijani post', () => {
    assert.equal(link('[LOC ABŞ-nin] [TITLE dövlət katibi]')?.entry.id, 'abs-dovlet-katibi');
  });

  it('reads the body before a title and takes the longest form', () => {
    assert.equal(link('[ORG Milli Məclisin] [TITLE sədri]')?.entry.id, 'milli-meclisin-sedri');
    assert.equal(
      link('[LOC Azərbaycan] [TITLE Baş prokurorunun müavininə]')?.entry.id,
      'azerbaycan-bas-prokurorunun-muavini',
    );
  });

  it('says that nothing tells whose President is meant', () => {
    const bare = link('[LOC Fransa] barədə danışdılar. Sonra [TITLE Prezident] çıxış etdi');
    assert.equal(bare?.entry.id, 'prezident');
    assert.equal(bare?.owner.kind, 'unknown');
  });

  it('goes by the person on record beside a bare title', () => {
    const link1 = link('[LOC Almaniya] barədə danışdılar. [TITLE Prezident] [PERSON Zelenski] gəldi');
    assert.deepEqual(link1?.owner.kind === 'country' ? link1.owner.code : undefined, 'UA');
  });

  it('keeps former and acting apart from the post', () => {
    assert.deepEqual(link('[LOC Azərbaycanın] keçmiş [TITLE maliyyə naziri]')?.modifiers, ['former']);
  });

  it('gives nobody a title for trades and common words', () => {
    for (const word of ['həkim', 'əsgər', 'jurnalist', 'səfər']) assert.equal(link(`[TITLE ${word}]`), undefined, word);
  });

  it('shows no holder outside the known days', () => {
    const president = link('[LOC Azərbaycan] [TITLE Baş naziri]');
    assert.ok(president !== undefined);
    assert.deepEqual(
      dictionary.holdersAt(president, { year: 2010 }).map(({ holder }) => holder.person),
      [],
    );
    assert.deepEqual(
      dictionary.holdersAt(president, { year: 2024, month: 4 }).map(({ holder }) => holder.person),
      ['Əli Əsədov'],
    );
  });
});

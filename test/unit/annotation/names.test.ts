import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { isSidecarName, ownerOf, sidecarName, sidecarsOf, slugOf } from '../../../src/core/annotation/sidecar';

const among = (...names: string[]) => {
  const there = new Set(names);
  return (name: string): boolean => there.has(name);
};

describe('names of sidecars', () => {
  it('belong to the longest file name that is there', () => {
    assert.deepEqual(ownerOf('a.azn.ann.yaml', among('a.azn')), { article: 'a.azn' });
    assert.deepEqual(ownerOf('a.azn.aygun.ann.yaml', among('a.azn')), { article: 'a.azn', slug: 'aygun' });
    assert.deepEqual(ownerOf('a.azn.aygun.ann.yaml', among('a.azn', 'a.azn.aygun')), { article: 'a.azn.aygun' });
    assert.deepEqual(ownerOf('a.az.txt.ann.yaml', among('a.az', 'a.az.txt')), { article: 'a.az.txt' });
    assert.equal(ownerOf('a.azn.ann.yaml', among('b.azn')), undefined);
    assert.equal(ownerOf('a.azn.Aygün.ann.yaml', among('a.azn')), undefined);
    assert.equal(ownerOf('.ann.yaml', among('')), undefined);
  });

  it('are found beside an article', () => {
    const names = ['a.azn', 'a.azn.ann.yaml', 'a.azn.x.ann.yaml', 'a.azn.x', 'a.azn.y.ann.yaml', 'b.azn.ann.yaml'];
    assert.deepEqual(sidecarsOf('a.azn', names), ['a.azn.ann.yaml', 'a.azn.y.ann.yaml']);
    assert.deepEqual(sidecarsOf('a.azn.x', names), ['a.azn.x.ann.yaml']);
  });

  it('carry a slug of the annotator’s name', () => {
    assert.equal(slugOf('Aygün Şərifova'), 'aygun-serifova');
    assert.equal(slugOf('İlqar I.'), 'ilqar-i');
    assert.equal(slugOf('Ğ ğ'.normalize('NFD')), 'g-g');
    assert.equal(slugOf('山田'), 'annotator');
    assert.match(slugOf('x'.repeat(90)), /^[a-z0-9-]{1,40}$/u);
    assert.equal(sidecarName('a.azn', 'aygun'), 'a.azn.aygun.ann.yaml');
    assert.ok(isSidecarName('a.azn.ann.yaml') && !isSidecarName('a.yaml'));
  });
});

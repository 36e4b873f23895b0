import assert from 'node:assert/strict';
import { dictionary } from './marked';

function offered(line: string): string[] {
  return dictionary.completeLine(line, { limit: 12 })?.completions.map(({ text }) => text) ?? [];
}

describe('completing a title', () => {
  it('offers it with the capitals of official texts, each spelling once', () => {
    assert.equal(offered('Görüşdə baş n')[0], 'Baş nazir');
    assert.deepEqual(offered('ulu'), ['Ulu Öndər']);
    assert.ok(!offered('pre').includes('prezident'));
  });

  it('fits it to the country before it', () => {
    assert.equal(offered('Azərbaycanın xar')[0], 'xarici işlər naziri');
    assert.equal(offered('Dünən Qazaxıstanın pre')[0], 'Prezidenti');
    assert.equal(offered('Almaniya kan')[0], 'kansleri');
  });

  it('fits it to the body before it, that body’s own posts first', () => {
    assert.equal(dictionary.complete('rə', { before: 'Dövlət Sərhəd Xidmətinin' })[0]?.text, 'rəisi');
    assert.equal(dictionary.complete('baş', { before: 'Qax Rayon İcra Hakimiyyətinin' })[0]?.text, 'başçısı');
    assert.equal(dictionary.complete('ba', { before: 'BMT-nin' })[0]?.text, 'Baş katibi');
  });

  it('goes on from a title begun some words before, and says where it begins', () => {
    const line = 'Görüşdə Milli Məclisin səd';
    const found = dictionary.completeLine(line);
    assert.equal(line.slice(found?.start), 'Milli Məclisin səd');
    assert.equal(found?.completions[0]?.text, 'Milli Məclisin sədri');
  });

  it('offers nothing for a letter, between words or for other words', () => {
    for (const line of ['a', 'Bu gün səhə', 'Prezident ', '', '   ', 'Prezident, '])
      assert.equal(dictionary.completeLine(line), undefined, line);
  });
});

import assert from 'node:assert/strict';
import { parseLexicon } from '../../../src/core/lexicon';
import { Bases } from '../../../src/core/recognize/document';
import { compileNames } from '../../../src/lexicon/compile/names';

describe('base forms that are kept', () => {
  const lexicon = parseLexicon(compileNames());
  const having = (...keys: string[]) => ({ count: (key: string) => keys.filter((own) => own === key).length });

  it('are those of the article at hand, though another one said otherwise', () => {
    const bases = new Bases(lexicon);
    const asMan = having('asılov');
    const asWoman = having('asılova', 'asılova');
    for (const seen of [asMan, asWoman, asMan, having()]) {
      const { base, doubt } = bases.of('Asılova', 'PERSON', undefined, seen);
      const fresh = new Bases(lexicon).of('Asılova', 'PERSON', undefined, seen);
      assert.deepEqual([base, doubt], [fresh.base, fresh.doubt]);
    }
    assert.equal(bases.of('Asılova', 'PERSON', undefined, asMan).base, 'Asılov');
    assert.equal(bases.of('Asılova', 'PERSON', undefined, asWoman).base, 'Asılova');
    assert.equal(bases.of('Asılova', 'PERSON', 'm', asWoman).base, 'Asılov');
  });

  it('stay right beyond what is kept', () => {
    const bases = new Bases(lexicon);
    const seen = having();
    for (let i = 0; i < 20_500; i++) bases.of(`Kənd${i}`, 'LOC', undefined, seen);
    assert.equal(bases.of('Bakının', 'LOC', undefined, seen).base, 'Bakı');
  });
});

import assert from 'node:assert/strict';
import { parseLexicon } from '../../../../src/core/lexicon';
import { WrittenNames } from '../../../../src/core/recognize/document';
import { compileNames } from '../../../../src/lexicon/compile/names';

describe('base forms that are kept', () => {
  const lexicon = parseLexicon(compileNames());
  const having = (...keys: string[]) => ({ count: (key: string) => keys.filter((own) => own === key).length });

  it('are those of the article at hand, though another one said otherwise', () => {
    const names = new WrittenNames();
    const asMan = having('asılov');
    const asWoman = having('asılova', 'asılova');
    for (const seen of [asMan, asWoman, asMan, having()]) {
      const { base, doubt } = names.of('Asılova').form('PERSON', undefined, seen, lexicon);
      const fresh = new WrittenNames().of('Asılova').form('PERSON', undefined, seen, lexicon);
      assert.deepEqual([base, doubt], [fresh.base, fresh.doubt]);
    }
    assert.equal(names.of('Asılova').form('PERSON', undefined, asMan, lexicon).base, 'Asılov');
    assert.equal(names.of('Asılova').form('PERSON', undefined, asWoman, lexicon).base, 'Asılova');
    assert.equal(names.of('Asılova').form('PERSON', 'm', asWoman, lexicon).base, 'Asılov');
  });

  it('stay right beyond what is kept', () => {
    const names = new WrittenNames();
    const seen = having();
    for (let i = 0; i < 20_500; i++) names.of(`Kənd${i}`).form('LOC', undefined, seen, lexicon);
    assert.equal(names.of('Bakının').form('LOC', undefined, seen, lexicon).base, 'Bakı');
  });
});

import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { EMPTY_SET, parseArticle, type Annotation, type Mention } from '../../../src/core';
import { marksOf } from '../../../src/core/annotation/marks';
import { baseIn, indexWords, spansOf } from '../../../src/core/annotation/propagation/inflected';
import { propagate } from '../../../src/core/annotation/propagation/step';
import { propagationTargets, seedOf, type PropagationSource } from '../../../src/core/annotation/propagation/targets';

const SAMPLES = join(__dirname, '../../../src/assets/samples');

const article = (body: string) => parseArticle(`date 2024-04-15\n${body}\n`);

describe('inflected repeats', () => {
  const found = (body: string, base: string): string[] => {
    const read = article(body);
    return spansOf(indexWords(read, base), base).map(({ start, end }) => read.text.slice(start, end));
  };

  it('are found in every case, joined or not', () => {
    assert.deepEqual(found('Neftçi, Neftçinin, Neftçiyə, Neftçidən, “Neftçi”nin, Neftçi-də.', 'Neftçi'), [
      ...['Neftçi', 'Neftçinin', 'Neftçiyə', 'Neftçidən', 'Neftçi', 'Neftçi-də'],
    ]);
  });

  it('are no other words with the same beginning, and none without the capital', () => {
    assert.deepEqual(found('Neftçilər neftçi Neftçimiz Neftçala', 'Neftçi'), []);
    assert.deepEqual(found('NEFTÇİ gəlir', 'Neftçi'), ['NEFTÇİ']);
  });

  it('keep the possessive of a body, and every word of a name', () => {
    assert.deepEqual(found('Alma Nazirliyindən, Alma nazirliyinə, Alma Nazirliyi, Nazirliyi', 'Alma Nazirliyi'), [
      ...['Alma Nazirliyindən', 'Alma Nazirliyi'],
    ]);
    assert.deepEqual(found('Alma,\nNazirliyi', 'Alma Nazirliyi'), []);
  });

  it('of an abbreviation are written as it is', () => {
    assert.deepEqual(found('QRT-nin, Qrt, QRT', 'QRT'), ['QRT-nin', 'QRT']);
  });

  it('tell the base form of an inflected name by the others', () => {
    const base = (body: string, marked: string): string => baseIn(indexWords(article(body), marked), marked);
    assert.equal(base('Qrenkolun planı. Qrenkola və Qrenkoldan.', 'Qrenkolun'), 'Qrenkol');
    assert.equal(base('Qrenkolun planı.\n\nQrenkola gedib.\n\nQrenkoldan gəlib.', 'Qrenkolun'), 'Qrenkol');
    assert.equal(base('Bakı, Bakıda', 'Bakı'), 'Bakı');
  });

  it('are looked for in the paragraphs alone that may have them', () => {
    const rest = Array.from({ length: 50 }, (_, i) => `Yığıncaq ${i} saat davam edib.`).join('\n');
    const read = article(`Qrenkola gedib.\n${rest}\nQRENKOLDAN gəlib.`);
    const { words } = indexWords(read, 'Qrenkolun');
    assert.deepEqual(
      words.map(({ text }) => text),
      ['Qrenkola', 'gedib', 'QRENKOLDAN', 'gəlib'],
    );
  });

  it('are found however their letters are written', () => {
    const written = ['Çörəyə', 'Çörəyə'.normalize('NFD'), 'Çö\u00adrəyə', 'Çөrәyә', 'ÇÖRƏYİN', 'Çörək'];
    assert.deepEqual(found(written.map((word) => `${word} gedib.`).join('\n'), 'Çörək'), written);
  });

  it('are the same in paragraphs by themselves as in one text', () => {
    for (const sample of readdirSync(SAMPLES)) {
      const read = parseArticle(readFileSync(join(SAMPLES, sample), 'utf8'));
      const { start, end } = read.body;
      const whole = { ...read, paragraphs: [{ start, end, text: read.text.slice(start, end) }] };
      for (const [word] of read.text.slice(start).matchAll(/\p{L}[\p{L}\p{N}]*(?:[-’']\p{L}+)?/gu)) {
        const [few, all] = [read, whole].map((one) => indexWords(one, word));
        assert.ok(few !== undefined && all !== undefined);
        assert.equal(baseIn(few, word), baseIn(all, word), `${sample}: ${word}`);
        const base = baseIn(all, word);
        assert.deepEqual(spansOf(few, base), spansOf(all, base), `${sample}: ${base}`);
      }
    }
  });
});

function source(body: string, mentions: readonly Mention[], annotations: readonly Annotation[]): PropagationSource {
  const read = article(body);
  const set = { ...EMPTY_SET, annotations: new Map(annotations.map((one) => [one.id, one])) };
  return { article: read, text: read.text, mentions, set, marks: marksOf(set, mentions) };
}

const BODY = 'Qarabağ Qarabağda qalib gəlib. Qarabağın klubu. Qarabağa gedib, Şuşaya da.';

function at(text: string, part: string): { start: number; end: number } {
  const start = text.indexOf(part);
  return { start, end: start + part.length };
}

function mention(part: string, label: string, base: string): Mention {
  return {
    ...at(article(BODY).text, part),
    label,
    base,
    entity: `${label}:${base.toLowerCase()}`,
    rule: 'r',
    confidence: 1,
  };
}

function decided(part: string, label: string, more: Partial<Annotation> = {}): Annotation {
  return {
    ...{ id: part, spans: [at(article(BODY).text, part)], label, quotes: [part], status: 'accepted' as const },
    ...{ annotator: 'A', origin: 'accepted' as const, anchor: 'same' as const },
    ...more,
  };
}

const AUTHOR = (() => {
  let next = 0;
  return { annotator: 'B', newId: () => `n${next++}` };
})();

describe('propagation', () => {
  const MENTIONS = [
    mention('Qarabağ Qarabağda'.slice(0, 7), 'ORG', 'Qarabağ'),
    mention('Qarabağda', 'LOC', 'Qarabağ'),
    mention('Qarabağın', 'ORG', 'Qarabağ'),
    mention('Qarabağa', 'LOC', 'Qarabağ'),
    mention('Şuşaya', 'LOC', 'Şuşa'),
  ];
  const texts = (of: PropagationSource, annotation: Annotation, before?: string): string[] => {
    const seed = seedOf(of, annotation, before);
    assert.ok(seed);
    return propagationTargets(of, seed).map(({ span }) => of.text.slice(span.start, span.end));
  };

  it('reaches the same entity only: the club, not the place', () => {
    const own = decided('Qarabağda', 'LOC', { base: 'Qarabağ' });
    assert.deepEqual(texts(source(BODY, MENTIONS, [own]), own), ['Qarabağa']);
  });

  it('finds repeats that nobody suggested', () => {
    const own = decided('Qarabağda', 'LOC', { base: 'Qarabağ' });
    assert.deepEqual(texts(source(BODY, MENTIONS.slice(0, 2), [own]), own), ['Qarabağın', 'Qarabağa']);
  });

  it('touches nothing that a person has decided', () => {
    const own = decided('Qarabağda', 'LOC');
    const other = decided('Qarabağa', 'ORG', { status: 'rejected', reason: 'not-a-mention' });
    assert.deepEqual(texts(source(BODY, MENTIONS, [own, other]), own), []);
  });

  it('takes what was only propagated along when one is relabelled', () => {
    const own = decided('Qarabağda', 'ORG', { base: 'Qarabağ' });
    const spread = decided('Qarabağa', 'LOC', { origin: 'propagated', base: 'Qarabağ' });
    assert.deepEqual(
      texts(source(BODY, MENTIONS, [own, spread]), own, 'LOC').sort(),
      ['Qarabağ', 'Qarabağa', 'Qarabağın'].sort(),
    );
  });

  it('rejects the suggestions of an entity, and no text beside them', () => {
    const own = decided('Qarabağda', 'LOC', { status: 'rejected', reason: 'other-label' });
    const of = source(BODY, MENTIONS.slice(0, 4), [own]);
    const seed = seedOf(of, own);
    assert.ok(seed);
    const targets = propagationTargets(of, seed);
    const step = propagate(of.text, seed, targets, AUTHOR);
    assert.equal(step?.changes.length, 1);
    const [change] = step?.changes ?? [];
    assert.ok(change?.kind === 'annotation');
    assert.deepEqual(
      [change.after?.status, change.after?.reason, change.after?.origin],
      ['rejected', 'other-label', 'propagated'],
    );
  });

  it('makes marks with the entity and base form of the one decided', () => {
    const own = decided('Qarabağda', 'LOC', { base: 'Qarabağ', entity: 'e1' });
    const of = source(BODY, MENTIONS.slice(0, 2), [own]);
    const seed = seedOf(of, own);
    assert.ok(seed);
    const step = propagate(of.text, seed, propagationTargets(of, seed), AUTHOR);
    for (const change of step?.changes ?? []) {
      assert.ok(change.kind === 'annotation');
      const { label, base, entity, origin } = change.after as Annotation;
      assert.deepEqual(
        { label, base, entity, origin },
        { label: 'LOC', base: 'Qarabağ', entity: 'e1', origin: 'propagated' },
      );
    }
  });

  it('leaves a lone surname that several people may have to the recogniser', () => {
    const body = 'Rauf Abbasov və Leyla Abbasov gəlib. Abbasov deyib. Abbasovun sözü.';
    const text = article(body).text;
    const person = (part: string, entity: string): Mention => ({
      ...at(text, part),
      ...{ label: 'PERSON', base: part, entity, rule: 'r', confidence: 1 },
    });
    const mentions = [person('Rauf Abbasov', 'PERSON:rauf abbasov'), person('Leyla Abbasov', 'PERSON:leyla abbasov')];
    const start = text.indexOf('Abbasov deyib');
    const own: Annotation = {
      ...decided('Qarabağda', 'PERSON'),
      spans: [{ start, end: start + 7 }],
      quotes: ['Abbasov'],
    };
    const of = source(body, mentions, [own]);
    assert.equal(seedOf(of, own)?.base, undefined);
  });

  it('has nothing to say of dates', () => {
    const own = decided('Qarabağda', 'DATE');
    assert.equal(seedOf(source(BODY, MENTIONS, [own]), own), undefined);
  });
});

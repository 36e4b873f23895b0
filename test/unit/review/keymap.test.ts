import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { BUNDLES } from '../../../src/assets/l10n';
import { BUILTIN_SCHEMA } from '../../../src/core/annotation/labelSchema';
import { reviewBindings } from '../../../src/core/review/bindings';
import { KEYMAP, keysOfAction, keysOfLabel, meaningOf } from '../../../src/core/review/keymap';

const ROOT = join(__dirname, '..', '..', '..');

interface Manifest {
  readonly contributes: { readonly keybindings: readonly { command: string; key: string }[] };
}

describe('the keys of review mode', () => {
  it('are each one action’s, and none is a built-in label’s', () => {
    const keys = KEYMAP.flatMap((row) => row.keys);
    assert.equal(new Set(keys).size, keys.length);
    for (const { key } of BUILTIN_SCHEMA.labels) assert.equal(keys.includes(key ?? ''), false, key);
  });

  it('stand in the manifest just as the table says', () => {
    const { contributes } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as Manifest;
    assert.deepEqual(
      contributes.keybindings.filter(({ command }) => command === 'aznews.key'),
      reviewBindings('aznews.key'),
    );
  });

  it('all reach the mode, with every key that an Azerbaijani layout types a letter with', () => {
    const bound = new Set(reviewBindings('k').map(({ args }) => args));
    for (const key of KEYMAP.flatMap((row) => row.keys)) assert.ok(bound.has(key), key);
    // ı ə ö ğ ç ş stand on these, ü on W
    for (const key of ['Semicolon', 'Quote', 'BracketLeft', 'BracketRight', 'Comma', 'Period', 'W']) {
      assert.ok(bound.has(key) && bound.has(`Shift+${key}`), key);
      assert.deepEqual(meaningOf(key, BUILTIN_SCHEMA), { kind: 'none' });
    }
  });

  it('have words in both languages', () => {
    for (const { action } of KEYMAP) {
      for (const language of ['en', 'az'] as const) assert.ok(BUNDLES[language][`review.action.${action}`], action);
    }
  });

  it('mean the labels of the schema by their own keys and by digits in order', () => {
    assert.deepEqual(meaningOf('P', BUILTIN_SCHEMA), { kind: 'label', label: 'PERSON' });
    assert.deepEqual(meaningOf('2', BUILTIN_SCHEMA), { kind: 'label', label: 'ORG' });
    assert.deepEqual(keysOfLabel('DATE', BUILTIN_SCHEMA), ['D', '6']);
  });

  it('give way to a label that claims one, but for Enter, Backspace and Escape', () => {
    const label = (id: string, key: string) => ({ id, key, color: 'aznews.label1', attributes: [], mayContain: [] });
    const schema = { source: 'own', labels: [label('YER', 'y'), label('ENTER', 'Enter'), label('ONE', '2')] };
    assert.deepEqual(meaningOf('Y', schema), { kind: 'label', label: 'YER' });
    assert.deepEqual(meaningOf('Enter', schema), { kind: 'action', action: 'accept' });
    assert.deepEqual(meaningOf('2', schema), { kind: 'label', label: 'ONE' });
    assert.deepEqual(keysOfAction('accept', schema), ['Enter']);
    assert.deepEqual(keysOfLabel('ENTER', schema), []);
  });
});

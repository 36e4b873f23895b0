import assert from 'node:assert/strict';
import { CHOICES, SETTINGS, settingOf, type SettingName } from '../../../src/vscode/settingsTable';

describe('a setting', () => {
  it('is what the file of settings says, where that fits', () => {
    assert.equal(settingOf('language', 'az'), 'az');
    assert.deepEqual(settingOf('articles.include', ['*.news']), ['*.news']);
    assert.equal(settingOf('suggestions.minimumConfidence', 0.4), 0.4);
    assert.equal(settingOf('annotator', 'Aygün'), 'Aygün');
  });

  it('is the default for anything else that a person may write there', () => {
    for (const name of Object.keys(SETTINGS) as SettingName[])
      for (const stored of [undefined, null, {}, [1, null], [['a']]])
        assert.deepEqual(settingOf(name, stored), SETTINGS[name], name);
    for (const name of Object.keys(CHOICES) as (keyof typeof CHOICES)[])
      assert.equal(settingOf(name, 'fr'), SETTINGS[name], name);
    assert.equal(settingOf('suggestions.show', 'yes'), true);
  });
});

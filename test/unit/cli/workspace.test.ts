import assert from 'node:assert/strict';
import type { Engine } from '../../../src/core';
import { MemoryFiles, run, wordEngine } from './memoryHost';

const ARTICLE = 'date 2024-04-15\nZirə Bakıda açılıb.\n';

/** Says what the recogniser was given. */
function recording(): { engine: Engine; given: unknown[] } {
  const given: unknown[] = [];
  const engine = wordEngine({ Zirə: 'ORG', Bakıda: 'LOC' });
  const { recognizer } = engine;
  return {
    given,
    engine: {
      ...engine,
      recognizer: {
        ...recognizer,
        recognize: (article, options) => {
          given.push(options?.userNames);
          return recognizer.recognize(article, options);
        },
      },
    },
  };
}

const labelsIn = (out: string): string[] =>
  (JSON.parse(out) as { mentions: { label: string }[] }).mentions.map(({ label }) => label);

describe('the command line and the files of the workspace', () => {
  it('takes the nearest of each kind upward', () => {
    const { engine, given } = recording();
    const files = new MemoryFiles({
      'news/april/a.azn': ARTICLE,
      'news/.aznews/names.yaml': 'names:\n  - { name: Zirə, label: ORG }\n',
      '.aznews/names.yaml': 'never: [Bakı]\n',
      '.aznews/labels.yaml': 'labels:\n  - id: ORG\n',
    });
    const { code, out, err } = run(['recognize', 'news/april/a.azn'], files, engine);
    assert.deepEqual([code, err], [0, '']);
    assert.deepEqual(given, [{ names: [{ label: 'ORG', name: 'Zirə', aliases: [] }], never: [] }]);
    assert.deepEqual(labelsIn(out), ['ORG']);
  });

  it('warns of what does not fit, once, at its line, and goes on', () => {
    const { engine } = recording();
    const files = new MemoryFiles({
      'a.azn': ARTICLE,
      'b/b.azn': ARTICLE,
      '.aznews/names.yaml': 'names:\n  - { name: Zirə, label: TEAM }\n',
    });
    const { code, err } = run(['recognize', 'a.azn', 'b/b.azn'], files, engine);
    assert.equal(code, 0);
    assert.equal(err.match(/^\.aznews\/names\.yaml:2: /gmu)?.length, 1, err);
  });

  it('names the line of a label set that is no YAML and takes the built-in one', () => {
    const { engine } = recording();
    const files = new MemoryFiles({ 'a.azn': ARTICLE, '.aznews/labels.yaml': 'labels:\n  - id: [ORG\n' });
    const { code, out, err } = run(['recognize', 'a.azn'], files, engine);
    assert.equal(code, 0);
    assert.match(err, /^\.aznews\/labels\.yaml:[23]: warning: /u);
    assert.deepEqual(labelsIn(out), ['ORG', 'LOC']);
  });

  it('states our version of the guidelines for our labels only', () => {
    const { engine } = recording();
    const guidelines = (files: Record<string, string>): boolean => {
      const args = ['export', '--format', 'jsonl', '--suggestions', 'a.azn'];
      return run(args, new MemoryFiles({ 'a.azn': ARTICLE, ...files }), engine).out.includes('"guidelines"');
    };
    assert.equal(guidelines({}), true);
    assert.equal(guidelines({ '.aznews/labels.yaml': 'labels:\n  - id: LOC\n' }), false);
  });

  it('exports suggestions of the label set only', () => {
    const { engine } = recording();
    const files = new MemoryFiles({ 'a.azn': ARTICLE, '.aznews/labels.yaml': 'labels:\n  - id: LOC\n' });
    const { out } = run(['export', '--format', 'jsonl', '--suggestions', 'a.azn'], files, engine);
    assert.match(out, /LOC/);
    assert.doesNotMatch(out, /ORG/);
  });

  it('looks titles up with those of the current folder', () => {
    const merged: string[] = [];
    const dictionary = {
      lookup: () => [],
      merge: (yaml: string) => {
        merged.push(yaml);
        return { dictionary, problems: [] };
      },
    };
    const engine = { ...wordEngine({}), dictionary } as unknown as Engine;
    run(['lookup', 'nazir'], new MemoryFiles({ '.aznews/titles.yaml': 'titles: {}\n' }), engine);
    assert.deepEqual(merged, ['titles: {}\n']);
  });
});

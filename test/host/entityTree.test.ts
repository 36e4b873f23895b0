import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { EMPTY_SET, parseArticle, type Mark } from '../../src/core';
import { EntityTree, type Row } from '../../src/vscode/entityTree';
import type { OpenArticle, Services } from '../../src/vscode/services';
import { eventually, show } from '../support/vscode/documents';

const TEXT = 'date 2024-04-15\nBaş nazir Rauf Səmədli Gəncəyə gedib.\n';

function suggestion(surface: string, label: string, base = surface): Mark {
  const start = TEXT.indexOf(surface);
  const span = { start, end: start + surface.length };
  return { kind: 'suggestion', spans: [span], label, mention: { ...span, label, base, rule: 'test', confidence: 1 } };
}

describe('the entities view', () => {
  let tree: EntityTree;

  before(async () => {
    const { document } = await show('entity-tree.azn', TEXT);
    await eventually('the article in front', () =>
      Promise.resolve(vscode.window.activeTextEditor?.document === document || undefined),
    );
    const marks = [
      suggestion('Baş nazir', 'TITLE'),
      suggestion('Rauf Səmədli', 'PERSON'),
      suggestion('Gəncəyə', 'LOC', 'Gəncə'),
    ];
    const open = { document, article: parseArticle(TEXT), marks, mentions: [], set: EMPTY_SET };
    const services = {
      articles: { get: () => open },
      suggestions: { seen: (_uri: vscode.Uri, one: OpenArticle) => one },
      schemas: { get: () => ({ labels: [] }) },
      words: {
        t: (key: string) => key,
        find: (key: string) => key,
        label: (id: string) => `name of ${id}`,
        guidelines: () => 'what counts as one',
      },
    };
    tree = new EntityTree(services as unknown as Services);
  });
  after(() => {
    tree.dispose();
    return vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });

  function below(row: Row | undefined, name: string): Row {
    const found = tree.getChildren(row).find((one) => tree.getTreeItem(one).label === name);
    assert.ok(found, name);
    return found;
  }

  it('has people with the titles that stand beside them', () => {
    const person = below(below(undefined, 'name of PERSON'), 'Rauf Səmədli');
    assert.equal(tree.getTreeItem(person).description, '0/1 · Baş nazir');
  });

  it('has a screen reader say what a row is, not only its tooltip', () => {
    const label = below(undefined, 'name of LOC');
    const place = below(label, 'Gəncə');
    const said = [label, place, below(place, 'Gəncəyə')].map(
      (row) => tree.getTreeItem(row).accessibilityInformation?.label,
    );
    assert.deepEqual(said, [
      'name of LOC, entities.count',
      'Gəncə, entities.decided',
      'Gəncəyə, entities.mark.suggested, entities.line',
    ]);
    const relation = below(below(undefined, 'relations.title'), 'Baş nazir → Rauf Səmədli');
    assert.equal(
      tree.getTreeItem(relation).accessibilityInformation?.label,
      'Baş nazir, relation.held-by, Rauf Səmədli, relations.suggested',
    );
  });

  it('is filtered by the shown name of a label too', () => {
    tree.filter = 'name of loc';
    const names = tree.getChildren().map((row) => tree.getTreeItem(row).label);
    assert.deepEqual(names, ['name of LOC', 'relations.title']);
    tree.filter = '';
  });
});

import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { ArticleRecord } from '../../src/core/annotation/model';
import { ArticleTree } from '../../src/vscode/articleTree';
import type { Services } from '../../src/vscode/services';

/** A workspace of three articles; addresses are made anew each time, as a search makes them. */
class Articles {
  readonly records = new Map<string, ArticleRecord>();
  readonly tree: ArticleTree;
  fills = 0;

  constructor() {
    const services = {
      corpus: {
        files: () => Promise.resolve(['a', 'b', 'c'].map((name) => vscode.Uri.file(`/news/${name}.azn`))),
        nameOf: (uri: vscode.Uri) => uri.path.slice('/news/'.length),
      },
      records: { get: (uri: vscode.Uri) => Promise.resolve(this.records.get(uri.path)) },
      words: { t: (key: string) => key },
    };
    this.tree = new ArticleTree(services as unknown as Services);
    this.tree.onDidChangeTreeData(() => {
      this.fills++;
    });
  }

  async rows(): Promise<Map<string, unknown>> {
    const groups = await this.tree.getChildren();
    const below = await Promise.all(groups.map((group) => this.tree.getChildren(group)));
    return new Map([...groups, ...below.flat()].map((row) => [this.tree.getTreeItem(row).id ?? '', row]));
  }
}

describe('the articles view', () => {
  it('is not filled anew while nothing differs, though addresses were looked at', async () => {
    const articles = new Articles();
    const before = await articles.rows();
    // a path that was asked for is kept inside the address
    for (const row of before.values())
      if (row !== null && typeof row === 'object' && 'uri' in row) void String((row.uri as vscode.Uri).fsPath);
    await articles.tree.refresh();
    await articles.tree.refresh();
    assert.equal(articles.fills, 0);
    assert.deepEqual([...before.keys()].sort(), [
      'file:///news/a.azn',
      'file:///news/b.azn',
      'file:///news/c.azn',
      'status:new',
    ]);
  });

  it('keeps the rows that did not change when another one did', async () => {
    const articles = new Articles();
    const before = await articles.rows();
    articles.records.set('/news/b.azn', { status: 'done', annotator: 'Test' });
    await articles.tree.refresh();
    assert.equal(articles.fills, 1);
    const after = await articles.rows();
    assert.equal(after.get('file:///news/a.azn'), before.get('file:///news/a.azn'));
    assert.equal(after.get('file:///news/c.azn'), before.get('file:///news/c.azn'));
    assert.notEqual(after.get('file:///news/b.azn'), before.get('file:///news/b.azn'));
    assert.ok(after.has('status:done'));
  });

  it('has what the last of two readings found', async () => {
    const articles = new Articles();
    const first = articles.tree.refresh();
    articles.records.set('/news/a.azn', { status: 'done', annotator: 'Test' });
    await Promise.all([first, articles.tree.refresh()]);
    assert.ok((await articles.rows()).has('status:done'));
  });

  it('says with each reading how many articles are done', async () => {
    const articles = new Articles();
    const said: string[] = [];
    articles.tree.onDidRead(({ done, all }) => said.push(`${done}/${all}`));
    await articles.rows();
    articles.records.set('/news/a.azn', { status: 'done', annotator: 'Test' });
    articles.records.set('/news/b.azn', { status: 'in-progress', annotator: 'Test' });
    await articles.tree.refresh();
    assert.deepEqual(said, ['0/3', '1/3']);
  });
});

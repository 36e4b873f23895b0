import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { extension } from '../support/vscode/extension';

describe('the extension', () => {
  it('is woken by a dictionary page that the last window left open', async () => {
    const uri = vscode.Uri.parse('aznews-titles:/milli-meclisin-sedri.md');
    const page = await vscode.workspace.openTextDocument(uri);
    assert.match(page.getText(), /^# Milli Məclisin sədri\n/u);
    assert.equal(extension().isActive, true);
    const other = await vscode.workspace.openTextDocument(uri.with({ path: '/milli-meclis.md' }));
    assert.match(other.getText(), /^# Milli Məclis\n/u, 'once everything is there');
  });

  it('activates', async () => {
    await extension().activate();
    assert.equal(extension().isActive, true);
  });
});

import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { onFirstUse, type Registered } from '../../src/vscode/firstUse';

const COMMAND = 'aznews-test.firstUse';

describe('the first use', () => {
  it('may be tried again after the rest of the extension could not be loaded', async () => {
    const manifest = { contributes: { commands: [{ command: COMMAND }], views: {} } };
    const context = { extension: { packageJSON: manifest } } as unknown as vscode.ExtensionContext;
    const register = (): Registered => {
      const command = vscode.commands.registerCommand(COMMAND, () => 'done');
      return { dispose: () => void command.dispose(), page: () => Promise.resolve('') };
    };
    let readable = false;
    const load = () => (readable ? Promise.resolve(register) : Promise.reject(new Error('unreadable')));
    const first = onFirstUse(context, { fail: () => undefined }, load);
    try {
      await assert.rejects(async () => vscode.commands.executeCommand(COMMAND), /unreadable/u);
      readable = true;
      assert.equal(await vscode.commands.executeCommand(COMMAND), 'done');
    } finally {
      first.dispose();
    }
  });
});

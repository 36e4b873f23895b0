import assert from 'node:assert/strict';
import { extension } from '../support/vscode/extension';

describe('the extension in the web worker host', () => {
  it('activates', async () => {
    await extension().activate();
    assert.equal(extension().isActive, true);
  });
});

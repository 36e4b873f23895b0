import assert from 'node:assert/strict';
import { extension } from '../support/vscode/extension';

describe('the extension', () => {
  it('activates', async () => {
    await extension().activate();
    assert.equal(extension().isActive, true);
  });
});

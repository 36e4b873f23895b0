import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import type * as vscode from 'vscode';
import english from '../../src/assets/l10n/parts/editor.en.json';
import { extension } from '../support/vscode/extension';
import { eventually, hoverText, show } from '../support/vscode/documents';

/** A BOM, line ends of every kind and letters beyond UTF-16's first plane, which VS Code counts otherwise than files. */
const ARTICLE = [
  '\ufeffdate 2024-04-15\r\n',
  '😀 Nazir Rauf Qəmbərov 🇦🇿 aprelin 12-də Gəncəyə gedib.\r',
  'Görüşdə Kənd Təsərrüfatı Nazirliyinin nümayəndələri iştirak ediblər. 😀😀\n',
  '\r\n',
  'Qəmbərov ötən həftə Bakıda olub.\n',
].join('');

interface Found {
  readonly text: string;
  readonly label: string;
  readonly start: number;
}

function byCommandLine(file: vscode.Uri): readonly Found[] {
  const cli = join(extension().extensionUri.fsPath, 'dist', 'cli.js');
  const env = { ...process.env, ELECTRON_RUN_AS_NODE: '1' };
  const output = execFileSync(process.execPath, [cli, 'recognize', file.fsPath], { encoding: 'utf8', env });
  return (JSON.parse(output) as { mentions: readonly Found[] }).mentions;
}

describe('the editor and the command line', () => {
  it('find the same mentions in the same order, whatever VS Code makes of the line ends', async () => {
    const { document } = await show('same.azn', ARTICLE);
    const found = byCommandLine(document.uri);
    assert.ok(found.length >= 6, JSON.stringify(found));
    const text = document.getText();
    let from = 0;
    for (const mention of found) {
      const at = text.indexOf(mention.text, from);
      assert.ok(at >= 0, mention.text);
      const place = document.positionAt(at + 1);
      // the first hover waits for the extension
      const said = await eventually(
        `a hover on ${mention.text}`,
        async () => (await hoverText(document, place)) || undefined,
      );
      assert.ok(said.includes(english[`label.${mention.label}` as 'label.DATE']), `${mention.text}: ${said}`);
      from = at + mention.text.length;
    }
  });

  it('counts code points outside: an emoji is one, CRLF two, the BOM none', async () => {
    const { document } = await show('points.azn', ARTICLE);
    const points = Array.from(ARTICLE.slice(1));
    for (const { text, start } of byCommandLine(document.uri)) {
      assert.equal(points.slice(start, start + Array.from(text).length).join(''), text);
    }
  });
});

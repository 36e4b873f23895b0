import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { EMPTY_SET, type AnnotationSet } from '../../src/core/annotation/model';
import { writeSidecar } from '../../src/core/annotation/sidecar';
import { parseArticle } from '../../src/core/article/parse';
import { setAnnotator } from '../support/vscode/annotating';
import { inEditor, inWorkspace, readFile, writeFile } from '../support/vscode/documents';

const TEXT = 'date 2024-04-15\nRauf Qəmbərov Gəncəyə gedib.\n';
const ARTICLE = parseArticle(TEXT);

function setOf(label: string, annotator: string): AnnotationSet {
  const start = TEXT.indexOf('Rauf Qəmbərov');
  const spans = [{ start, end: start + 'Rauf Qəmbərov'.length }];
  const mark = {
    id: `m${label}1`,
    spans,
    label,
    quotes: ['Rauf Qəmbərov'],
    status: 'accepted',
    origin: 'hand',
  } as const;
  return { ...EMPTY_SET, annotations: new Map([[mark.id, { ...mark, annotator, anchor: 'same' }]]) };
}

const sidecar = (label: string, annotator: string, layer?: string): string =>
  writeSidecar(undefined, setOf(label, annotator), ARTICLE, { layer });

interface Row {
  readonly annotator?: string;
  readonly mentions: readonly { readonly label: string }[];
}

/** The one article as `jsonl`; `undefined` where the export was refused. */
async function exported(name: string, layer?: string): Promise<Row | undefined> {
  const done = await vscode.commands.executeCommand<object | undefined>('aznews.export', {
    ...{ format: 'jsonl', scope: 'article', resource: inWorkspace(name), folder: `${name}-out`, layer },
  });
  if (done === undefined) return undefined;
  return JSON.parse((await readFile(`${name}-out/annotations.jsonl`)) ?? '') as Row;
}

const labels = (row: Row | undefined): string[] | undefined => row?.mentions.map(({ label }) => label);

describe('exports by layer', () => {
  it('are of what is agreed on, or of one annotator by slug or full name', async () => {
    const name = 'layers/all.azn';
    await writeFile(name, TEXT);
    await writeFile(`${name}.ann.yaml`, sidecar('PERSON', 'Redaktor'));
    await writeFile(`${name}.aynur-eliyeva.ann.yaml`, sidecar('ORG', 'Aynur Əliyeva', 'Aynur Əliyeva'));
    await writeFile(`${name}.aynur-eliyeva-2.ann.yaml`, sidecar('LOC', 'Aynur Eliyeva', 'Aynur Eliyeva'));
    const agreed = await exported(name);
    assert.deepEqual([labels(agreed), agreed?.annotator], [['PERSON'], undefined]);
    const bySlug = await exported(name, 'aynur-eliyeva');
    assert.deepEqual([labels(bySlug), bySlug?.annotator], [['ORG'], 'Aynur Əliyeva']);
    assert.deepEqual(labels(await exported(name, 'Aynur Əliyeva')), ['ORG']);
    assert.deepEqual(labels(await exported(name, 'Aynur Eliyeva')), ['LOC']);
    assert.deepEqual(labels(await exported(name, 'Vəli')), []);
  });

  it('are of what is agreed on also while the user works in a layer of their own', async () => {
    const name = 'layers/own.azn';
    await writeFile(`${name}.ann.yaml`, sidecar('PERSON', 'Redaktor'));
    await writeFile(`${name}.test.ann.yaml`, sidecar('ORG', 'Test', 'Test'));
    await writeFile(name, TEXT);
    const settings = vscode.workspace.getConfiguration('aznews');
    await setAnnotator();
    await settings.update('sidecar.perAnnotator', true, vscode.ConfigurationTarget.Workspace);
    try {
      await inEditor(inWorkspace(name));
      assert.deepEqual(labels(await exported(name)), ['PERSON']);
      assert.deepEqual(labels(await exported(name, 'Test')), ['ORG']);
    } finally {
      await settings.update('sidecar.perAnnotator', undefined, vscode.ConfigurationTarget.Workspace);
    }
  });

  it('take the only layer there is, and ask where there are several and nothing is agreed on', async () => {
    const name = 'layers/one.azn';
    await writeFile(name, TEXT);
    await writeFile(`${name}.ali.ann.yaml`, sidecar('ORG', 'Ali', 'Ali'));
    assert.deepEqual(labels(await exported(name)), ['ORG']);
    await writeFile(`${name}.veli.ann.yaml`, sidecar('LOC', 'Veli', 'Veli'));
    assert.equal(await exported(name), undefined);
    assert.deepEqual(labels(await exported(name, 'veli')), ['LOC']);
  });

  it('leave out an article whose sidecar is broken, and count it', async () => {
    await writeFile('layers/broken/a.azn', TEXT);
    await writeFile('layers/broken/a.azn.ann.yaml', 'format: 1\nentries:\n  - mark: [\n');
    await writeFile('layers/broken/b.azn', TEXT);
    const done = await vscode.commands.executeCommand<{ losses: number } | undefined>('aznews.export', {
      ...{
        format: 'jsonl',
        scope: 'folder',
        resource: inWorkspace('layers/broken/b.azn'),
        folder: 'layers/broken-out',
      },
    });
    assert.equal(done?.losses, 1);
    assert.equal((await readFile('layers/broken-out/annotations.jsonl'))?.trim().split('\n').length, 1);
  });
});

import * as vscode from 'vscode';
import labels from '../../../syntaxes/labels.schema.json';
import names from '../../../syntaxes/names.schema.json';
import titles from '../../../syntaxes/titles.schema.json';
import { type JsonSchema, offersAt, yamlPlaceAt, readLabels, type YamlOffer, type YamlPlace } from '../../core';
import type { Services } from '../services';
import { FOLDER, WORKSPACE_FILES, type WorkspaceFileKind } from '../workspaceFiles';

const SCHEMAS: Readonly<Record<WorkspaceFileKind, JsonSchema>> = { labels, names, titles };

/** Completes what `yamlValidation` completes only with that extension, and what only we know: ids, labels, free keys. */
const YAML_EXTENSION = 'redhat.vscode-yaml';

const SELECTOR: vscode.DocumentSelector = { pattern: `**/${FOLDER}/{${WORKSPACE_FILES.join()}}.yaml` };

/** Keys and values while writing `labels.yaml`, `names.yaml` or `titles.yaml`. */
export function register(services: Services): vscode.Disposable {
  return vscode.languages.registerCompletionItemProvider(
    SELECTOR,
    {
      async provideCompletionItems(document, position) {
        const kind = WORKSPACE_FILES.find((one) => document.uri.path.endsWith(`/${one}.yaml`));
        const lines = Array.from({ length: document.lineCount }, (_, i) => document.lineAt(i).text);
        const place = yamlPlaceAt(lines, position.line, position.character);
        if (kind === undefined || place === undefined) return undefined;
        const known = await knownAt(kind, place, document, services);
        const byYaml = vscode.extensions.getExtension(YAML_EXTENSION)?.isActive === true;
        const range = new vscode.Range(position.with({ character: place.from }), position);
        return [...(byYaml ? [] : offersAt(SCHEMAS[kind], place)), ...known].map((offer, index) => {
          const item = itemOf(offer, range, services.words.find(`file.${kind}.${offer.text}`));
          item.sortText = String(index).padStart(4, '0');
          return item;
        });
      },
    },
    ' ',
    '-',
  );
}

function itemOf(offer: YamlOffer, range: vscode.Range, described: string | undefined): vscode.CompletionItem {
  const key = offer.kind === 'key';
  const item = new vscode.CompletionItem(
    offer.text,
    key ? vscode.CompletionItemKind.Property : vscode.CompletionItemKind.Value,
  );
  item.range = range;
  item.documentation = described ?? offer.description;
  if (!key) return item;
  const rest = offer.value === 'list' ? ':\n  - ' : offer.value === 'mapping' ? ':\n  ' : ': ';
  item.insertText = offer.text + rest;
  item.command = { command: 'editor.action.triggerSuggest', title: '' };
  return item;
}

/** What only this workspace or the dictionary knows. */
async function knownAt(
  kind: WorkspaceFileKind,
  place: YamlPlace,
  document: vscode.TextDocument,
  services: Services,
): Promise<YamlOffer[]> {
  const last = place.key === '[]' ? place.path.at(-1) : place.key;
  const values = (texts: readonly string[]): YamlOffer[] => texts.map((text) => ({ kind: 'value', text }));
  if (kind === 'names') {
    return last === 'label' ? values(services.schemas.get(document.uri).labels.map(({ id }) => id)) : [];
  }
  if (kind === 'labels') {
    const own = readLabels(document.getText(), '').schema?.labels ?? services.schemas.get(document.uri).labels;
    if (last === 'mayContain') return values(own.map(({ id }) => id));
    if (last !== 'key') return [];
    const taken = new Set(own.map(({ key }) => key));
    return values([...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'].filter((key) => !taken.has(key)));
  }
  const { dictionary } = await services.titles.get(document.uri);
  const ids = (
    offered: 'key' | 'value',
    rows: readonly { readonly id: string; readonly canonical: string }[],
  ): YamlOffer[] =>
    rows.map(({ id, canonical }) => ({ kind: offered, text: id, description: canonical, value: 'mapping' }));
  if (last === 'institution' || last === 'parent') return ids('value', dictionary.institutions);
  if (last === 'title') return ids('value', dictionary.entries);
  if (place.key !== undefined || place.path.length !== 1) return [];
  if (place.path[0] === 'titles') return ids('key', dictionary.entries);
  return place.path[0] === 'institutions' ? ids('key', dictionary.institutions) : [];
}

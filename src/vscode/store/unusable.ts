import type * as vscode from 'vscode';
import type { SidecarState } from '../services';
import { fileName } from '../uris';
import { UserError, type Remedy } from '../userError';

/** What mends a sidecar that cannot be used, or shows where it is to be mended; nothing where no editor can show it. */
export function remedyOf({ kind, uri }: Pick<SidecarState, 'kind' | 'uri'>): Remedy | undefined {
  if (uri === undefined) return undefined;
  if (kind === 'conflict') return { key: 'sidecar.fix.resolve', command: 'aznews.resolveSidecar', arguments: [uri] };
  if (kind === 'broken' || kind === 'newer') return { key: 'sidecar.show', command: 'vscode.open', arguments: [uri] };
  return undefined;
}

/** Why nothing can be decided about the article of a sidecar, with what to do; nothing where something can. */
export function refusalOf(state: SidecarState): UserError | undefined {
  const { kind, uri, obstacle } = state;
  if (kind !== 'conflict' && kind !== 'broken' && kind !== 'newer' && kind !== 'unreadable') return undefined;
  return new UserError(`store.${kind}`, { file: nameOf(uri), detail: obstacle ?? '' }, remedyOf(state));
}

/** The name of a sidecar's file; empty where there is none. */
export function nameOf(uri: vscode.Uri | undefined): string {
  return uri === undefined ? '' : fileName(uri);
}

import type { TitlesFiles } from '../titles';
import type { WorkspaceFiles } from '.';

/** The workspace's `titles.yaml` files as the dictionary takes them. */
export function watchedTitles(files: WorkspaceFiles): TitlesFiles {
  return {
    onDidChange: (listener, thisArgs?: unknown, disposables?) =>
      files.onDidChange(
        ({ kind }) => {
          if (kind === 'titles') listener.call(thisArgs);
        },
        undefined,
        disposables,
      ),
    async get(uri) {
      await files.ready();
      return files.get('titles', uri);
    },
  };
}

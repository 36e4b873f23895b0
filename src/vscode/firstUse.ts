import * as vscode from 'vscode';
import { DICTIONARY_SCHEME } from './dictionaryUri';
import { ARTICLE_LANGUAGE } from './language';
import type { Failures } from './failures';

/** Our files beside articles; a workspace that has them wants their problems and decorations at once. */
const OWN_FILES = '{**/*.ann.yaml,**/.aznews/*.yaml}';

/** The rest of the extension, at work. */
export interface Registered {
  dispose(): void;
  /** The text of a dictionary page. */
  page(uri: vscode.Uri): Promise<string>;
}

/**
 * Registers the rest of the extension when it is first needed: with an article, a file of ours, a command
 * of the manifest, one of its views or a dictionary page that the last window left open. Until then light stand-ins hold their places.
 */
export function onFirstUse(
  context: vscode.ExtensionContext,
  failures: Pick<Failures, 'fail'>,
  load: () => Promise<() => Registered>,
): vscode.Disposable {
  const standIns: vscode.Disposable[] = [];
  let registered: Registered | undefined;
  let disposed = false;
  let loading: Promise<void> | undefined;

  const use = (): Promise<void> => {
    loading ??= load().then(
      (register) => {
        // VS Code takes one command and one view of each id
        dispose(standIns);
        if (!disposed) registered = register();
      },
      (error: unknown) => {
        // a file that could not be read may be readable the next time
        loading = undefined;
        throw error;
      },
    );
    return loading;
  };
  const start = (): void => {
    use().catch((error: unknown) => {
      failures.fail(error);
    });
  };
  const consider = ({ languageId }: vscode.TextDocument): void => {
    if (languageId === ARTICLE_LANGUAGE) start();
  };

  const { commands, views } = contributionsOf(context.extension.packageJSON);
  standIns.push(
    ...commands.map((id) =>
      vscode.commands.registerCommand(id, async (...args: unknown[]) => {
        await use();
        return vscode.commands.executeCommand(id, ...args);
      }),
    ),
    ...views.map((id) => vscode.window.registerTreeDataProvider(id, new EmptyTree(start))),
    vscode.workspace.registerTextDocumentContentProvider(DICTIONARY_SCHEME, {
      provideTextDocumentContent: async (uri) => {
        await use();
        return registered?.page(uri);
      },
    }),
    vscode.workspace.onDidOpenTextDocument(consider),
  );
  vscode.workspace.textDocuments.forEach(consider);
  vscode.workspace.findFiles(OWN_FILES, undefined, 1).then(
    ([found]) => {
      if (found !== undefined && !disposed) start();
    },
    () => undefined, // virtual folders may have no search: then an article or a command begins
  );

  return new vscode.Disposable(() => {
    disposed = true;
    dispose(standIns);
    registered?.dispose();
  });
}

/** Shows nothing, and asks for the real one once it is looked at. */
class EmptyTree implements vscode.TreeDataProvider<never> {
  constructor(private readonly looked: () => void) {}

  getChildren(): never[] {
    this.looked();
    return [];
  }

  getTreeItem(row: never): vscode.TreeItem {
    return row;
  }
}

function dispose(things: vscode.Disposable[]): void {
  for (const thing of things.splice(0)) thing.dispose();
}

interface Contributions {
  readonly commands: readonly string[];
  readonly views: readonly string[];
}

/** Ids of the commands and of the views in our own containers, as our manifest has them. */
function contributionsOf(manifest: unknown): Contributions {
  const { contributes } = manifest as {
    readonly contributes: {
      readonly commands: readonly { readonly command: string }[];
      readonly views: Readonly<Record<string, readonly { readonly id: string }[]>>;
    };
  };
  return {
    commands: contributes.commands.map(({ command }) => command),
    views: Object.values(contributes.views)
      .flat()
      .map(({ id }) => id),
  };
}

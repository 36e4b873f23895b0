import * as vscode from 'vscode';
import { isMissing } from '../store/workspaceFiles';
import { messageOf } from '../thrown';
import { documentAt } from '../uris';

/** The files of ours that a workspace folder may hold, in its `.aznews`. */
export const WORKSPACE_FILES = ['labels', 'names', 'titles'] as const;
export type WorkspaceFileKind = (typeof WORKSPACE_FILES)[number];

export const FOLDER = '.aznews';

/** A file with its text as the editor has it, else as it is on disk. */
export interface WorkspaceFile {
  readonly uri: vscode.Uri;
  readonly text: string;
}

/** What changed: one kind of file of one folder. */
export interface WorkspaceFileChange {
  readonly kind: WorkspaceFileKind;
  readonly folder: vscode.Uri;
}

/** Rest after typing in one of the files before its text counts. */
const REST_MS = 400;

/** Rest after a folder of ours came or went before its files are read once more. */
const NEW_FOLDER_MS = 1000;

/**
 * The texts of all `.aznews` files of all workspace folders, followed on disk and in the editor. Nothing is
 * read before somebody waits for `ready`.
 */
export class WorkspaceFiles implements vscode.Disposable {
  readonly #texts = new Map<string, WorkspaceFile>();
  readonly #changed = new vscode.EventEmitter<WorkspaceFileChange>();
  readonly #disposables: vscode.Disposable[] = [this.#changed];
  readonly #timers = new Map<string, ReturnType<typeof setTimeout>>();
  /** How many times each file has been read. */
  readonly #turns = new Map<string, number>();
  #started: Promise<void> | undefined;
  readonly onDidChange = this.#changed.event;

  constructor(private readonly log: vscode.LogOutputChannel) {}

  /** Waits until the files of all folders that the window has now have been read once. */
  ready(): Promise<void> {
    this.#started ??= this.#start();
    return this.#started;
  }

  /** The file that holds for a document, or for the first folder where none is given; read before. */
  get(kind: WorkspaceFileKind, uri?: vscode.Uri): WorkspaceFile | undefined {
    const file = this.uriOf(kind, uri);
    return file && this.#texts.get(file.toString());
  }

  /** Where the file that holds for a document stands or would stand; none outside the workspace's folders. */
  uriOf(kind: WorkspaceFileKind, uri?: vscode.Uri): vscode.Uri | undefined {
    const folder =
      uri === undefined ? vscode.workspace.workspaceFolders?.[0] : vscode.workspace.getWorkspaceFolder(uri);
    return folder && fileIn(folder.uri, kind);
  }

  /** Reads a file again, for those who have just written it. */
  async reread(kind: WorkspaceFileKind, uri: vscode.Uri): Promise<void> {
    const folder = vscode.workspace.getWorkspaceFolder(uri)?.uri;
    if (folder !== undefined) await this.#read({ kind, folder });
  }

  /** Every file that there is. */
  all(): readonly (WorkspaceFileChange & WorkspaceFile)[] {
    return (vscode.workspace.workspaceFolders ?? []).flatMap(({ uri: folder }) =>
      WORKSPACE_FILES.flatMap((kind) => {
        const file = this.#texts.get(fileIn(folder, kind).toString());
        return file === undefined ? [] : [{ kind, folder, ...file }];
      }),
    );
  }

  async #start(): Promise<void> {
    const touched = (uri: vscode.Uri): void => {
      this.#touched(uri);
    };
    // deleting or renaming the folder itself tells of no file in it
    for (const pattern of [`**/${FOLDER}/*.yaml`, `**/${FOLDER}`]) {
      const watcher = vscode.workspace.createFileSystemWatcher(pattern);
      this.#disposables.push(
        watcher,
        watcher.onDidChange(touched),
        watcher.onDidCreate(touched),
        watcher.onDidDelete(touched),
      );
    }
    const edited = (document: vscode.TextDocument): void => {
      const place = this.#placeOf(document.uri);
      if (place === undefined) return;
      clearTimeout(this.#timers.get(document.uri.toString()));
      this.#timers.set(
        document.uri.toString(),
        setTimeout(() => void this.#read(place), REST_MS),
      );
    };
    this.#disposables.push(
      vscode.workspace.onDidChangeTextDocument(({ document }) => {
        edited(document);
      }),
      vscode.workspace.onDidOpenTextDocument(edited),
      vscode.workspace.onDidCloseTextDocument(edited),
      vscode.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
        const read = [...added, ...removed].flatMap(({ uri: folder }) =>
          WORKSPACE_FILES.map((kind) => this.#read({ kind, folder })),
        );
        this.#started = Promise.all([this.#started, ...read]).then(() => undefined);
      }),
    );
    await this.#readAll();
  }

  async #readAll(): Promise<void> {
    const places = (vscode.workspace.workspaceFolders ?? []).flatMap(({ uri: folder }) =>
      WORKSPACE_FILES.map((kind) => ({ kind, folder })),
    );
    await Promise.all(places.map((place) => this.#read(place)));
  }

  #touched(uri: vscode.Uri): void {
    const place = this.#placeOf(uri);
    if (place !== undefined) void this.#read(place);
    else if (uri.path.endsWith(`/${FOLDER}`)) {
      void this.#readAll();
      // watchers miss what is written into a new folder before they watch it
      const key = uri.toString();
      clearTimeout(this.#timers.get(key));
      this.#timers.set(
        key,
        setTimeout(() => void this.#readAll(), NEW_FOLDER_MS),
      );
    }
  }

  #placeOf(uri: vscode.Uri): WorkspaceFileChange | undefined {
    const folder = vscode.workspace.getWorkspaceFolder(uri)?.uri;
    const kind = folder && WORKSPACE_FILES.find((one) => fileIn(folder, one).toString() === uri.toString());
    return kind && { kind, folder };
  }

  /** Reads one file and tells if its text is new. Of two readings at once the later one counts. */
  async #read(place: WorkspaceFileChange): Promise<void> {
    const uri = fileIn(place.folder, place.kind);
    const key = uri.toString();
    const within = vscode.workspace.workspaceFolders?.some(
      (folder) => folder.uri.toString() === place.folder.toString(),
    );
    const turn = (this.#turns.get(key) ?? 0) + 1;
    this.#turns.set(key, turn);
    const text = within === true ? await this.#text(uri) : undefined;
    if (this.#turns.get(key) !== turn) return;
    if (this.#texts.get(key)?.text === text) return;
    if (text === undefined) this.#texts.delete(key);
    else this.#texts.set(key, { uri, text });
    this.#changed.fire(place);
  }

  async #text(uri: vscode.Uri): Promise<string | undefined> {
    try {
      const bytes = await vscode.workspace.fs.readFile(uri);
      return documentAt(uri)?.getText() ?? new TextDecoder().decode(bytes);
    } catch (error) {
      if (!isMissing(error)) {
        this.log.warn(`${uri.toString()}: ${messageOf(error)}`);
      }
      // deleted on disk while it has unsaved changes: what the editor shows still counts
      const document = documentAt(uri);
      return document?.isDirty === true ? document.getText() : undefined;
    }
  }

  dispose(): void {
    for (const timer of this.#timers.values()) clearTimeout(timer);
    for (const disposable of this.#disposables) disposable.dispose();
  }
}

function fileIn(folder: vscode.Uri, kind: WorkspaceFileKind): vscode.Uri {
  return vscode.Uri.joinPath(folder, FOLDER, `${kind}.yaml`);
}

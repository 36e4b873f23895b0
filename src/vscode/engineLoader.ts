import * as vscode from 'vscode';
import { DATA_FILES, type Engine, type LanguageData } from '../core';

/**
 * The language engine, loaded when first asked for: its code and data cost more than activation may.
 * A failed load is tried anew by the next call.
 */
export function engineLoader(extension: vscode.Uri, log: vscode.LogOutputChannel): () => Promise<Engine> {
  let loading: Promise<Engine> | undefined;
  return () => {
    loading ??= load(vscode.Uri.joinPath(extension, 'dist', 'data'), log).catch((error: unknown) => {
      loading = undefined;
      throw error;
    });
    return loading;
  };
}

async function load(folder: vscode.Uri, log: vscode.LogOutputChannel): Promise<Engine> {
  const read = async (name: string): Promise<Uint8Array> =>
    vscode.workspace.fs.readFile(vscode.Uri.joinPath(folder, name));
  const [core, names, holidays, dictionary, tagger] = await Promise.all([
    import('../core/createEngine'),
    read(DATA_FILES.names),
    read(DATA_FILES.holidays),
    read(DATA_FILES.dictionary),
    read(DATA_FILES.tagger),
  ]);
  const text = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);
  const data: LanguageData = {
    names: text(names),
    holidays: text(holidays),
    dictionary: text(dictionary),
    tagger,
  };
  const engine = core.createEngine(data);
  if (engine.recognizer.trouble !== undefined)
    log.warn(`Suggestions come from rules alone: ${engine.recognizer.trouble}`);
  return engine;
}

import { CONFLICTS, importSources } from '../../core';
import type { ScriptedArgument } from '../scripted';
import type { Services } from '../services';
import { COLUMNS, UNITS } from './answers';
import { importFiles, type Imported } from './run';

/** What a scripted import tells the one who asked. */
export type ScriptedImport = Omit<Imported, 'log'> & { readonly losses: number };

/**
 * An import without a dialog; what is there is replaced without asking where the argument says so. Throws a `UserError`
 * for an argument that does not fit, before anything is read. `undefined` where it was cancelled.
 */
export async function runScriptedImport(
  services: Services,
  argument: ScriptedArgument,
): Promise<ScriptedImport | undefined> {
  const source = argument.named('format', importSources());
  const answers = {
    conflict: argument.oneOf('onConflict', CONFLICTS, 'merge'),
    create: argument.flag('create'),
    columns: argument.record('columns', COLUMNS),
    unit: argument.maybeOneOf('unit', UNITS),
  };
  const files = argument.places('files');
  argument.need('files', files, '[address | path, …]');
  argument.end();
  // what is missing has been told
  if (source === undefined || files === undefined) return undefined;
  const choices = { format: source.id, ...answers };
  const imported = await importFiles(services, files, source, choices, () => Promise.resolve(true));
  if (imported === undefined) return undefined;
  const { log, ...counts } = imported;
  return { ...counts, losses: log.count };
}

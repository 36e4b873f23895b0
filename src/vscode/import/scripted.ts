import { CONFLICTS, importSources } from '../../core/formats/importing/source';
import type { ScriptedArgument } from '../scripted';
import type { Services } from '../services';
import { UserError } from '../userError';
import { COLUMNS, UNITS, type ImportAnswers } from './answers';
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
  const sources = importSources();
  const format = argument.oneOf(
    'format',
    sources.map(({ id }) => id),
  );
  const unit = argument.maybeOneOf('unit', UNITS);
  const answers: ImportAnswers = {
    format,
    conflict: argument.oneOf('onConflict', CONFLICTS, 'merge'),
    create: argument.flag('create'),
    columns: argument.record('columns', COLUMNS),
    ...(unit && { unit }),
  };
  const files = argument.places('files') ?? [];
  argument.end();
  const source = sources.find(({ id }) => id === format);
  if (source === undefined || files.length === 0)
    throw new UserError('scripted.wrong', { name: 'files', wanted: '[address | path, …]' });
  const imported = await importFiles(services, files, source, answers, () => Promise.resolve(true));
  if (imported === undefined) return undefined;
  const { log, ...counts } = imported;
  return { ...counts, losses: log.count };
}

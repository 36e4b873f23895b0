import { throwFault } from '../articles';
import { decodeText } from '../decode';
import type { Session } from '../session';

/** In the order of the arguments. */
const SIDES = ['base', 'ours', 'theirs'];

/**
 * `merge BASE OURS THEIRS`: joins two changed sidecars and writes the result over OURS, as git expects
 * of a merge driver (`%O %A %B`); with `--stdout` it is printed instead.
 */
export function mergeSidecars(
  paths: readonly [string, string, string],
  options: { readonly stdout?: boolean },
  session: Session,
): void {
  const { files, sidecars } = session.host;
  const [base, ours, theirs] = paths.map((path) => decodeText(files.read(path), path));
  const { text, faults, side } = sidecars.merge(base ?? '', ours ?? '', theirs ?? '');
  throwFault(faults, paths[SIDES.indexOf(side)] ?? paths[1]);
  if (options.stdout === true) {
    session.host.out(text);
    return;
  }
  const writer = files.create(paths[1]);
  writer.write(text);
  writer.close();
}

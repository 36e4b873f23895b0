import { resolveAnchors } from '../core/annotation/anchor/resolve';
import { readSidecar, writeSidecar, type Sidecar } from '../core/annotation/sidecar';
import { CodePoints } from '../core/article/offsets';
import { LinePositions } from '../core/formats/positions';
import type { SidecarFault, Sidecars } from './host';

/** The core's sidecars for the command line. One that was made by a later version can be read, not written. */
export const sidecars: Sidecars = {
  read(text, article) {
    const sidecar = readSidecar(text);
    return {
      set: resolveAnchors(article, sidecar),
      faults: sidecar.state === 'broken' ? faultsOf(sidecar) : [],
      writable: sidecar.state === 'ok',
    };
  },
  write(previous, set, article) {
    return writeSidecar(previous === undefined ? undefined : readSidecar(previous), set, article);
  },
  merge(base, ours, theirs) {
    if (theirs === base || theirs === ours) return { text: ours, faults: [] };
    if (ours === base) return { text: theirs, faults: [] };
    const [first] = [ours, theirs, base].map((text) => readSidecar(text)).filter((sidecar) => sidecar.state !== 'ok');
    return {
      text: ours,
      faults: first === undefined ? [{ line: 1, code: 'sidecar.conflict', args: {} }] : faultsOf(first),
    };
  },
};

/** What is wrong with a sidecar, at lines from 1. */
function faultsOf(sidecar: Sidecar): SidecarFault[] {
  const lines = new LinePositions(sidecar.text, new CodePoints(sidecar.text));
  return sidecar.problems.map(({ code, span, args }) => ({ line: lines.at(span.start).line, code, args: args ?? {} }));
}

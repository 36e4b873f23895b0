import {
  CodePoints,
  LinePositions,
  mergeSidecars,
  type Problem,
  readSidecar,
  resolveAnchors,
  writeSidecar,
} from '../core';
import type { SidecarFault, Sidecars } from './host';

/** The core's sidecars for the command line. One that was made by a later version can be read, not written. */
export const sidecars: Sidecars = {
  read(text, article) {
    const sidecar = readSidecar(text);
    return {
      set: resolveAnchors(article, sidecar),
      layer: sidecar.layer,
      faults: sidecar.state === 'broken' ? faultsOf(text, sidecar.problems) : [],
      writable: sidecar.state === 'ok',
    };
  },
  write(previous, set, article, layer) {
    return writeSidecar(previous === undefined ? undefined : readSidecar(previous), set, article, { layer });
  },
  merge(base, ours, theirs) {
    const merged = mergeSidecars(base, ours, theirs);
    if ('text' in merged) return { text: merged.text, faults: [], side: 'ours' };
    const { problems, side } = merged;
    return { text: ours, faults: faultsOf({ base, ours, theirs }[side], problems), side };
  },
};

/** What is wrong with a sidecar, at lines from 1. */
function faultsOf(text: string, problems: readonly Problem[]): SidecarFault[] {
  const lines = new LinePositions(text, new CodePoints(text));
  return problems.map(({ code, span, args }) => ({ line: lines.at(span.start).line, code, args: args ?? {} }));
}

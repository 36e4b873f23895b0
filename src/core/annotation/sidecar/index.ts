export { readSidecar, type Sidecar } from './read';
export { writeSidecar, type WriteOptions } from './write';
export { conflictSides, type ConflictSides } from './conflict';

export { readSidecar, type Sidecar } from './read';
export { writeSidecar, type WriteOptions } from './write';
export { conflictSides, type ConflictSides } from './conflict';
export { writeValue } from './scalar';
export { likeness } from './likeness';
export { sidecarPlaceAt, type SidecarPlace } from './place';
export { mergeSidecars, resolveConflict, storedSet, type MergeResult } from './merge';
export {
  isLayerOf,
  isSidecarName,
  layerNames,
  ownerOf,
  sidecarName,
  sidecarsOf,
  slugOf,
  type SidecarOwner,
} from './names';

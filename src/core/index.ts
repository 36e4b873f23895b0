/**
 * The public surface of the core: all that the editor adapter and the command line use of it. Inside, modules import
 * each other. `createEngine.ts` is a door of its own, so that a host may load the recogniser late.
 */
export { canonicalJson } from './canonicalJson';
export { checkAnnotations } from './check';
export { DATA_FILES, type LanguageData } from './data';
export {
  type Dictionary,
  entryDocument,
  fullForm,
  type Holder,
  type HolderAt,
  type HolderRow,
  type Institution,
  lastOnRecord,
  type LookupBody,
  type LookupHit,
  lookupReport,
  type LookupRow,
  type MergeResult,
  type TitleDescription,
  type TitleEntry,
  type TitleLink,
  type Post,
} from './dictionary';
export type { Engine } from './engine';
export { GUIDELINES_VERSION } from './labels';
export type { Mention } from './mention';
export { byCodePoints } from './order';
export type { Problem } from './problem';
export { overlaps, sameSpan, sameSpans, type Span } from './span';
export type { TimexMod, TimexType, TimexValue } from './timex';

// annotations: labels, decisions, steps, anchors, sidecars
export { resolveAnchors } from './annotation/anchor/resolve';
export { MarkTracker } from './annotation/edits/tracker';
export {
  type AttributeSpec,
  BUILTIN_SCHEMA,
  fitsAttribute,
  type LabelLine,
  type LabelSchema,
  type LabelSpec,
  lineOf,
  suggestible,
} from './annotation/labelSchema';
export type { Mark } from './annotation/mark';
export { atLeast, marksOf } from './annotation/marks';
export { mergeSets, sameContent, settledWith, unseenBase } from './annotation/merge';
export {
  type Annotation,
  type AnnotationSet,
  ARTICLE_STATUSES,
  type ArticleRecord,
  type ArticleStatus,
  type Change,
  EMPTY_SET,
  type RejectReason,
  type Step,
} from './annotation/model';
export { baseIn, indexWords } from './annotation/propagation/inflected';
export { propagate } from './annotation/propagation/step';
export {
  type Propagated,
  type PropagationSource,
  propagationTargets,
  type Seed,
  seedOf,
} from './annotation/propagation/targets';
export {
  isLayerOf,
  isSidecarName,
  layerNames,
  likeness,
  mergeSidecars,
  ownerOf,
  sidecarPlaceAt,
  readSidecar,
  resolveConflict,
  type Sidecar,
  sidecarName,
  sidecarsOf,
  slugOf,
  writeSidecar,
  writeValue,
} from './annotation/sidecar';
export { readRecord } from './annotation/sidecar/record';
export { applyStep, invertStep, rebase } from './annotation/steps/apply';
export type { Author } from './annotation/steps/author';
export { stepBetween } from './annotation/steps/between';
export { completeStep } from './annotation/steps/complete';
export { copyMarks } from './annotation/steps/copy';
export {
  editNamed,
  isEntityLink,
  linkEntity,
  makeEntity,
  mergeNamed,
  type Named,
  noteEntity,
  renameEntity,
  setRecord,
  splitEntity,
} from './annotation/steps/entities';
export * as steps from './annotation/steps/marks';

// articles and their words
export { type Article, formatPartialDate, type PartialDate } from './article/article';
export { hasDateHeader, HEADER_REACH, mayHaveFrontMatter } from './article/dateHeader';
export { readDate } from './article/header';
export { CodePoints } from './article/offsets';
export { parseArticle } from './article/parse';
export { snapToWords } from './article/snap';
export { asciiFold, fold } from './azerbaijani/casing';

// what marks name
export { confirmAll, decideSuggestion } from './entities/decideRelation';
export { baseOf, type EntityGroup, entityIndex, groupAt } from './entities/entityIndex';
export { entityTree, type LabelGroup } from './entities/entityTree';
export { type RelationRow, relationsOf } from './entities/relationRows';
export { type RelationSuggestion, suggestRelations } from './entities/relationSuggestions';
export { titlesHeld, titleTexts } from './entities/titlesHeld';

// formats
export { startOfText, toDocument } from './formats/document';
export { DEFAULT_EXPORT, type ExportOptions } from './formats/export';
export { type FileLayout, type FilePiece, filePieces, isOneFile } from './formats/files';
export {
  type ColumnNames,
  ENDING_POLICIES,
  type EndingPolicy,
  type Format,
  type OffsetUnit,
  type ReadOptions,
  type SourceFile,
  type TagScheme,
} from './formats/format';
export { ArticleIndex } from './formats/importing/articleIndex';
export { newArticlePath, newArticleText } from './formats/importing/newArticle';
export { isSilent, placeMarks } from './formats/importing/placing';
export {
  type Conflict,
  CONFLICTS,
  type ImportSource,
  importSources,
  isPlainSource,
  keepsIds,
} from './formats/importing/source';
export { toAnnotations } from './formats/importing/toAnnotations';
export { Ledger } from './formats/ledger';
export { jsonLine } from './formats/lines';
export { isDeclared, leftOut, type Loss, LossLog } from './formats/loss';
export type { ExportDocument } from './formats/model';
export { LinePositions } from './formats/positions';
export { findFormat, FORMATS, readableFormats } from './formats/registry';
export { renameOf } from './formats/rename';
export { type Shares, type Side, SPLIT_SIDES } from './formats/split/assign';
export { SPLIT_MANIFEST, readManifest } from './formats/split/manifest';
export { documentsOn, planSplit } from './formats/split/plan';
export { sharesOf } from './formats/split/shares';
export { UnknownLabels } from './formats/unknownLabels';

// what the recogniser says
export { parseTimexValue, readings, type TimexPart } from './recognize/dates';
export type { Recognition, RecognizeOptions, Recognizer, UserNames } from './recognize/recognizer';

// review
export { takeTarget, type TargetEdit, turnDownTarget } from './review/decide';
export { type EdgeMove, moveEdge } from './review/edges';
export {
  type ActionGroup,
  KEYMAP,
  keysOfAction,
  keysOfLabel,
  meaningOf,
  type ReviewAction,
  shownKey,
} from './review/keymap';
export { indexOfTarget, nextTarget, type Queue, type ReviewOrder, reviewQueue } from './review/queue';
export { spanOfTarget, type Target } from './review/target';
export { uncovered } from './review/uncovered';

// files of the workspace
export { type JsonSchema, offersAt, yamlPlaceAt, type YamlOffer, type YamlPlace } from './workspaceFiles/completion';
export { readLabels } from './workspaceFiles/labelsFile';
export { labelsTemplate } from './workspaceFiles/labelsTemplate';
export { editNames, type NamesEdit } from './workspaceFiles/namesEdit';
export { type NamesFile, NO_NAMES, readNames } from './workspaceFiles/namesFile';

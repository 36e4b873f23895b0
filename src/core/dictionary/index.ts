/** The official-titles dictionary: entries, linking, lookup, holders, completion, workspace additions. */
export * from './entry';
export * from './link';
export * from './dictionary';
export { parseDictionary } from './parse';
export { type TitleDescription, type TitleRemark } from './describe';
export { fullForm, type TextEdit } from './fullForm';
export { entryDocument } from './entryDocument';
export { lastOnRecord, lookupReport, type HolderRow, type LookupBody, type LookupRow } from './lookupReport';
export type { Post } from './posts';

/** The official-titles dictionary: entries, linking, lookup, holders, completion, workspace additions. */
export * from './entry';
export * from './link';
export * from './dictionary';
export { parseDictionary } from './parse';

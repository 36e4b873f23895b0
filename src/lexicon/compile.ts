import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DATA_FILES, type LanguageData } from '../core/data';
import { compileDictionary } from './compile/dictionary';
import { compileHolidays } from './compile/holidays';
import { compileNames } from './compile/names';

/** What `npm run train` writes. */
export const MODEL_FILE = join(__dirname, 'model', 'tagger.bin');

/** Compiles the language data from the sources in this folder. Errors name the file and line at fault. */
export function compileLanguageData(): LanguageData {
  return {
    names: compileNames(),
    holidays: compileHolidays(),
    dictionary: compileDictionary(),
    tagger: existsSync(MODEL_FILE) ? new Uint8Array(readFileSync(MODEL_FILE)) : new Uint8Array(0),
  };
}

/** Writes the compiled parts to a folder. */
export function compileData(folder: string): void {
  mkdirSync(folder, { recursive: true });
  const data = compileLanguageData();
  for (const part of Object.keys(DATA_FILES) as (keyof LanguageData)[]) {
    writeFileSync(join(folder, DATA_FILES[part]), data[part]);
  }
}

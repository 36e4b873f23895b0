import { Catalog } from './catalog';
import { openCompiled } from './compiled';
import { createDictionary } from './create';
import type { Dictionary } from './dictionary';

/** Opens the compiled dictionary. Throws on data that the dictionary's build did not write. */
export function parseDictionary(compiled: string): Dictionary {
  return createDictionary(new Catalog(openCompiled(compiled)));
}

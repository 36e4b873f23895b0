import { join } from 'node:path';
import { OUT } from './places';

/** The packaged extension that `npm run package` makes. */
export const VSIX = join(OUT, 'aznews-annotator.vsix');

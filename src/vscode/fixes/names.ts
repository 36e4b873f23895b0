import { baseOf } from '../../core';
import type { Fix, FixMaker } from '../quickFixes';

/** Puts the name at the cursor on the workspace's own lists. */
export const nameFixes: FixMaker = ({ services, open, marks, asked }) => {
  if (!asked) return [];
  return marks
    .filter(({ label }) => label !== 'DATE')
    .flatMap((mark): Fix[] => {
      const args = [mark.label, baseOf(mark, open.article.text)];
      const title = (key: string): string => `${services.words.t(key)}: ${args[1] ?? ''}`;
      return [
        { title: title('names.never'), command: 'aznews.neverSuggest', arguments: args },
        { title: title('names.always'), command: 'aznews.alwaysSuggest', arguments: args },
      ];
    });
};

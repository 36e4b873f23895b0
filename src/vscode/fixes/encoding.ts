import type { FixMaker } from '../quickFixes';

/** A file that was read in the wrong encoding is read again in another. */
export const encodingFixes: FixMaker = ({ services, problems }) =>
  problems
    .filter(({ code }) => code === 'article.letters.lost')
    .map((problem) => ({
      title: services.words.t('fix.encoding'),
      command: 'workbench.action.editor.changeEncoding',
      arguments: [],
      problem,
      preferred: true,
    }));

import type { Fix, FixMaker } from '../quickFixes';

/** For an article whose sidecar is gone or stands elsewhere, and for a copy of another article. */
export const sidecarFixes: FixMaker = ({ services, open, problems }) => {
  const { words, strays, corpus } = services;
  const stray = strays.of(open.document.uri);
  const problem = problems.find(({ code }) => code === stray?.code);
  if (stray === undefined || problem === undefined) return [];
  const { uri } = open.document;
  if (stray.code === 'sidecar.missing') {
    const { count } = stray;
    return [
      {
        title: words.t('sidecar.fix.rewrite'),
        command: 'aznews.sidecar.rewrite',
        arguments: [uri],
        problem,
        preferred: true,
      },
      {
        title: words.t('sidecar.fix.removeMarks', { count }),
        command: 'aznews.sidecar.removeMarks',
        arguments: [uri],
        problem,
      },
    ];
  }
  if (stray.code === 'sidecar.elsewhere') {
    return stray.sidecars.map((sidecar, i): Fix => {
      const title = words.t('sidecar.fix.attachThis', { file: corpus.nameOf(sidecar) });
      return { title, command: 'aznews.attachSidecar', arguments: [sidecar, uri], problem, preferred: i === 0 };
    });
  }
  return [
    ...stray.sources.map(({ article, count }, i): Fix => {
      const title = words.t('sidecar.fix.takeOver', { file: corpus.nameOf(article), count });
      return { title, command: 'aznews.sidecar.takeOver', arguments: [uri, article], problem, preferred: i === 0 };
    }),
    { title: words.t('sidecar.fix.afresh'), command: 'aznews.sidecar.afresh', arguments: [uri], problem },
  ];
};

import type { Fix, FixMaker, FixPlace } from '../quickFixes';

/** For an article whose sidecar cannot be used, is gone or stands elsewhere, and for a copy of another article. */
export const sidecarFixes: FixMaker = (place) => [...unusableFixes(place), ...strayFixes(place)];

function unusableFixes({ services: { words, store }, open, problems }: FixPlace): Fix[] {
  const problem = problems.find(({ code }) => code === 'sidecar.unusable');
  const state = store.state(open.document);
  if (problem === undefined || state.uri === undefined || state.kind === 'unreadable') return [];
  const about = { arguments: [state.uri], problem };
  return [
    ...(state.kind === 'conflict'
      ? [{ title: words.t('sidecar.fix.resolve'), command: 'aznews.resolveSidecar', ...about, preferred: true }]
      : []),
    { title: words.t('sidecar.show'), command: 'vscode.open', ...about },
  ];
}

function strayFixes({ services, open, problems }: FixPlace): readonly Fix[] {
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
}

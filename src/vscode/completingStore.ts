import { nanoid } from 'nanoid';
import { completeStep } from '../core';
import type { Corpus, CorpusArticle } from './corpus';
import type { AnnotationStore, Articles, Schemas } from './services';

/**
 * The store as features see it: every step that they perform takes along what follows from it (entities,
 * defaults of attributes, the article's status), so that one undo takes all back.
 */
export function completingStore(
  store: AnnotationStore,
  articles: Articles,
  corpus: Pick<Corpus, 'read'>,
  schemas: Schemas,
): AnnotationStore {
  const newId = (): string => `e${nanoid(9)}`;
  const completed = (
    step: Parameters<typeof completeStep>[0],
    article: Omit<CorpusArticle, 'article'> & { text: string },
  ) => completeStep(step, { ...article, schema: schemas.get(article.uri), newId });
  return {
    onDidChange: store.onDidChange,
    get: (document) => store.get(document),
    open: (document) => store.open(document),
    undo: (document) => store.undo(document),
    redo: (document) => store.redo(document),
    canUndo: (document) => store.canUndo(document),
    canRedo: (document) => store.canRedo(document),
    saved: () => store.saved(),
    finishBegun: () => store.finishBegun(),
    rewrite: (document) => store.rewrite(document),
    state: (document) => store.state(document),
    record: (uri) => store.record(uri),
    onDidChangeState: store.onDidChangeState,
    layers: (document) => store.layers(document),
    releaseBelow: (uri) => store.releaseBelow(uri),
    perform: async (document, step) => {
      const open = articles.get(document);
      const { uri } = document;
      const now = open && { ...open, uri, text: open.article.text, set: store.get(document) };
      await store.perform(document, now === undefined ? step : completed(step, now));
    },
    mayDecide: (document) => store.mayDecide(document),
    decisions: (uri) => store.decisions(uri),
    performAll: async (steps, token) => {
      const whole = [];
      for (const { uri, step, text } of steps) {
        if (token?.isCancellationRequested === true) return false;
        const article = await corpus.read(uri);
        const now = article && { ...article, text: article.article.text };
        whole.push({ uri, text, step: now ? completed(step, now) : step });
      }
      return store.performAll(whole, token);
    },
  };
}

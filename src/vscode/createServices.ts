import type * as vscode from 'vscode';
import { ArticleRegistry } from './articles';
import type { BaseServices } from './base';
import { WorkspaceCorpus } from './corpus';
import { engineLoader } from './engineLoader';
import { BuiltinSchemas } from './schemas';
import type { Services } from './services';
import { createStore } from './store';
import { SuggestionSwitch } from './suggestions';
import { LayeredTitles, NO_TITLES_FILES } from './titles';

/** Builds what the features share; all of it goes with the extension. */
export function createServices(
  context: vscode.ExtensionContext,
  base: BaseServices,
): Services & { readonly articles: ArticleRegistry } {
  const own = <T extends vscode.Disposable>(service: T): T => {
    context.subscriptions.push(service);
    return service;
  };
  const { log, settings, notices } = base;
  const engine = engineLoader(context.extensionUri);
  const schemas = own(new BuiltinSchemas());
  const store = own(createStore(context, log));
  const articles = own(
    new ArticleRegistry(engine, store, (error) => {
      notices.fail(error);
    }),
  );
  return {
    ...base,
    ...{ engine, schemas, store, articles },
    titles: new LayeredTitles(engine, NO_TITLES_FILES),
    suggestions: own(new SuggestionSwitch(settings)),
    corpus: new WorkspaceCorpus(engine, articles, log),
  };
}

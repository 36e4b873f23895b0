import * as vscode from 'vscode';
import { ArticleRegistry } from './articles';
import { WorkspaceCorpus } from './corpus';
import { engineLoader } from './engineLoader';
import { WindowNotices } from './notices';
import { BuiltinSchemas } from './schemas';
import type { Services } from './services';
import { WorkspaceSettings } from './settings';
import { createStore } from './store';
import { SuggestionSwitch } from './suggestions';
import { LayeredTitles, NO_TITLES_FILES } from './titles';
import { BundledWords } from './words';

/** Builds what the features share; all of it goes with the extension. */
export function createServices(context: vscode.ExtensionContext): Services & { readonly articles: ArticleRegistry } {
  const own = <T extends vscode.Disposable>(service: T): T => {
    context.subscriptions.push(service);
    return service;
  };
  const log = own(vscode.window.createOutputChannel('AzNews', { log: true }));
  const settings = own(new WorkspaceSettings());
  const words = new BundledWords(settings);
  const notices = own(new WindowNotices(words, log));
  const engine = engineLoader(context.extensionUri);
  const schemas = own(new BuiltinSchemas());
  const store = own(createStore(context, log));
  const articles = own(
    new ArticleRegistry(engine, store, (error) => {
      notices.fail(error);
    }),
  );
  return {
    ...{ context, log, settings, words, notices, engine, schemas, store, articles },
    titles: new LayeredTitles(engine, NO_TITLES_FILES),
    suggestions: own(new SuggestionSwitch(settings)),
    corpus: new WorkspaceCorpus(engine, articles, log),
  };
}

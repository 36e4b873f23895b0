import type * as vscode from 'vscode';
import { SidecarRecords } from './articleRecords';
import { ArticleRegistry } from './articles';
import type { BaseServices } from './base';
import { WorkspaceCorpus } from './corpus';
import { completingStore } from './completingStore';
import { engineLoader } from './engineLoader';
import { WindowNotices } from './notices';
import { EntityPropagation } from './propagation';
import { WorkspaceSchemas } from './schemas';
import type { Services } from './services';
import { SidecarStore } from './store';
import { SidecarStrays } from './strays';
import { SuggestionSwitch } from './suggestions';
import { LayeredTitles } from './titles';
import { WorkspaceNameLists } from './userNames';
import { BundledWords } from './words';
import { WorkspaceFiles } from './workspaceFiles';
import { watchedTitles } from './workspaceFiles/titlesFiles';

/** Builds what the features share; all of it goes with the extension. */
export function createServices(
  context: vscode.ExtensionContext,
  base: BaseServices,
): Services & { readonly articles: ArticleRegistry } {
  const own = <T extends vscode.Disposable>(service: T): T => {
    context.subscriptions.push(service);
    return service;
  };
  const { log, settings } = base;
  const words = new BundledWords(settings);
  const notices = own(new WindowNotices(words, base.failures));
  const engine = engineLoader(context.extensionUri, log);
  const workspaceFiles = own(new WorkspaceFiles(log));
  const schemas = own(new WorkspaceSchemas(workspaceFiles));
  const names = own(new WorkspaceNameLists(workspaceFiles, schemas));
  const workspace = { ready: () => workspaceFiles.ready(), schemas, names, settings };
  const files = own(new SidecarStore({ context, log, settings, notices }));
  const articles = own(
    new ArticleRegistry(engine, files, workspace, (error) => {
      notices.fail(error);
    }),
  );
  const corpus = new WorkspaceCorpus(engine, articles, workspace, log);
  const store = completingStore(files, articles, corpus, schemas);
  return {
    ...{ context, log, settings, words, notices, engine, workspaceFiles, schemas, names, articles, corpus },
    records: own(new SidecarRecords(files, articles, settings)),
    store,
    strays: own(new SidecarStrays({ store, articles, settings })),
    propagation: own(new EntityPropagation({ settings, store })),
    titles: new LayeredTitles(engine, watchedTitles(workspaceFiles)),
    suggestions: own(new SuggestionSwitch(settings)),
  };
}

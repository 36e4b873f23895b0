import * as vscode from 'vscode';
import type { BaseServices } from './base';
import { createServices } from './createServices';
import { dictionaryPage } from './dictionaryPage';
import { FEATURES } from './features';
import type { Registered } from './firstUse';

/** Builds the services, registers every feature and begins with the articles that are open. */
export function registerAll(context: vscode.ExtensionContext, base: BaseServices): Registered {
  const services = createServices(context, base);
  const features = FEATURES.map((register) => register(services));
  services.articles.start();
  return {
    dispose: () => {
      vscode.Disposable.from(...features).dispose();
    },
    page: (uri) => dictionaryPage(uri, services),
  };
}

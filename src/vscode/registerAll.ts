import * as vscode from 'vscode';
import type { BaseServices } from './base';
import { createServices } from './createServices';
import { FEATURES } from './features';

/** Builds the services, registers every feature and begins with the articles that are open. */
export function registerAll(context: vscode.ExtensionContext, base: BaseServices): vscode.Disposable {
  const services = createServices(context, base);
  const features = FEATURES.map((register) => register(services));
  services.articles.start();
  return vscode.Disposable.from(...features);
}

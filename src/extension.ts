import type * as vscode from 'vscode';
import { createServices } from './vscode/createServices';
import { FEATURES } from './vscode/features';

/** Entry of both bundles, for the Node and the web worker host. */
export function activate(context: vscode.ExtensionContext): void {
  const services = createServices(context);
  for (const register of FEATURES) context.subscriptions.push(register(services));
  services.articles.start();
}

import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
  '.ttf': 'font/ttf',
};

export interface WebPage {
  readonly address: string;
  close(): Promise<void>;
}

/** Where on the page's server the parts stand. */
const BUILD = '/build';
const EXTENSION = '/extension';

/**
 * A page of our own on the loopback address that shows the VS Code web build with an extension, both served beside it,
 * and runs the extension's tests. The workspace is an empty folder in memory.
 */
export async function serveWebPage(build: string, extension: string, testsPath: string): Promise<WebPage> {
  const roots = { [BUILD]: build, [EXTENSION]: extension };
  const server = createServer((request, response) => void answer(roots, testsPath, request, response));
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    close: () =>
      new Promise((closed) => {
        server.close(() => {
          closed();
        });
        server.closeAllConnections();
      }),
  };
}

async function answer(
  roots: Readonly<Record<string, string>>,
  testsPath: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const host = request.headers.host ?? '';
  const path = decodeURIComponent(new URL(request.url ?? '/', `http://${host}`).pathname);
  // The worker host lives in a frame of another origin.
  response.setHeader('access-control-allow-origin', '*');
  if (path === '/') {
    response.setHeader('content-type', TYPES['.html'] ?? '');
    response.end(html(host, testsPath));
    return;
  }
  const root = Object.keys(roots).find((name) => path.startsWith(`${name}/`));
  const file = root === undefined ? undefined : join(roots[root] ?? '', normalize(path.slice(root.length)));
  const isFile =
    file !== undefined &&
    (await stat(file).then(
      (s) => s.isFile(),
      () => false,
    ));
  if (file === undefined || !isFile) {
    response.writeHead(404).end();
    return;
  }
  response.setHeader('content-type', TYPES[extname(file)] ?? 'application/octet-stream');
  createReadStream(file).pipe(response);
}

function html(host: string, testsPath: string): string {
  const origin = { scheme: 'http', authority: host };
  const configuration = {
    folderUri: { scheme: 'tmp', path: '/w' },
    additionalBuiltinExtensions: [],
    developmentOptions: {
      extensions: [{ ...origin, path: EXTENSION }],
      extensionTestsPath: { ...origin, path: `${EXTENSION}/${testsPath}` },
    },
    productConfiguration: {
      nameShort: 'Code',
      nameLong: 'Code',
      applicationName: 'code-oss',
      dataFolderName: '.vscode-oss',
      quality: 'stable',
      webEndpointUrlTemplate: `http://${host}${BUILD}`,
      extensionEnabledApiProposals: {},
    },
    configurationDefaults: { 'chat.disableAIFeatures': true, 'workbench.startupEditor': 'none' },
  };
  return `<!DOCTYPE html>
<html>
  <head>
    <meta charset="utf-8">
    <link rel="stylesheet" href="${BUILD}/out/vs/workbench/workbench.web.main.internal.css">
  </head>
  <body></body>
  <script type="module">
    globalThis._VSCODE_FILE_ROOT = location.origin + '${BUILD}/out/';
    await import('${BUILD}/out/nls.messages.js');
    const { default: create } = await import('${BUILD}/workbench.js');
    create(document.body, ${JSON.stringify(configuration)});
  </script>
</html>`;
}

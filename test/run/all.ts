import { browserProgram } from '../../src/build/vscode/browser';
import { ROOT } from '../../src/build/vscode/places';
import { run } from '../../src/build/vscode/processes';
import { serverProgram, whyNoServer } from '../../src/build/vscode/serverPart';
import { FLOOR, NEWEST } from '../../src/build/vscode/versions';
import { SECOND_TRY } from '../support/vscode/secondTry';
import { webBuild } from '../../src/build/vscode/webPart';

interface Layer {
  readonly name: string;
  readonly command: readonly string[];
  /** A layer of tests says how many passed; another only ends well or not. */
  readonly tests: boolean;
  /** Runs in a VS Code that has to be fetched. */
  readonly editor?: 'any' | 'server';
}

const npm = (script: string): string[] => ['npm', 'run', '--silent', script];
const tsx = (...args: string[]): string[] => [process.execPath, '--import', 'tsx', ...args];

/** In this order, since the later take what the earlier have built, and the quickest answer comes first. */
const LAYERS: readonly Layer[] = [
  { name: 'types', command: npm('typecheck'), tests: false },
  { name: 'lint', command: npm('lint'), tests: false },
  { name: 'format', command: npm('format'), tests: false },
  { name: 'package', command: npm('package'), tests: false },
  { name: 'unit', command: npm('test:unit'), tests: true },
  { name: 'properties', command: npm('test:properties'), tests: true },
  { name: 'formats', command: npm('test:formats'), tests: true },
  { name: 'host', command: tsx('test/run/host.ts'), tests: true, editor: 'any' },
  { name: 'web', command: tsx('test/run/web.ts'), tests: true, editor: 'any' },
  { name: 'person', command: tsx('test/run/person.ts', '--packaged'), tests: true, editor: 'server' },
];

const LAYER_MS = 15 * 60 * 1000;

interface Result {
  readonly passed: number;
  readonly failed: number;
  readonly remark: string;
}

async function main(): Promise<void> {
  // The network works while the processor checks types.
  const fetched = fetchEditors();
  const lines: string[] = [];
  const total = { passed: 0, failed: 0 };
  for (const layer of LAYERS) {
    console.log(`\n=== ${layer.name}`);
    if (layer.editor !== undefined) await fetched;
    const started = Date.now();
    const result = await runLayer(layer);
    total.passed += result.passed;
    total.failed += result.failed;
    const counts = layer.tests
      ? `${result.passed} passed, ${result.failed} failed`
      : result.failed === 0
        ? 'ok'
        : 'failed';
    lines.push(`${layer.name.padEnd(10)} ${seconds(started).padStart(6)}  ${counts}${result.remark}`);
  }
  console.log(`\n${lines.join('\n')}\n\n${total.passed} passed, ${total.failed} failed`);
  if (total.failed > 0) process.exitCode = 1;
}

async function runLayer(layer: Layer): Promise<Result> {
  const missing = layer.editor === 'server' ? whyNoServer() : undefined;
  if (missing !== undefined) {
    console.log(missing);
    return { passed: 0, failed: 0, remark: `  not run: ${missing}` };
  }
  const [command = '', ...args] = layer.command;
  const { code, output } = await run(command, args, {
    cwd: ROOT,
    shell: process.platform === 'win32' && command === 'npm',
    timeoutMs: LAYER_MS,
    onOutput: (text) => process.stdout.write(text),
  });
  const passed = layer.tests ? sum(output, /^\s*(\d+) passing\b/gm) : 0;
  const failing = layer.tests ? sum(output, /^\s*(\d+) failing\b/gm) : 0;
  const pending = layer.tests ? sum(output, /^\s*(\d+) pending\b/gm) : 0;
  const again = layer.tests ? output.split(`${SECOND_TRY} `).length - 1 : 0;
  const silent = layer.tests && passed + failing === 0;
  // An end that no failing test explains counts as one failure: a layer that does not run must not look green.
  const unexplained = (code !== 0 && failing === 0) || silent;
  const remarks = [
    ...(unexplained ? [`did not run to its end (exit code ${code})`] : []),
    ...(pending > 0 ? [`${pending} not run here`] : []),
    ...(again > 0 ? [`${again} on a second try`] : []),
  ];
  return { passed, failed: failing + (unexplained ? 1 : 0), remark: remarks.map((remark) => `  ${remark}`).join('') };
}

function sum(output: string, pattern: RegExp): number {
  return [...output.matchAll(pattern)].reduce((total, match) => total + Number(match[1]), 0);
}

function seconds(since: number): string {
  return `${((Date.now() - since) / 1000).toFixed(1)} s`;
}

/** Errors come again, and are told, where the editor is started. */
async function fetchEditors(): Promise<void> {
  if (whyNoServer() !== undefined) return;
  for (const part of [() => serverProgram(NEWEST), () => serverProgram(FLOOR), browserProgram, webBuild]) {
    await part().catch(() => undefined);
  }
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});

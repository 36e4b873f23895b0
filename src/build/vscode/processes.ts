import { spawn, type ChildProcess, type SpawnOptions } from 'node:child_process';
import { once } from 'node:events';

const GRACE_MS = 3000;
const running = new Set<ChildProcess>();
let watching = false;

function signalTree(child: ChildProcess, signal: NodeJS.Signals): void {
  if (child.pid === undefined) return;
  try {
    // A child started here leads a process group: the group is signalled, so that its own children end with it.
    if (process.platform === 'win32') child.kill(signal);
    else process.kill(-child.pid, signal);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

/** Whatever ends this process ends its children: an exit, an interrupt, a closed terminal. */
function watchForTheEnd(): void {
  if (watching) return;
  watching = true;
  process.once('exit', () => {
    for (const child of running) signalTree(child, 'SIGKILL');
  });
  for (const [signal, code] of [
    ['SIGINT', 130],
    ['SIGTERM', 143],
    ['SIGHUP', 129],
  ] as const) {
    process.once(signal, () => {
      // Whoever else listens ends more gently.
      if (process.listenerCount(signal) === 0) process.exit(code);
    });
  }
}

/** Starts a program as leader of its own process group; it never outlives this process. */
export function startProcess(command: string, args: readonly string[], options: SpawnOptions = {}): ChildProcess {
  watchForTheEnd();
  const child = spawn(command, args, { ...options, detached: process.platform !== 'win32' });
  running.add(child);
  child.once('error', () => running.delete(child));
  return child;
}

/** Ends a program and all that it started: politely, then not. */
export async function stopProcess(child: ChildProcess): Promise<void> {
  if (child.exitCode === null && child.signalCode === null) {
    const ended = once(child, 'exit');
    signalTree(child, 'SIGTERM');
    const timer = setTimeout(() => {
      signalTree(child, 'SIGKILL');
    }, GRACE_MS);
    await ended;
    clearTimeout(timer);
  }
  // The leader may be gone before its children are.
  signalTree(child, 'SIGKILL');
  running.delete(child);
}

export interface Outcome {
  readonly code: number;
  readonly output: string;
}

/** Runs a program to its end; `output` is what it wrote, both streams in order of arrival. */
export async function run(
  command: string,
  args: readonly string[],
  options: SpawnOptions & { readonly timeoutMs?: number; readonly onOutput?: (text: string) => void } = {},
): Promise<Outcome> {
  const { timeoutMs, onOutput, ...rest } = options;
  const child = startProcess(command, args, { ...rest, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (text: string) => {
      output += text;
      onOutput?.(text);
    });
  }
  const timer =
    timeoutMs === undefined
      ? undefined
      : setTimeout(() => {
          signalTree(child, 'SIGKILL');
        }, timeoutMs);
  try {
    const [code] = (await once(child, 'close')) as [number | null];
    return { code: code ?? 1, output };
  } finally {
    clearTimeout(timer);
    running.delete(child);
  }
}

import { spawnSync } from 'node:child_process';

/** Whether a program that is not ours can be started here; prints why a test is skipped where it cannot. */
export function isHere(context: Mocha.Context, program: string, probe: readonly string[]): void {
  const { status } = spawnSync(program, probe, { stdio: 'ignore' });
  if (status === 0) return;
  console.log(`      (skipped: "${program} ${probe.join(' ')}" does not run here)`);
  context.skip();
}

/** Runs a program with a text as its standard input. */
export function runProgram(
  program: string,
  args: readonly string[],
  input: string,
): { readonly ok: boolean; readonly out: string } {
  const { status, stdout } = spawnSync(program, args, { input, encoding: 'utf8', maxBuffer: 1 << 28 });
  return { ok: status === 0, out: stdout };
}

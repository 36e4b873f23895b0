/** Stands in for `node:assert/strict` in the web worker host: the few assertions that those tests use. */
class AssertionError extends Error {
  constructor(
    message: string | undefined,
    readonly actual: unknown,
    readonly expected: unknown,
  ) {
    super(message ?? `Expected ${show(expected)}, got ${show(actual)}.`);
    this.name = 'AssertionError';
  }
}

function show(value: unknown): string {
  return typeof value === 'string' ? JSON.stringify(value) : (JSON.stringify(value) ?? String(value));
}

function ok(value: unknown, message?: string): asserts value {
  if (!value) throw new AssertionError(message, value, true);
}

function equal(actual: unknown, expected: unknown, message?: string): void {
  if (!Object.is(actual, expected)) throw new AssertionError(message, actual, expected);
}

function deepEqual(actual: unknown, expected: unknown, message?: string): void {
  if (!same(actual, expected)) throw new AssertionError(message, actual, expected);
}

function same(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const [mine, theirs] = [Object.entries(a), new Map(Object.entries(b))];
  return mine.length === theirs.size && mine.every(([key, value]) => theirs.has(key) && same(value, theirs.get(key)));
}

function match(actual: string, pattern: RegExp, message?: string): void {
  if (!pattern.test(actual)) throw new AssertionError(message, actual, String(pattern));
}

export default Object.assign(ok, { ok, equal, deepEqual, match, AssertionError });

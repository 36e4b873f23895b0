/** The words of whatever was thrown. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** What the log takes of it: an error with its stack. */
export function forLog(error: unknown): Error | string {
  return error instanceof Error ? error : String(error);
}

// Loaded into the server before its own code: a parent that is killed outright cannot stop what it started, but its end
// of this pipe closes. Processes that the server forks load this too; their parent is the server.
if (String(process.ppid) === process.env.AZNEWS_PARENT) {
  process.stdin.on('close', () => process.exit(1)).resume();
}

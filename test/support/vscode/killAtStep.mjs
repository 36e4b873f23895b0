// Loaded before the extension host's own code: ends it, as a kill would, at one step of a write. Which step says a file
// whose path stands behind `?order=`; carrying it out takes the file away. `<that file>.pid` says which process to kill.
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

const order = new URL(import.meta.url).searchParams.get('order');
const { existsSync, readFileSync, unlinkSync, writeFileSync, writeSync } = fs;
const promises = { ...fs.promises };
const functions = { open: fs.open, write: fs.write, fdatasync: fs.fdatasync, close: fs.close };
/** What is open for writing: a descriptor and what it is. */
const written = new Map();
/** The sidecar was written and not yet read back. */
let unread = false;

function kindOf(path) {
  const name = String(path);
  if (name.endsWith('.ann.yaml')) return 'sidecar';
  return name.includes('/journal/') ? 'journal' : undefined;
}

function isOrdered(step) {
  return existsSync(order) && readFileSync(order, 'utf8') === step;
}

function reach(step) {
  if (!isOrdered(step)) return;
  unlinkSync(order);
  process.kill(process.pid, 'SIGKILL');
}

function watchWrites() {
  fs.open = (path, flags, ...rest) => {
    const kind = kindOf(path);
    if (kind === 'sidecar' && flags !== 'w' && unread) {
      unread = false;
      reach('sidecar read back');
    }
    if (kind === undefined || flags !== 'w') return functions.open(path, flags, ...rest);
    reach(`${kind} opened`);
    const done = rest.pop();
    return functions.open(path, flags, ...rest, (error, descriptor) => {
      if (!error) written.set(descriptor, kind);
      done(error, descriptor);
    });
  };
  fs.write = (descriptor, bytes, ...rest) => {
    const kind = written.get(descriptor);
    if (kind !== undefined) {
      reach(`${kind} emptied`);
      if (isOrdered(`${kind} half written`)) {
        writeSync(descriptor, bytes, 0, Math.floor(bytes.length / 2));
        reach(`${kind} half written`);
      }
    }
    return functions.write(descriptor, bytes, ...rest);
  };
  fs.fdatasync = (descriptor, done) => {
    if (written.has(descriptor)) reach(`${written.get(descriptor)} written`);
    return functions.fdatasync(descriptor, done);
  };
  fs.close = (descriptor, ...rest) => {
    const kind = written.get(descriptor);
    if (kind !== undefined) {
      reach(`${kind} on disk`);
      unread ||= kind === 'sidecar';
      written.delete(descriptor);
    }
    return functions.close(descriptor, ...rest);
  };
  fs.promises.unlink = async (path) => {
    if (kindOf(path) !== 'journal') return promises.unlink(path);
    reach('journal to be removed');
    await promises.unlink(path);
    reach('journal removed');
  };
  syncBuiltinESMExports();
}

if (order !== null && process.argv.includes('--type=extensionHost')) {
  writeFileSync(`${order}.pid`, String(process.pid));
  watchWrites();
}

import { type AnnotationSet, EMPTY_SET, parseArticle, readSidecar, resolveAnchors, type Sidecar } from '../../core';
import { decode } from './files';
import type { Recoverable } from './protocol';

/** What the file was found to be. `unreadable` is no file that could be read at all. */
export type FileState = 'none' | 'ok' | 'broken' | 'newer' | 'unreadable';

/** Looks at a file that does not come to rest. */
export const LOOKS = 8;

/** A sidecar as it was read once. */
export interface Version {
  readonly text: string | undefined;
  readonly parsed: Sidecar | undefined;
  /** Its marks, found in the article's text of then. */
  readonly set: AnnotationSet;
}

/** What one look at the file found. */
export interface Reading {
  readonly version: Version;
  readonly state: FileState;
}

export const NOTHING: Version = { text: undefined, parsed: undefined, set: EMPTY_SET };

/** A file that may have been written to its end; by a person, the last line break may be missing there too. */
export function endsWhole({ version: { text }, state }: Reading): boolean {
  return state === 'none' || (state !== 'broken' && text?.endsWith('\n') === true);
}

/** A file that became shorter, or broken, may be the work of a window that stopped in the middle. */
export function mayBeCutShort({ version, state }: Reading, known: Version): boolean {
  return state === 'broken' || (version.text?.length ?? 0) < (known.text?.length ?? 0);
}

/** The file as it is; nothing where its text is the known one. */
export async function readNew<Uri>(
  place: Recoverable<Uri>,
  article: string,
  known: Version,
): Promise<Reading | undefined> {
  let bytes = await place.files.read(place.uri);
  for (let i = 0; i < LOOKS; i++) {
    const text = bytes && decode(bytes);
    if (text === known.text && (bytes === undefined || text !== undefined)) return undefined;
    // what shrank may be somebody's write under way, and is looked at until it is at rest
    if (text !== undefined && text.length >= (known.text?.length ?? 0)) {
      const reading = readingOf(bytes, article);
      if (endsWhole(reading)) return reading;
    }
    await place.pause();
    const again = await place.files.read(place.uri);
    const rests = sameBytes(bytes, again);
    bytes = again;
    if (rests) break;
  }
  return readingOf(bytes, article);
}

/** What bytes of a sidecar say, with marks found in the article's text. */
export function readingOf(bytes: Uint8Array | undefined, article: string): Reading {
  const text = bytes && decode(bytes);
  if (text === undefined) {
    // bytes that are no text: nothing can be said of them, and nothing is done to them
    return { version: NOTHING, state: bytes === undefined ? 'none' : 'broken' };
  }
  const parsed = readSidecar(text);
  return { version: { text, parsed, set: resolveAnchors(parseArticle(article), parsed) }, state: parsed.state };
}

function sameBytes(a: Uint8Array | undefined, b: Uint8Array | undefined): boolean {
  return a?.length === b?.length && (a?.every((byte, i) => byte === b?.[i]) ?? true);
}

import { FEATURE_COUNT } from './hash';
import { TAG_COUNT, TAGGED_LABELS } from './tags';

/** Weights of one conditional random field. */
export interface Layer {
  /** For each feature the number of its row in `weights`, 0 for none; row 0 is empty. */
  readonly rows: Uint16Array;
  /** Rows of `TAG_COUNT`. */
  readonly weights: Float32Array;
  /** Rows (from) of `TAG_COUNT` (to). */
  readonly transition: Float32Array;
}

/** The learnt tagger. It holds hashes and numbers, no word. */
export interface TaggerModel {
  /** Reads a paragraph by itself. */
  readonly first: Layer;
  /** Reads it again with what the article's first reading says elsewhere. */
  readonly second: Layer;
  /** What unlabelled news say of a stem, by the low bits of its hash. */
  readonly silver: ReadonlyMap<number, number>;
  /** For each label the share of right mentions at raw probabilities 0, 1/n … 1. */
  readonly calibration: readonly Float32Array[];
}

export const MODEL_MAGIC = 0x31545a41;
/** Steps of the calibration curves. */
export const CALIBRATION_STEPS = 20;
/** Weights are stored in steps of this size. */
export const WEIGHT_STEP = 1 / 24;
/** Silver stems are known by this many bits of their hash. */
export const SILVER_BITS = 24;

/** Parses what the training wrote. Throws on other bytes. */
export function parseModel(bytes: Uint8Array): TaggerModel {
  const reader = new Reader(bytes);
  if (reader.uint32() !== MODEL_MAGIC) throw new Error('not a tagger model');
  const first = readLayer(reader);
  const second = readLayer(reader);
  const silver = new Map<number, number>();
  let key = 0;
  for (let left = reader.varint(); left > 0; left--) {
    key += reader.varint();
    silver.set(key, reader.varint());
  }
  const calibration = TAGGED_LABELS.map(() =>
    Float32Array.from({ length: CALIBRATION_STEPS + 1 }, () => reader.byte() / 255),
  );
  return { first, second, silver, calibration };
}

function readLayer(reader: Reader): Layer {
  const transition = new Float32Array(TAG_COUNT * TAG_COUNT);
  for (let i = 0; i < transition.length; i++) transition[i] = reader.weight();
  const count = reader.varint();
  const rows = new Uint16Array(FEATURE_COUNT);
  const weights = new Float32Array((count + 1) * TAG_COUNT);
  let feature = 0;
  for (let row = 1; row <= count; row++) {
    feature += reader.varint();
    rows[feature] = row;
    const present = reader.varint();
    for (let t = 0; t < TAG_COUNT; t++) {
      if ((present & (1 << t)) !== 0) weights[row * TAG_COUNT + t] = reader.weight();
    }
  }
  return { rows, weights, transition };
}

class Reader {
  #at = 0;
  readonly #bytes: Uint8Array;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  byte(): number {
    const byte = this.#bytes[this.#at++];
    if (byte === undefined) throw new Error('the tagger model is cut short');
    return byte;
  }

  uint32(): number {
    return (this.byte() | (this.byte() << 8) | (this.byte() << 16) | (this.byte() << 24)) >>> 0;
  }

  /** Seven bits a byte, low ones first. */
  varint(): number {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = this.byte();
      value |= (byte & 127) << shift;
      if (byte < 128) return value >>> 0;
    }
  }

  /** One signed byte in steps of `WEIGHT_STEP`. */
  weight(): number {
    return ((this.byte() << 24) >> 24) * WEIGHT_STEP;
  }
}

import { ByteReader, ByteWriter, checksum } from './bytes';
import { CURVE_POINTS, type Calibration } from './calibrate';
import { FEATURE_COUNT } from './hash';
import { LABEL_COUNT, TAGGED_LABELS } from './labels';
import type { Layer } from './layer';
import { SILVER_BITS } from './silver';

const K = LABEL_COUNT;

/** What the training learnt. It holds hashes and numbers, no word of any text. */
export interface TaggerModel {
  /** Names these weights: eight hexadecimal digits. */
  readonly id: string;
  /** Judges a span by its paragraph. */
  readonly first: Layer;
  /** Adds what the first reading of the whole article says. */
  readonly second: Layer;
  /** What the rules say in unlabelled news, by `silverKey`. */
  readonly silver: Uint8Array;
  readonly calibration: Calibration;
}

/** `aznt` and the version of the format. */
const MAGIC = 0x746e7a61;
const FORMAT = 1;
const HEADER = 12;

/** Parses what `writeModel` wrote; throws, saying why, on any other bytes. */
export function parseModel(bytes: Uint8Array): TaggerModel {
  if (bytes.length < HEADER) throw new Error('the tagger model is cut short');
  const reader = new ByteReader(bytes);
  if (reader.uint32() !== MAGIC) throw new Error('these bytes are no tagger model');
  const format = reader.uint32();
  if (format !== FORMAT) throw new Error(`the tagger model has format ${format}, expected ${FORMAT}`);
  const sum = reader.uint32();
  if (sum !== checksum(bytes, HEADER)) throw new Error('the tagger model is cut short or changed');
  const first = readLayer(reader);
  const second = readLayer(reader);
  const silver = readSilver(reader);
  const calibration = readCalibration(reader);
  return { id: sum.toString(16).padStart(8, '0'), first, second, silver, calibration };
}

/** Writes a model; its id is not written, it follows from the rest. */
export function writeModel({ first, second, silver, calibration }: Omit<TaggerModel, 'id'>): Uint8Array {
  const writer = new ByteWriter();
  writeLayer(writer, first);
  writeLayer(writer, second);
  writeSilver(writer, silver);
  writeCalibration(writer, calibration);
  const body = writer.bytes();
  const whole = new Uint8Array(HEADER + body.length);
  whole.set(body, HEADER);
  whole.set(new ByteWriter().uint32(MAGIC).uint32(FORMAT).uint32(checksum(whole, HEADER)).bytes());
  return whole;
}

function readLayer(reader: ByteReader): Layer {
  const count = reader.varint();
  if (count >= FEATURE_COUNT || count > 0xffff) throw new Error('the tagger model has too many features');
  const rows = new Uint16Array(FEATURE_COUNT);
  const weights = new Int8Array((count + 1) * K);
  let feature = 0;
  for (let row = 1; row <= count; row++) {
    feature += reader.varint();
    rows[feature] = row;
    const present = reader.byte();
    for (let k = 0; k < K; k++) if ((present & (1 << k)) !== 0) weights[row * K + k] = reader.int8();
  }
  return { rows, weights };
}

function writeLayer(writer: ByteWriter, { rows, weights }: Layer): void {
  writer.varint(weights.length / K - 1);
  let before = 0;
  rows.forEach((row, feature) => {
    if (row === 0) return;
    writer.varint(feature - before);
    before = feature;
    const values = weights.subarray(row * K, row * K + K);
    writer.byte(values.reduce((present, value, k) => (value === 0 ? present : present | (1 << k)), 0));
    for (const value of values) if (value !== 0) writer.byte(value);
  });
}

function readSilver(reader: ByteReader): Uint8Array {
  const silver = new Uint8Array(1 << SILVER_BITS);
  let key = 0;
  for (let left = reader.varint(); left > 0; left--) {
    key += reader.varint();
    silver[key] = reader.byte();
  }
  return silver;
}

function writeSilver(writer: ByteWriter, silver: Uint8Array): void {
  writer.varint(silver.reduce((count, said) => count + (said === 0 ? 0 : 1), 0));
  let before = 0;
  silver.forEach((said, key) => {
    if (said === 0) return;
    writer.varint(key - before).byte(said);
    before = key;
  });
}

function readCalibration(reader: ByteReader): Calibration {
  const share = (): number => reader.byte() / 255;
  const curves = TAGGED_LABELS.map(() => Float32Array.from({ length: CURVE_POINTS }, share));
  const rules = new Map<string, number>();
  for (let left = reader.varint(); left > 0; left--) rules.set(reader.ascii(), share());
  return { curves, rules };
}

function writeCalibration(writer: ByteWriter, { curves, rules }: Calibration): void {
  for (const curve of curves) for (const share of curve) writer.byte(Math.round(share * 255));
  writer.varint(rules.size);
  for (const [rule, share] of [...rules].sort(([a], [b]) => (a < b ? -1 : 1)))
    writer.ascii(rule).byte(Math.round(share * 255));
}

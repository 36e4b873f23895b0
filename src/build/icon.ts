import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { crc32, deflateSync } from 'node:zlib';

/**
 * Draws the extension's icon, `src/assets/icon.png`: lines of text with three marked stretches.
 * Run by hand when the drawing changes: `npx tsx src/build/icon.ts`.
 */
const SIZE = 256;
/** Samples along each side of a pixel, for smooth corners. */
const SAMPLES = 4;

type Colour = readonly [red: number, green: number, blue: number];

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly radius: number;
  readonly colour: Colour;
}

const PAPER: Colour = [24, 58, 82];
const INK: Colour = [233, 240, 244];
const BLUE: Colour = [79, 193, 255];
const GREEN: Colour = [137, 209, 133];
const AMBER: Colour = [226, 164, 88];

const line = (x: number, y: number, width: number): Box => ({ x, y, width, height: 14, radius: 7, colour: INK });
const underline = (x: number, y: number, width: number, colour: Colour): Box => ({
  x,
  y: y + 22,
  width,
  height: 9,
  radius: 4,
  colour,
});

const DRAWING: readonly Box[] = [
  { x: 8, y: 8, width: 240, height: 240, radius: 48, colour: PAPER },
  line(44, 62, 78),
  underline(44, 62, 78, BLUE),
  line(136, 62, 76),
  line(44, 118, 48),
  line(106, 118, 106),
  underline(106, 118, 106, AMBER),
  line(44, 174, 96),
  underline(44, 174, 96, GREEN),
  line(154, 174, 40),
];

function covers(box: Box, x: number, y: number): boolean {
  const right = box.x + box.width;
  const bottom = box.y + box.height;
  if (x < box.x || x >= right || y < box.y || y >= bottom) return false;
  const dx = Math.max(box.x + box.radius - x, x - (right - box.radius), 0);
  const dy = Math.max(box.y + box.radius - y, y - (bottom - box.radius), 0);
  return dx * dx + dy * dy <= box.radius * box.radius;
}

function pixels(): Buffer {
  const rows = Buffer.alloc(SIZE * (SIZE * 4 + 1));
  for (let y = 0; y < SIZE; y++) {
    for (let x = 0; x < SIZE; x++) {
      rows.set(pixel(x, y), y * (SIZE * 4 + 1) + 1 + x * 4);
    }
  }
  return rows;
}

/** Red, green, blue, alpha: the mean of the samples. */
function pixel(x: number, y: number): number[] {
  const sum = [0, 0, 0];
  let hits = 0;
  for (let i = 0; i < SAMPLES * SAMPLES; i++) {
    const sx = x + ((i % SAMPLES) + 0.5) / SAMPLES;
    const sy = y + (Math.floor(i / SAMPLES) + 0.5) / SAMPLES;
    const top = DRAWING.findLast((box) => covers(box, sx, sy));
    if (top === undefined) continue;
    hits++;
    top.colour.forEach((value, channel) => (sum[channel] = (sum[channel] ?? 0) + value));
  }
  const mean = sum.map((value) => (hits === 0 ? 0 : Math.round(value / hits)));
  return [...mean, Math.round((255 * hits) / (SAMPLES * SAMPLES))];
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'ascii'), data]);
  const out = Buffer.alloc(body.length + 8);
  out.writeUInt32BE(data.length, 0);
  body.copy(out, 4);
  out.writeUInt32BE(crc32(body), body.length + 4);
  return out;
}

const header = Buffer.alloc(13);
header.writeUInt32BE(SIZE, 0);
header.writeUInt32BE(SIZE, 4);
// 8 bits a channel, red-green-blue-alpha
header.set([8, 6], 8);

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
writeFileSync(
  join(__dirname, '..', 'assets', 'icon.png'),
  Buffer.concat([
    SIGNATURE,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(pixels(), { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]),
);

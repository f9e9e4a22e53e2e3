import { inflateSync } from 'node:zlib';

const head = { packed: 44, plain: 12 } as const;
const entry = { packed: 20, plain: 16 } as const;
const roundUp = (length: number): number => Math.ceil(length / 4) * 4;

/** A font without the packing for the web, so that its tables are not unpacked at each reading. */
export function unpackedFont(woff: Buffer): Buffer {
  const count = woff.readUInt16BE(12);
  const log = Math.floor(Math.log2(count));
  const start = Buffer.alloc(head.plain + count * entry.plain);
  woff.copy(start, 0, 4, 8);
  start.writeUInt16BE(count, 4);
  start.writeUInt16BE(2 ** log * 16, 6);
  start.writeUInt16BE(log, 8);
  start.writeUInt16BE((count - 2 ** log) * 16, 10);

  const parts = [start];
  let offset = start.length;
  for (let index = 0; index < count; index += 1) {
    const from = head.packed + index * entry.packed;
    const place = woff.readUInt32BE(from + 4);
    const packed = woff.readUInt32BE(from + 8);
    const length = woff.readUInt32BE(from + 12);
    const bytes = woff.subarray(place, place + packed);
    const table = Buffer.alloc(roundUp(length));
    (packed < length ? inflateSync(bytes) : bytes).copy(table);

    const to = head.plain + index * entry.plain;
    woff.copy(start, to, from, from + 4);
    woff.copy(start, to + 4, from + 16, from + 20);
    start.writeUInt32BE(offset, to + 8);
    start.writeUInt32BE(length, to + 12);
    parts.push(table);
    offset += table.length;
  }
  return Buffer.concat(parts);
}

/** A stretch of bytes that holds one item. */
export interface CborItem {
  readonly start: number;
  readonly end: number;
}

interface Head {
  readonly kind: number;
  readonly value: number;
  /** Where the content begins. */
  readonly end: number;
}

const text = 3;
const list = 4;

function headAt(bytes: Uint8Array, at: number): Head {
  const first = bytes[at] ?? 0;
  const kind = first >> 5;
  const short = first & 31;
  if (short < 24) return { kind, value: short, end: at + 1 };
  const width = 2 ** (short - 24);
  if (width > 4) throw new Error('CBOR item of unknown length');
  let value = 0;
  for (let place = 1; place <= width; place++) value = value * 256 + (bytes[at + place] ?? 0);
  return { kind, value, end: at + 1 + width };
}

function endOf(bytes: Uint8Array, at: number): number {
  const { kind, value, end } = headAt(bytes, at);
  if (kind === 2 || kind === text) return end + value;
  if (kind === 0 || kind === 1 || kind === 7) return end;
  if (kind !== list) throw new Error('CBOR item of unknown kind');
  let place = end;
  for (let count = 0; count < value; count++) place = endOf(bytes, place);
  return place;
}

/**
 * The places of the items of the list at `at` (CBOR, RFC 8949). Only numbers, texts, bytes and lists of known length may
 * be in it; anything else is refused. The bytes stay as they are: to decode and encode them takes a hundred times longer.
 */
export function cborItems(bytes: Uint8Array, at: number): CborItem[] {
  const { kind, value, end } = headAt(bytes, at);
  if (kind !== list) throw new Error('CBOR list expected');
  const items: CborItem[] = [];
  let start = end;
  for (let count = 0; count < value; count++) {
    const next = endOf(bytes, start);
    items.push({ start, end: next });
    start = next;
  }
  return items;
}

/** The text at `at`; refuses anything else. */
export function cborText(bytes: Uint8Array, at: number): string {
  const { kind, value, end } = headAt(bytes, at);
  if (kind !== text) throw new Error('CBOR text expected');
  return new TextDecoder().decode(bytes.subarray(end, end + value));
}

function head(kind: number, value: number): Uint8Array {
  if (value < 24) return Uint8Array.of((kind << 5) | value);
  if (value < 0x100) return Uint8Array.of((kind << 5) | 24, value);
  if (value < 0x10000) return Uint8Array.of((kind << 5) | 25, value >> 8, value & 255);
  return Uint8Array.of((kind << 5) | 26, value >>> 24, (value >> 16) & 255, (value >> 8) & 255, value & 255);
}

/** A list of items that are bytes already, as the stretches of bytes it is made of. */
export function cborList(items: readonly Uint8Array[]): Uint8Array[] {
  return [head(list, items.length), ...items];
}

/** A text as bytes. */
export function cborTextBytes(words: string): Uint8Array {
  const bytes = new TextEncoder().encode(words);
  return Buffer.concat([head(text, bytes.length), bytes]);
}

/** Numbers drawn by chance, the same ones in every run. */
export interface Drawn {
  /** From 0 to below 1. */
  readonly next: () => number;
  /** A whole number from 0 to below `n`. */
  readonly below: (n: number) => number;
  /** Index of one of the weights, the more often the heavier. */
  readonly weighted: (weights: readonly number[]) => number;
  readonly bytes: (n: number) => Uint8Array<ArrayBuffer>;
}

/** Mulberry32 (Tommy Ettinger, public domain): small, and good enough for a simulation. */
export function drawFrom(seed: number): Drawn {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (n: number) => Math.floor(next() * n);
  return {
    next,
    below,
    weighted: (weights) => {
      let left = next() * weights.reduce((sum, weight) => sum + weight, 0);
      const index = weights.findIndex((weight) => (left -= weight) < 0);
      return index < 0 ? weights.length - 1 : index;
    },
    bytes: (n) => Uint8Array.from({ length: n }, () => below(256)),
  };
}

import { type OwnNumbers, ownNumberKeys } from '../figures/own-numbers.ts';

/** The reader's own numbers as a short list for an address: amount and word of each, 0 for what is not given. */
export function leanOwnNumbers(own: OwnNumbers): unknown[] {
  const lean = ownNumberKeys.map((key) => {
    const number = own[key];
    return number === undefined ? 0 : [number.amount, number.basis];
  });
  return lean.slice(0, lean.findLastIndex((one) => one !== 0) + 1);
}

/** The short list as a plan's file has it, unchecked. */
export function ownNumbersOfLean(lean: unknown): unknown {
  if (!Array.isArray(lean)) return lean;
  return Object.fromEntries(
    lean.flatMap((one: unknown, index) => {
      if (one === 0) return [];
      const parts: readonly unknown[] = Array.isArray(one) ? one : [];
      const [amount, basis, ...more] = parts;
      const key = ownNumberKeys[index] ?? String(index);
      return [[key, more.length === 0 ? { amount, basis } : { amount, basis, more }] as const];
    }),
  );
}

import type { Period } from '../domain/content/completeness.ts';

/**
 * A period in German words: "2006 bis 2019", "ab 2006", "bis 2019"; empty when neither end is known. `write` turns a
 * year or month into words.
 */
export function periodWords({ from, to }: Period, write: (date: string) => string): string {
  if (from !== undefined && to !== undefined)
    return from === to ? write(from) : `${write(from)} bis ${write(to)}`;
  if (from !== undefined) return `ab ${write(from)}`;
  return to === undefined ? '' : `bis ${write(to)}`;
}

/** Size classes of places by inhabitants, from small to large; each holds places of at least `from` inhabitants. */
export const sizeClasses = [
  { key: 'unter-5000', from: 0 },
  { key: '5000-20000', from: 5_000 },
  { key: '20000-100000', from: 20_000 },
  { key: '100000-500000', from: 100_000 },
  { key: 'ueber-500000', from: 500_000 },
] as const;
export type SizeClass = (typeof sizeClasses)[number]['key'];

/**
 * The size class of a place.
 *
 * @param inhabitants whole number from 0
 */
export function sizeClassOf(inhabitants: number): SizeClass {
  return sizeClasses.findLast(({ from }) => inhabitants >= from)?.key ?? sizeClasses[0].key;
}

/**
 * The dimensions by which effort and participation of a module are described, in the order they are shown, each with its
 * word in addresses. This is the one list of them: what has an entry per dimension is made by `byDimension`, and what
 * cannot be made, such as words, is refused by the compiler where one is missing.
 *
 * Each dimension has five levels. Level 1 is the left pole, level 5 the right pole; more to the right means more effort
 * (or, for `participation`, more participation), never better or worse.
 */
export const dimensionSlugs = {
  phase: 'prozessphase',
  time: 'zeit',
  staff: 'personal',
  cost: 'kosten',
  participation: 'partizipation',
  complexity: 'komplexitaet',
} as const;

/** Key of a dimension, as used in frontmatter, on the wire and in exports. */
export type DimensionKey = keyof typeof dimensionSlugs;

function isDimensionKey(value: string): value is DimensionKey {
  return Object.hasOwn(dimensionSlugs, value);
}

/** The keys of all dimensions, in the order they are shown. */
export const dimensionKeys: readonly DimensionKey[] = Object.keys(dimensionSlugs).filter(isDimensionKey);

/** A level on the five-step ordinal scale; 1 is the left pole, 5 the right pole. */
export const levels = [1, 2, 3, 4, 5] as const;
export type Level = (typeof levels)[number];

/** Version of the scale. A rating keeps the version it was given under. */
export const scaleVersion = 1;

function hasEveryDimension<Value>(
  made: Partial<Record<DimensionKey, Value>>,
): made is Record<DimensionKey, Value> {
  return dimensionKeys.every((key) => key in made);
}

/** What `make` gives for each dimension, by key, in the order they are shown. */
export function byDimension<Value>(make: (key: DimensionKey) => Value): Record<DimensionKey, Value> {
  const made: Partial<Record<DimensionKey, Value>> = {};
  for (const key of dimensionKeys) made[key] = make(key);
  if (!hasEveryDimension(made)) throw new RangeError('a dimension is missing');
  return made;
}

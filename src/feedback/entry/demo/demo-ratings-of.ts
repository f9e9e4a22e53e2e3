import {
  byDimension,
  dimensionKeys,
  levels,
  type DimensionKey,
  type Level,
} from '../../../domain/dimensions.ts';
import { countOf, noRatings } from '../../../domain/ratings/distribution.ts';
import type { Role } from '../../../domain/ratings/roles.ts';
import type { DemoRatings } from './demo-contributions.ts';

/** What one invented person rates. */
export interface DemoRating {
  readonly role: Role | undefined;
  readonly levels: Partial<Record<DimensionKey, Level>>;
}

/**
 * Spreads counts over people, so that everybody rates at least one dimension and every count comes out as given. Levels
 * are dealt in turns shifted by dimension: nobody gives the lowest level everywhere.
 */
export function demoRatingsOf({ levels: given, roles = [] }: DemoRatings): DemoRating[] {
  const counts = byDimension((key) => given[key] ?? noRatings);
  const raters = Math.max(...dimensionKeys.map((key) => countOf(counts[key])));
  const roleOf = roles.flatMap(([role, people]) => Array.from({ length: people }, () => role));
  const people: { role: Role | undefined; levels: Partial<Record<DimensionKey, Level>> }[] = Array.from(
    { length: raters },
    (_, index) => ({ role: roleOf[index], levels: {} }),
  );
  dimensionKeys.forEach((key, turn) => {
    const dealt = levels.flatMap((level) => Array.from({ length: counts[key][level - 1] ?? 0 }, () => level));
    dealt.forEach((level, index) => {
      // 7 shares no factor with the numbers of raters in use, so every person is dealt to once.
      const person = people[(index * (raters % 7 === 0 ? 1 : 7) + turn) % raters];
      if (person !== undefined) person.levels[key] = level;
    });
  });
  return people;
}

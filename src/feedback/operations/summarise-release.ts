import { dimensionKeys, scaleVersion } from '../../domain/dimensions.ts';
import { countLevels } from '../../domain/ratings/count-levels.ts';
import { summariseRatings, type RoleTally } from '../../domain/ratings/summarise-ratings.ts';
import { useStatuses } from '../../domain/ratings/use-statuses.ts';
import type { RatingSummary } from '../../schemas/wire/rating-summary.ts';
import { readRaters, readUseCounts, type LevelCount } from '../storage/counted-gifts.ts';
import type { Storage } from '../storage/storage-port.ts';

/** The summary of a module nobody has given anything. */
export function emptySummary(releasedOn: string | null): RatingSummary {
  return {
    raters: 0,
    scale: scaleVersion,
    releasedOn,
    uses: { doing: 0, done: 0, dropped: 0 },
    dimensions: {},
  };
}

/**
 * The public summaries of all modules that got something that counts.
 * @param counts of all ratings that count
 * @param roles figures by role, as they may be published
 * @param releasedOn day of the release
 */
export async function summariseRelease(
  storage: Storage,
  counts: readonly LevelCount[],
  roles: ReadonlyMap<string, readonly RoleTally[]>,
  releasedOn: string,
): Promise<Map<string, RatingSummary>> {
  const raters = await readRaters(storage);
  const uses = Map.groupBy(await readUseCounts(storage), ({ module }) => module);
  const byModule = Map.groupBy(counts, ({ module }) => module);
  const modules = [...new Set([...raters.keys(), ...uses.keys()])].sort();
  return new Map(
    modules.map((module) => {
      const given = byModule.get(module) ?? [];
      const tally = Object.fromEntries(
        dimensionKeys.map((key) => [key, countLevels(given.filter((count) => count.key === key))]),
      );
      const marks = uses.get(module) ?? [];
      const empty = emptySummary(releasedOn);
      return [
        module,
        {
          ...empty,
          raters: raters.get(module) ?? 0,
          uses: {
            ...empty.uses,
            ...Object.fromEntries(
              useStatuses.map((status) => [status, marks.find((one) => one.status === status)?.n ?? 0]),
            ),
          },
          dimensions: summariseRatings(tally, roles.get(module) ?? []),
        },
      ];
    }),
  );
}

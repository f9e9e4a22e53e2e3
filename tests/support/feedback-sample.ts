import fc from 'fast-check';
import { dimensionKeys } from '../../src/domain/dimensions.ts';
import { countOf, summariseDistribution, type LevelCounts } from '../../src/domain/ratings/distribution.ts';
import type { DimensionSummaries, DimensionSummary } from '../../src/domain/ratings/summarise-ratings.ts';
import { snapshotVersion, type FeedbackSnapshotFile } from '../../src/schemas/wire/feedback-snapshot.ts';

type Comments = FeedbackSnapshotFile['modules'][string]['comments'];

/** Any way in which `n` people may spread over the levels. */
function spread(n: number): fc.Arbitrary<LevelCounts> {
  return fc.array(fc.nat({ max: 4 }), { minLength: n, maxLength: n }).map((given) => {
    const count = (level: number) => given.filter((one) => one === level).length;
    return [count(0), count(1), count(2), count(3), count(4)] as const;
  });
}

/** A dimension up to `n` people rated; from ten on with one role of five, the others without. */
function dimension(n: number): fc.Arbitrary<DimensionSummary | undefined> {
  return fc
    .nat({ max: 2 })
    .chain((left) => spread(Math.max(0, n - left)))
    .map((levels) => {
      const all = countOf(levels);
      if (all === 0) return undefined;
      const summary = summariseDistribution(levels);
      const role = summariseDistribution([5, 0, 0, 0, 0]);
      return all < 10 ? summary : { ...summary, roles: { kommune: role } };
    });
}

/** Counts at which something changes, and all around them. */
export const interestingCounts = [0, 1, 2, 3, 4, 5, 6, 8, 9, 10, 11, 12, 13, 40, 400];

/**
 * A snapshot in which the modules have all interesting numbers of raters in turn, spread at random but the same each time.
 * @param comments of the first module
 */
export function sampleSnapshot(slugs: readonly string[], comments: Comments = []): FeedbackSnapshotFile {
  const modules = slugs.map((slug, index) => {
    const raters = interestingCounts[index % interestingCounts.length] ?? 0;
    const dimensions: DimensionSummaries = {};
    dimensionKeys.forEach((key, place) => {
      const [made] = fc.sample(dimension(raters), { numRuns: 1, seed: 1000 * index + place });
      if (made !== undefined) dimensions[key] = made;
    });
    const isRated = Object.keys(dimensions).length > 0;
    return [
      slug,
      {
        summary: {
          raters: isRated ? raters : 0,
          scale: 1,
          releasedOn: '2026-05-03',
          uses: { doing: 0, done: 0, dropped: 0 },
          dimensions,
        },
        accepts: { ratings: true, comments: true },
        comments: index === 0 ? comments : [],
      },
    ] as const;
  });
  return {
    version: snapshotVersion,
    takenOn: '2026-05-03',
    releasedOn: '2026-05-03',
    demo: false,
    moderation: {
      from: '2025-05-03',
      comments: { yes: 41, no: 7, medianDays: 2 },
      reports: { yes: 3, no: 5, medianDays: 1 },
      objections: { yes: 1, no: 1, medianDays: 4 },
      reasons: { advertising: 6, 'personal-data': 3 },
      gifts: { counted: 12, removed: 200 },
    },
    modules: Object.fromEntries(modules),
  };
}

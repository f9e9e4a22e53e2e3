import { dimensionKeys } from '../../domain/dimensions.ts';
import type { RatingRequest } from '../../schemas/wire/rating-request.ts';
import type { RatingSummary } from '../../schemas/wire/rating-summary.ts';
import { retryContended } from '../storage/retry-contended.ts';
import type { Services } from '../services.ts';
import { findRating, replaceRating, type StoredRating } from '../storage/rating-queries.ts';
import type { WriteSet } from '../storage/write-set.ts';
import { publishRoles } from './publish-roles.ts';

function toRating(
  module: string,
  voter: string,
  request: RatingRequest,
  before: StoredRating | undefined,
  now: number,
): StoredRating {
  const levels = Object.fromEntries(dimensionKeys.map((key) => [key, request.levels[key] ?? null]));
  return {
    ...noLevels,
    ...levels,
    module,
    voter,
    scale: request.scale,
    role: request.role ?? null,
    revision: 1,
    created_at: before?.created_at ?? now,
    updated_at: now,
  };
}

const noLevels = { phase: null, time: null, staff: null, cost: null, participation: null, complexity: null };

function isSame(a: StoredRating, b: StoredRating): boolean {
  return a.role === b.role && a.scale === b.scale && dimensionKeys.every((key) => a[key] === b[key]);
}

/**
 * Gives or replaces a visitor's rating of a module. Repeating the same request changes nothing.
 *
 * @param alongside statements that must take effect together with the rating
 * @returns whether it is the visitor's first rating of the module, and the summary with it counted
 * @throws WriteMismatch `closed` when the module takes no ratings
 */
export async function putRating(
  services: Services,
  module: string,
  secret: string,
  request: RatingRequest,
  alongside: WriteSet = [],
): Promise<{ readonly created: boolean; readonly summary: RatingSummary }> {
  const { storage, mutex } = services;
  // Queued before anything is awaited: where Web Cryptography makes the hash, on other threads, a later one may be ready
  // first. Of two changes of one visitor the one that came last would then be lost.
  const created = await mutex.run(`rating ${module} ${secret}`, async () => {
    const voter = await services.hash('rating', module, secret);
    return retryContended(async () => {
      const before = await findRating(storage, module, voter);
      const after = toRating(module, voter, request, before, services.now());
      if (before !== undefined && isSame(before, after) && alongside.length === 0) return false;
      await storage.write([...replaceRating(storage, before, after), ...alongside]);
      return before === undefined;
    });
  });
  return { created, summary: await publishRoles(storage, module) };
}

import { byDimension, dimensionKeys } from '../../domain/dimensions.ts';
import { profileOf } from '../../domain/ratings/rating-profile.ts';
import type { RatingRequest } from '../../schemas/wire/rating-request.ts';
import type { RatingReceipt } from '../../schemas/wire/own-rating.ts';
import { retryContended } from '../storage/retry-contended.ts';
import type { Services } from '../services.ts';
import { readModuleSettings } from '../storage/module-settings.ts';
import { findRating, replaceRating, type StoredRating } from '../storage/rating-queries.ts';
import type { WriteSet } from '../storage/write-set.ts';
import { toOwnRating } from './get-own-rating.ts';
import { getSummary } from './get-summary.ts';
import { recordGift } from './record-gift.ts';

function toRating(
  module: string,
  voter: string,
  request: RatingRequest,
  before: StoredRating | undefined,
  now: number,
): StoredRating {
  return {
    ...byDimension((key) => request.levels[key] ?? null),
    module,
    voter,
    scale: request.scale,
    role: request.role ?? null,
    revision: 1,
    created_at: before?.created_at ?? now,
    updated_at: now,
  };
}

function isSame(a: StoredRating, b: StoredRating): boolean {
  return a.role === b.role && a.scale === b.scale && dimensionKeys.every((key) => a[key] === b[key]);
}

/** A visitor's act on a module: with which secret and from which network address. */
export interface Giver {
  readonly secret: string;
  readonly address: string | undefined;
}

/**
 * Gives or replaces a visitor's rating of a module. Repeating the same request changes nothing.
 *
 * @param alongside statements that must take effect together with the rating
 * @returns whether it is the visitor's first rating of the module; the released summary, and the rating as stored
 * @throws WriteMismatch `closed` when the module takes no ratings
 */
export async function putRating(
  services: Services,
  module: string,
  { secret, address }: Giver,
  request: RatingRequest,
  alongside: WriteSet = [],
): Promise<{ readonly created: boolean; readonly receipt: RatingReceipt }> {
  const { storage, mutex } = services;
  // Queued before anything is awaited: where Web Cryptography makes the hash, on other threads, a later one may be ready
  // first. Of two changes of one visitor the one that came last would then be lost.
  const { created, rating } = await mutex.run(`rating ${module} ${secret}`, async () => {
    const voter = await services.hash('rating', module, secret);
    return retryContended(async () => {
      const before = await findRating(storage, module, voter);
      const after = toRating(module, voter, request, before, services.now());
      if (before !== undefined && isSame(before, after) && alongside.length === 0) {
        return { created: false, rating: before };
      }
      const gift = { kind: 'rating', module, voter, profile: profileOf(after), address } as const;
      const set = await recordGift(services, gift, replaceRating(storage, before, after));
      await storage.write([...set, ...alongside]);
      return { created: before === undefined, rating: after };
    });
  });
  const summary = await getSummary(storage, await readModuleSettings(storage, module));
  return { created, receipt: { ...summary, own: await toOwnRating(services, rating) } };
}

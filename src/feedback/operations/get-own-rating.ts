import { dimensionKeys } from '../../domain/dimensions.ts';
import type { OwnRating } from '../../schemas/wire/own-rating.ts';
import { publicDay } from '../guard/german-day.ts';
import { Problem } from '../routes/problem.ts';
import type { Services } from '../services.ts';
import { findRating, type StoredRating } from '../storage/rating-queries.ts';
import { getCounting } from './get-counting.ts';

/** A visitor's own rating as it is told to them. */
export async function toOwnRating(services: Services, rating: StoredRating): Promise<OwnRating> {
  const levels: OwnRating['levels'] = {};
  for (const key of dimensionKeys) levels[key] = rating[key] ?? undefined;
  return {
    scale: rating.scale,
    ...(rating.role === null ? {} : { role: rating.role }),
    levels,
    ...(await getCounting(services, 'rating', rating.module, rating.voter)),
    createdAt: publicDay(rating.created_at),
    updatedAt: publicDay(rating.updated_at),
  };
}

/**
 * A visitor's own rating of a module.
 * @throws Problem `not-found` when this secret has not rated the module
 */
export async function getOwnRating(services: Services, module: string, secret: string): Promise<OwnRating> {
  const rating = await findRating(services.storage, module, await services.hash('rating', module, secret));
  if (rating === undefined) throw new Problem('not-found');
  return toOwnRating(services, rating);
}

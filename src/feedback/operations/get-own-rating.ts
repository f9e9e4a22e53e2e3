import { dimensionKeys } from '../../domain/dimensions.ts';
import type { OwnRating } from '../../schemas/wire/own-rating.ts';
import { Problem } from '../routes/problem.ts';
import type { Services } from '../services.ts';
import { findRating } from '../storage/rating-queries.ts';

/**
 * A visitor's own rating of a module.
 * @throws Problem `not-found` when this secret has not rated the module
 */
export async function getOwnRating(services: Services, module: string, secret: string): Promise<OwnRating> {
  const rating = await findRating(services.storage, module, await services.hash('rating', module, secret));
  if (rating === undefined) throw new Problem('not-found');
  const levels: OwnRating['levels'] = {};
  for (const key of dimensionKeys) levels[key] = rating[key] ?? undefined;
  return {
    scale: rating.scale,
    ...(rating.role === null ? {} : { role: rating.role }),
    levels,
    createdAt: new Date(rating.created_at).toISOString(),
    updatedAt: new Date(rating.updated_at).toISOString(),
  };
}

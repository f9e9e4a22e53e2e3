import { retryContended } from '../storage/retry-contended.ts';
import type { Services } from '../services.ts';
import { forgetIntake } from '../storage/intake-queries.ts';
import { deleteGiven } from '../storage/given-rows.ts';
import { findRating } from '../storage/rating-queries.ts';

/** Takes a visitor's rating of a module away, in closed modules too. Does nothing when there is none. */
export async function withdrawRating(services: Services, module: string, secret: string): Promise<void> {
  const { storage, mutex } = services;
  // The same queue as for giving a rating, entered before anything is awaited, so that the last of both counts.
  await mutex.run(`rating ${module} ${secret}`, async () => {
    const voter = await services.hash('rating', module, secret);
    await retryContended(async () => {
      const before = await findRating(storage, module, voter);
      if (before === undefined) return;
      await storage.write([
        deleteGiven(storage, 'rating', before),
        forgetIntake(storage, 'rating', module, voter),
      ]);
    });
  });
}

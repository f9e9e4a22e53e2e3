import { retryContended } from '../storage/retry-contended.ts';
import type { Services } from '../services.ts';
import { findRating, withdrawRating as withdrawal } from '../storage/rating-queries.ts';
import { publishRoles } from './publish-roles.ts';

/** Takes a visitor's rating of a module away. Does nothing when there is none. */
export async function withdrawRating(services: Services, module: string, secret: string): Promise<void> {
  const { storage, mutex } = services;
  // The same queue as for giving a rating, entered before anything is awaited, so that the last of both counts.
  await mutex.run(`rating ${module} ${secret}`, async () => {
    const voter = await services.hash('rating', module, secret);
    await retryContended(async () => {
      const before = await findRating(storage, module, voter);
      if (before === undefined) return;
      await storage.write(withdrawal(storage, before, services.now()));
      if (before.role !== null) await publishRoles(storage, module);
    });
  });
}

import type { Services } from '../services.ts';
import { forgetIntake } from '../storage/intake-queries.ts';
import { retryContended } from '../storage/retry-contended.ts';
import { deleteGiven } from '../storage/given-rows.ts';
import { findUse } from '../storage/use-queries.ts';

/** Takes a visitor's mark of use away, in closed modules too. Does nothing when there is none. */
export async function withdrawUse(services: Services, module: string, secret: string): Promise<void> {
  const { storage, mutex } = services;
  await mutex.run(`use ${module} ${secret}`, async () => {
    const voter = await services.hash('use', module, secret);
    await retryContended(async () => {
      const before = await findUse(storage, module, voter);
      if (before === undefined) return;
      await storage.write([
        deleteGiven(storage, 'use_mark', before),
        forgetIntake(storage, 'use', module, voter),
      ]);
    });
  });
}

import { StorageBusy } from './storage-port.ts';
import { WriteMismatch } from './write-set.ts';

const attempts = 40;

/**
 * Repeats a read-and-write that was overtaken by another one. Within one process writes of one visitor queue up
 * before they get here, so this is for other processes.
 *
 * @throws StorageBusy after forty attempts
 */
export async function retryContended<Result>(attempt: () => Promise<Result>): Promise<Result> {
  for (let tried = 1; ; tried++) {
    try {
      return await attempt();
    } catch (error) {
      if (!(error instanceof WriteMismatch) || error.mismatch !== 'retry') throw error;
      if (tried >= attempts) throw new StorageBusy(error);
      await new Promise((resolve) => setTimeout(resolve, Math.random() * Math.min(tried * 5, 50)));
    }
  }
}

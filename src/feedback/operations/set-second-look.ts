import type { Services } from '../services.ts';
import { logAction } from '../storage/queue-queries.ts';
import { setSecondLook as secondLook } from '../storage/second-look-queries.ts';
import type { Moderator } from './moderator-session.ts';

/** Asks for two people to approve in a module, or no longer. */
export async function setSecondLook(
  { storage, now }: Pick<Services, 'storage' | 'now'>,
  moderator: Moderator,
  module: string,
  wanted: boolean,
): Promise<void> {
  const at = now();
  const action = `second-look wanted=${wanted ? 'yes' : 'no'}`;
  await storage.write([
    secondLook(storage, module, wanted, at),
    logAction(storage, { moderator: moderator.id, action, subject: module, at }),
  ]);
}

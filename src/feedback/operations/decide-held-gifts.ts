import type { HeldDecision } from '../../schemas/wire/held-gifts.ts';
import { Problem } from '../routes/problem.ts';
import type { Services } from '../services.ts';
import { countHeldTogether, decideHeldTogether } from '../storage/held-queries.ts';
import { logAction } from '../storage/queue-queries.ts';
import { retryContended } from '../storage/retry-contended.ts';
import { parseHeldGroupId } from './held-group-id.ts';
import type { Moderator } from './moderator-session.ts';

/**
 * Lets a group that is held count from the next release, or discards it. Logged with its reason.
 * @returns how many gifts that was
 * @throws Problem `not-found` when the name is none; `decided-already` when nothing of the group is held any more
 */
export async function decideHeldGifts(
  { storage, now }: Pick<Services, 'storage' | 'now'>,
  moderator: Moderator,
  id: string,
  { decision, reason }: HeldDecision,
): Promise<number> {
  const group = parseHeldGroupId(id);
  if (group === undefined) throw new Problem('not-found');
  return retryContended(async () => {
    const count = await countHeldTogether(storage, group);
    if (count === 0) throw new Problem('decided-already');
    const state = decision === 'count' ? 'passed' : 'discarded';
    const action = `${decision}-held count=${count}`;
    await storage.write([
      ...decideHeldTogether(storage, group, state, count),
      logAction(storage, { moderator: moderator.id, action, subject: id, at: now(), reason }),
    ]);
    return count;
  });
}

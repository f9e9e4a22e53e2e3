import type { IntakeRemoval } from '../../schemas/wire/held-gifts.ts';
import { dayOfIso } from '../guard/german-day.ts';
import type { Services } from '../services.ts';
import { countInSpan, discardSpan } from '../storage/intake-removal.ts';
import { logAction } from '../storage/queue-queries.ts';
import { retryContended } from '../storage/retry-contended.ts';
import type { Moderator } from './moderator-session.ts';
import { networkNumber } from './network-letter.ts';

/**
 * Takes out of the figures what came in to a module in a span of days, or on one day from one network; the public ones
 * change with the next release. Logged with its reason.
 *
 * @returns how many gifts that was
 */
export async function removeIntake(
  { storage, now }: Pick<Services, 'storage' | 'now'>,
  moderator: Moderator,
  { kind, module, from, to, group, reason }: IntakeRemoval,
): Promise<number> {
  const network = group === undefined ? {} : { network: networkNumber(group) };
  const span = { kind, module, from: dayOfIso(from), to: dayOfIso(to), ...network };
  return retryContended(async () => {
    const count = await countInSpan(storage, span);
    const letter = group === undefined ? '' : ` group=${group}`;
    const action = `remove-intake kind=${kind} from=${from} to=${to}${letter} count=${count}`;
    await storage.write([
      ...discardSpan(storage, span, count),
      logAction(storage, { moderator: moderator.id, action, subject: module, at: now(), reason }),
    ]);
    return count;
  });
}

import type { OwnUse, UseRequest } from '../../schemas/wire/own-use.ts';
import type { Services } from '../services.ts';
import { retryContended } from '../storage/retry-contended.ts';
import { findUse, replaceUse } from '../storage/use-queries.ts';
import type { WriteSet } from '../storage/write-set.ts';
import { getCounting } from './get-counting.ts';
import type { Giver } from './put-rating.ts';
import { recordGift } from './record-gift.ts';

/**
 * Gives or replaces a visitor's mark of use of a module. Repeating the same request changes nothing.
 *
 * @param alongside statements that must take effect together with the mark
 * @returns whether it is the visitor's first mark for the module, and the mark as stored
 * @throws WriteMismatch `closed` when the module takes no ratings
 */
export async function putUse(
  services: Services,
  module: string,
  { secret, address }: Giver,
  { status }: UseRequest,
  alongside: WriteSet,
): Promise<{ readonly created: boolean; readonly own: OwnUse }> {
  const { storage, mutex } = services;
  return mutex.run(`use ${module} ${secret}`, async () => {
    const voter = await services.hash('use', module, secret);
    const created = await retryContended(async () => {
      const before = await findUse(storage, module, voter);
      if (before?.status === status && alongside.length === 0) return false;
      const now = services.now();
      const times = { created_at: before?.created_at ?? now, updated_at: now };
      const after = { module, voter, status, revision: 1, ...times };
      const gift = { kind: 'use', module, voter, profile: status, address } as const;
      const set = await recordGift(services, gift, replaceUse(storage, before, after));
      await storage.write([...set, ...alongside]);
      return before === undefined;
    });
    return { created, own: { status, ...(await getCounting(services, 'use', module, voter)) } };
  });
}

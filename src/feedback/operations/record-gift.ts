import type { GiftKind } from '../../domain/ratings/gift-kinds.ts';
import { mostPerDay } from '../../domain/ratings/intake-patterns.ts';
import type { Services } from '../services.ts';
import { readDailyMean, recordIntake } from '../storage/intake-queries.ts';
import { requireOpen } from '../storage/module-settings.ts';
import type { Statement, WriteSet } from '../storage/write-set.ts';

/** A gift on its way into the store. */
export interface Gift {
  readonly kind: GiftKind;
  readonly module: string;
  readonly voter: string;
  /** All of what is given, in one text. */
  readonly profile: string;
  /** Network address it comes from. */
  readonly address: string | undefined;
}

/**
 * The write set that stores a gift in an open module and notes how it came in, holding what has become a pattern.
 * @param store writes the gift itself
 */
export async function recordGift(services: Services, gift: Gift, store: Statement): Promise<WriteSet> {
  const { storage } = services;
  const { kind, module, voter, profile } = gift;
  const { day, network, state } = await services.intake(module, gift.address);
  const most = Math.floor(mostPerDay(await readDailyMean(storage, kind, module, day)));
  return [
    requireOpen(storage, 'ratings', module),
    store,
    ...recordIntake(storage, { kind, module, voter, day, network, profile, state }, most),
  ];
}

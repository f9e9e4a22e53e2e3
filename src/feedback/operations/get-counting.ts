import type { z } from 'zod';
import type { GiftKind } from '../../domain/ratings/gift-kinds.ts';
import type { counting } from '../../schemas/wire/own-rating.ts';
import { intakeDay, isoOfDay } from '../guard/german-day.ts';
import type { Services } from '../services.ts';
import { readIntakeState } from '../storage/intake-queries.ts';
import { readRelease } from '../storage/released-summaries.ts';

/** Whether a gift counts already, and otherwise from when. */
export interface Counting {
  readonly counted: z.infer<typeof counting.counted>;
  readonly countsFrom?: string;
}

/** Finds out whether a gift is in the public figures. */
export async function getCounting(
  { storage, now, releaseHour }: Pick<Services, 'storage' | 'now' | 'releaseHour'>,
  kind: GiftKind,
  module: string,
  voter: string,
): Promise<Counting> {
  const intake = await readIntakeState(storage, kind, module, voter);
  const newest = await readRelease(storage);
  switch (intake?.state) {
    case undefined:
    case 'discarded':
      return { counted: false };
    case 'held':
      return { counted: 'held' };
    case 'counted':
      // Let in by a release that is still being made, or that was broken off.
      if ((intake.release ?? 0) <= (newest?.number ?? 0)) return { counted: true };
      break;
    case 'waiting':
    case 'passed':
  }
  return { counted: false, countsFrom: isoOfDay(intakeDay(now(), releaseHour) + 1) };
}

import type { ReleaseState } from '../../schemas/wire/held-gifts.ts';
import { intakeDay, isoOfDay } from '../guard/german-day.ts';
import type { Services } from '../services.ts';
import { countHeld } from '../storage/held-queries.ts';
import { countForNextRelease, countNewIn } from '../storage/release-queries.ts';
import { readRelease } from '../storage/released-summaries.ts';

/** When the public figures were released last, and what waits for the next time. */
export async function getReleaseState({
  storage,
  now,
  releaseHour,
}: Pick<Services, 'storage' | 'now' | 'releaseHour'>): Promise<ReleaseState> {
  const newest = await readRelease(storage);
  return {
    releasedOn: newest === undefined ? null : isoOfDay(newest.released_on),
    releasedAt: newest === undefined ? null : new Date(newest.at).toISOString(),
    added: newest === undefined ? { rating: 0, use: 0 } : await countNewIn(storage, newest.number),
    next: isoOfDay(intakeDay(now(), releaseHour) + 1),
    hour: releaseHour,
    waiting: await countForNextRelease(storage),
    held: await countHeld(storage),
  };
}

import { isoOfDay } from '../guard/german-day.ts';
import type { RatingSummary } from '../../schemas/wire/rating-summary.ts';
import type { ModuleSettings } from '../storage/module-settings.ts';
import { readRelease, readReleasedSummary } from '../storage/released-summaries.ts';
import type { Storage } from '../storage/storage-port.ts';
import { emptySummary } from './summarise-release.ts';

/** The public summary of a module, as released last. Closed ratings are not shown. */
export async function getSummary(storage: Storage, settings: ModuleSettings): Promise<RatingSummary> {
  const isShown = settings.ratings !== 'closed';
  const released = isShown ? await readReleasedSummary(storage, settings.module) : undefined;
  if (released !== undefined) return released;
  const newest = await readRelease(storage);
  return emptySummary(newest === undefined ? null : isoOfDay(newest.released_on));
}
